package id.simpul.routes.check;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import id.simpul.routes.ServiceFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.camel.catalog.EndpointValidationResult;
import org.apache.camel.catalog.impl.AbstractCamelCatalog;
import org.apache.camel.catalog.impl.CamelContextJSonSchemaResolver;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.Test;

/** Camel's own catalogue reads our metadata, and finds the routes that are shipped in order by it. */
class ComponentModelsTest {

    private static final Path SERVICES = Path.of("services");
    private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());

    private final Catalog catalog = new Catalog();

    @Test
    void everyComponentOfOursIsInTheCatalogue() throws IOException {
        for (String name : ComponentModels.names()) {
            JsonNode model =
                    new ObjectMapper().readTree(ComponentModels.read(name).orElseThrow());
            assertThat(model.path("component").path("scheme").asText()).isEqualTo(name);
            assertThat(catalog.componentModel(name)).as(name).isNotNull();
        }
    }

    @Test
    void everyAddressOfAShippedRouteIsValid() throws IOException {
        List<String> addresses = new ArrayList<>();
        for (Path folder : ServiceFolder.find(SERVICES).values()) {
            collect(YAML.readTree(folder.resolve("route.camel.yaml").toFile()), addresses);
        }

        assertThat(addresses).hasSizeGreaterThan(20);
        for (String address : addresses) {
            EndpointValidationResult result = catalog.validateEndpointProperties(address);
            assertThat(result.isSuccess()).as(address + " " + result).isTrue();
        }
    }

    @Test
    void aWrongOptionIsFound() {
        assertThat(catalog.validateEndpointProperties("wait:keputusan?dedline=P1D")
                        .isSuccess())
                .isFalse();
        assertThat(catalog.validateEndpointProperties("case:mungkin").isSuccess())
                .isFalse();
    }

    private static void collect(JsonNode part, List<String> into) {
        JsonNode uri = part.path("uri");
        if (uri.isTextual()) {
            StringBuilder address = new StringBuilder(uri.textValue());
            part.path("parameters")
                    .properties()
                    .forEach(each -> address.append(address.indexOf("?") < 0 ? '?' : '&')
                            .append(each.getKey())
                            .append('=')
                            .append(each.getValue().asText().replace(" ", "%20")));
            into.add(address.toString());
        }
        part.forEach(each -> collect(each, into));
    }

    /** Camel's catalogue with nothing but our components. */
    private static final class Catalog extends AbstractCamelCatalog {

        Catalog() {
            setJSonSchemaResolver(new CamelContextJSonSchemaResolver(new DefaultCamelContext()) {
                @Override
                public String getComponentJSonSchema(String name) {
                    try {
                        return ComponentModels.read(name).orElse(null);
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                }
            });
        }
    }
}
