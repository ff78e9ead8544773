package id.simpul.bus.edge;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SpecVersion;
import id.simpul.core.ProblemCode;
import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.http.server.PathContainer;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.pattern.PathPatternParser;

/** The OpenAPI document against the code that it describes. */
class ContractDocumentTest {

    private static final Path SERVICES = Path.of("../routes/services");
    private static final Set<String> METHODS =
            Set.of("get", "put", "post", "delete", "options", "head", "patch", "trace");
    private static final Map<String, String> NAMES = Map.of(
            "kependudukan/verifikasi",
            "Verifikasi",
            "kependudukan/data",
            "Data",
            "kependudukan/keluarga",
            "Keluarga",
            "bapenda/tagihan-pbb",
            "TagihanPbb",
            "dinsos/verifikasi-bansos",
            "VerifikasiBansos");

    /** One method at one address. */
    private record Operation(String method, String path) {

        boolean serves(Operation documented) {
            PathContainer path = PathContainer.parsePath(documented.path.replaceAll("[{}]", ""));
            return method.equals(documented.method)
                    && PathPatternParser.defaultInstance.parse(this.path).matches(path);
        }
    }

    private static JsonNode document;

    @BeforeAll
    static void read() throws IOException {
        document = JsonMapper.builder()
                .build()
                .readTree(new ContractDesk().document().getBody());
    }

    @Test
    void everyMappingIsInTheDocumentAndNothingElseIs() throws ClassNotFoundException {
        List<Operation> mapped = mapped();
        List<Operation> documented = documented();

        assertThat(mapped)
                .hasSizeGreaterThanOrEqualTo(5)
                .allSatisfy(mapping -> assertThat(documented).anyMatch(mapping::serves));
        assertThat(documented)
                .allSatisfy(operation -> assertThat(mapped).anyMatch(mapping -> mapping.serves(operation)));
    }

    @Test
    void everyServiceThatIsShippedHasItsPath() throws IOException {
        try (Stream<Path> files = Files.walk(SERVICES)) {
            Set<String> services = files.filter(file -> file.endsWith("service.yaml") && !isOfCases(file))
                    .map(file -> "/v1/layanan/"
                            + SERVICES.relativize(file.getParent()).toString().replace('\\', '/'))
                    .collect(Collectors.toCollection(TreeSet::new));

            assertThat(documented())
                    .extracting(Operation::path)
                    .filteredOn(path -> path.startsWith("/v1/layanan/"))
                    .containsExactlyInAnyOrderElementsOf(services);
        }
    }

    @Test
    void schemasOfServicesAreTheirFiles() throws IOException {
        for (Map.Entry<String, String> service : NAMES.entrySet()) {
            assertThat(schema(service.getValue() + "Permintaan"))
                    .isEqualTo(file(service.getKey(), "request.schema.json"));
            assertThat(schema(service.getValue() + "Hasil")).isEqualTo(file(service.getKey(), "response.schema.json"));
        }
    }

    @Test
    void schemasOfApplicationsAreTheFilesThatTheDoorReads() throws IOException {
        Path folder = Path.of("../routes/src/main/resources/id/simpul/routes");
        for (String name : List.of("Permohonan", "Perbaikan", "Keputusan", "Batal", "Kembalikan")) {
            String file = name.toLowerCase(Locale.ROOT) + ".schema.json";

            assertThat(schema(name + "Permintaan"))
                    .isEqualTo(JsonMapper.builder()
                            .build()
                            .readTree(folder.resolve(file).toFile()));
        }
    }

    @Test
    void anAnswerIsTheResultWithItsEnvelope() throws IOException {
        for (Map.Entry<String, String> service : NAMES.entrySet()) {
            JsonNode answer = schema(service.getValue() + "Jawaban");
            JsonNode result = file(service.getKey(), "response.schema.json");

            assertThat(texts(answer.path("required")))
                    .containsExactlyElementsOf(Stream.concat(
                                    texts(result.path("required")).stream(), Stream.of("pertukaran", "layanan", "asal"))
                            .toList());
            assertThat(names(answer.path("properties")))
                    .containsAll(names(result.path("properties")))
                    .hasSize(result.path("properties").size() + 3);
        }
    }

    @Test
    void everyProblemCodeIsListed() {
        assertThat(texts(schema("KodeMasalah").path("enum")))
                .containsExactlyElementsOf(
                        Stream.of(ProblemCode.values()).map(ProblemCode::key).toList());
    }

    @Test
    void isAnOpenApi31Document() {
        assertThat(document.path("openapi").asText()).matches("3\\.1\\.\\d+");
        assertThat(document.path("info").path("title").asText()).isNotBlank();
        assertThat(document.path("info").path("version").asText()).isNotBlank();
        List<String> ids = new ArrayList<>();
        document.path("paths")
                .properties()
                .forEach(path -> path.getValue().properties().forEach(operation -> {
                    assertThat(METHODS).contains(operation.getKey());
                    ids.add(operation.getValue().path("operationId").asText());
                    assertOperation(path.getKey(), operation.getValue());
                }));
        assertThat(ids).doesNotHaveDuplicates().doesNotContain("");
    }

    @Test
    void everyReferenceLeadsSomewhere() {
        assertThat(document.findValuesAsText("$ref"))
                .isNotEmpty()
                .allSatisfy(reference -> assertThat(
                                document.at(reference.substring(1)).isMissingNode())
                        .as(reference)
                        .isFalse());
    }

    @Test
    void itsSchemasAreSchemas() {
        JsonSchema metaSchema = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                .getSchema(SchemaLocation.of("https://json-schema.org/draft/2020-12/schema"));

        document.path("components")
                .path("schemas")
                .properties()
                .forEach(schema -> assertThat(metaSchema.validate(schema.getValue()))
                        .as(schema.getKey())
                        .isEmpty());
    }

    private static void assertOperation(String path, JsonNode operation) {
        assertThat(operation.path("summary").asText()).as(path).matches(".+ \\(.+\\)");
        assertThat(names(operation.path("responses")))
                .as(path)
                .contains("default")
                .anyMatch(status -> status.startsWith("2"));
        operation
                .path("responses")
                .forEach(response -> assertThat(response.has("$ref") || response.has("description"))
                        .isTrue());
        Set<String> wanted = Stream.of(path.split("/"))
                .filter(part -> part.startsWith("{"))
                .map(part -> part.substring(1, part.length() - 1))
                .collect(Collectors.toSet());
        Set<String> declared = new TreeSet<>();
        operation.path("parameters").forEach(given -> {
            JsonNode parameter =
                    given.has("$ref") ? document.at(given.path("$ref").asText().substring(1)) : given;
            if (parameter.path("in").asText().equals("path")) {
                declared.add(parameter.path("name").asText());
            }
        });
        assertThat(declared).as(path).isEqualTo(wanted);
    }

    private static List<Operation> mapped() throws ClassNotFoundException {
        ClassPathScanningCandidateComponentProvider desks = new ClassPathScanningCandidateComponentProvider(false);
        desks.addIncludeFilter(new AnnotationTypeFilter(RestController.class));
        List<Operation> operations = new ArrayList<>();
        for (var desk : desks.findCandidateComponents("id.simpul.bus")) {
            for (Method method : Class.forName(desk.getBeanClassName()).getDeclaredMethods()) {
                RequestMapping mapping = AnnotatedElementUtils.getMergedAnnotation(method, RequestMapping.class);
                if (mapping != null) {
                    Stream.of(mapping.path())
                            .forEach(path -> Stream.of(mapping.method())
                                    .forEach(verb -> operations.add(
                                            new Operation(verb.name().toLowerCase(Locale.ROOT), path))));
                }
            }
        }
        return operations;
    }

    private static List<Operation> documented() {
        List<Operation> operations = new ArrayList<>();
        document.path("paths")
                .properties()
                .forEach(path -> path.getValue()
                        .fieldNames()
                        .forEachRemaining(method -> operations.add(new Operation(method, path.getKey()))));
        return operations;
    }

    /** Those have one address for all of them. */
    private static boolean isOfCases(Path service) {
        try {
            return java.nio.file.Files.readString(service).contains("\ncase:");
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static JsonNode schema(String name) {
        return document.path("components").path("schemas").path(name);
    }

    private static JsonNode file(String service, String name) throws IOException {
        return JsonMapper.builder()
                .build()
                .readTree(SERVICES.resolve(service).resolve(name).toFile());
    }

    private static List<String> texts(JsonNode list) {
        List<String> texts = new ArrayList<>();
        list.forEach(text -> texts.add(text.asText()));
        return texts;
    }

    private static Set<String> names(JsonNode object) {
        Set<String> names = new TreeSet<>();
        for (Iterator<String> each = object.fieldNames(); each.hasNext(); ) {
            names.add(each.next());
        }
        return names;
    }
}
