package id.simpul.routes.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.camel.builder.RouteBuilder;
import org.junit.jupiter.api.Test;

class JavaRouteTest {

    private static final Path PAGE = Path.of("src/test/resources/id/simpul/routes/check/lookup");

    @Test
    void findsNothingInAPlainRoute() throws IOException {
        assertThat(codes(new RouteBuilder() {
                    @Override
                    public void configure() {
                        from("service:dinsos/contoh")
                                .routeId("dinsos/contoh")
                                .to("dukcapil:verify")
                                .id("identitas")
                                .choice()
                                .when(simple("${variable.identitas[kesimpulan]} == 'sesuai'"))
                                .setVariable("putusan", constant("terima"))
                                .end()
                                .setBody(simple("${variable.identitas}"));
                    }
                }))
                .isEmpty();
    }

    @Test
    void refusesALambda() throws IOException {
        assertThat(codes(new RouteBuilder() {
                    @Override
                    public void configure() {
                        from("service:dinsos/contoh").routeId("dinsos/contoh").setBody(exchange -> "bocor");
                    }
                }))
                .contains("code-in-route");
    }

    @Test
    void refusesAProcessor() throws IOException {
        assertThat(codes(new RouteBuilder() {
                    @Override
                    public void configure() {
                        from("service:dinsos/contoh").routeId("dinsos/contoh").process(exchange -> {});
                    }
                }))
                .contains("code-in-route");
    }

    @Test
    void refusesAnAggregationStrategy() throws IOException {
        assertThat(codes(new RouteBuilder() {
                    @Override
                    public void configure() {
                        from("service:dinsos/contoh")
                                .routeId("dinsos/contoh")
                                .multicast((before, after) -> after)
                                .to("dukcapil:verify")
                                .id("identitas");
                    }
                }))
                .contains("code-in-route");
    }

    @Test
    void refusesWhatStandsBesideTheRoute() throws IOException {
        assertThat(codes(new RouteBuilder() {
                    @Override
                    public void configure() {
                        interceptSendToEndpoint("dukcapil:*")
                                .skipSendToOriginalEndpoint()
                                .stop();
                        from("service:dinsos/contoh")
                                .routeId("dinsos/contoh")
                                .to("dukcapil:verify")
                                .id("identitas");
                    }
                }))
                .contains("not-a-route");
    }

    @Test
    void refusesAnAddressThatIsMadeOfData() throws IOException {
        assertThat(codes(new RouteBuilder() {
                    @Override
                    public void configure() {
                        from("service:dinsos/contoh")
                                .routeId("dinsos/contoh")
                                .toD("https://contoh.example/${body[nik]}");
                    }
                }))
                .contains("dynamic-address", "personal-to-url");
    }

    private static Iterable<String> codes(RouteBuilder route) throws IOException {
        SortedMap<String, byte[]> page = new TreeMap<>(PackageFiles.of(PAGE).files());
        page.remove("route.camel.yaml");
        return PackageCheck.of(KnownSystems.none()).check(new PackageFiles(page), route).stream()
                .map(Finding::code)
                .toList();
    }
}
