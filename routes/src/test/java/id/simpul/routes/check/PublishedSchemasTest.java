package id.simpul.routes.check;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import id.simpul.agreements.files.Fault;
import id.simpul.agreements.files.PlainYaml;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PublishedSchemasTest {

    private static final Path SHIPPED = Path.of("../cli/src/main/resources/id/simpul/cli/development");
    private static final Path READERS = Path.of("../connectors/src/main/java/id/simpul/connectors");
    private static final Pattern READ = Pattern.compile("\\.(?:required|optional|list|child|has)\\(\\s*\"([A-Za-z]+)\""
            + "|(?:secret|set|column|maybe|statement)\\((?:node|login|columns), \"([A-Za-z]+)\"");

    @ParameterizedTest
    @CsvSource({
        "member.schema.json, members",
        "group.schema.json, groups",
        "agreement.schema.json, agreements",
        "system.schema.json, systems",
        "system.schema.json, ../../../../../../../../connectors/systems"
    })
    void everyShippedFileKeepsItsSchema(String schema, String folder) throws IOException {
        for (Path file : files(SHIPPED.resolve(folder).normalize(), ".yaml")) {
            List<Fault> faults = new ArrayList<>();
            PlainYaml.read(file.toString(), asInstalled(file), faults)
                    .ifPresent(content -> PlainYaml.hold(content, schema, file.toString(), faults));

            assertThat(faults).isEmpty();
        }
    }

    /** What an installation has in place of a port. */
    private static byte[] asInstalled(Path file) throws IOException {
        return Files.readString(file).replaceAll("\\$\\{[A-Za-z]+Port}", "9451").getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void theReadersOfSystemsKnowTheKeysOfTheSchemaAndNoOthers() throws IOException {
        Set<String> read = new TreeSet<>(Set.of("verify", "retrieve", "family", "peserta-by-nik", "peserta-by-kartu"));
        for (String reader : List.of(
                "opd/OpdSystemFile",
                "opd/RestNode",
                "opd/RestOperationNode",
                "opd/SoapNode",
                "opd/JdbcNode",
                "opd/JdbcSourceNode",
                "opd/AuthenticationNode",
                "opd/ReadingNode",
                "systemfile/LimitKeys",
                "dukcapil/DukcapilSystemFile",
                "bpjs/BpjsSystemFile",
                "dukcapil/CredentialNode")) {
            Matcher keys = READ.matcher(Files.readString(READERS.resolve(reader + ".java")));
            while (keys.find()) {
                read.add(keys.group(1) == null ? keys.group(2) : keys.group(1));
            }
        }

        assertThat(names(JsonMapper.builder().build().readTree(PublishedSchemas.read("system.schema.json"))))
                .isEqualTo(read);
    }

    @Test
    void areWrittenForEditors(@TempDir Path folder) throws IOException {
        PublishedSchemas.write(folder.resolve("schemas"));

        assertThat(folder.resolve("schemas")).isDirectoryContaining(file -> file.endsWith("service.schema.json"));
    }

    private static Set<String> names(JsonNode schema) {
        Set<String> names = new TreeSet<>();
        schema.findValues("properties").forEach(each -> each.fieldNames().forEachRemaining(names::add));
        schema.findValues("properties").forEach(each -> each.forEach(inner -> names.addAll(names(inner))));
        return names;
    }

    private static List<Path> files(Path folder, String end) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(end)).sorted().toList();
        }
    }
}
