package id.simpul.cli.docs;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What can be judged of the documents without running anything. */
class DocumentsTest {

    /** Why a command of a document is not run by {@link DocumentsIT}; nothing else counts as a reason. */
    private static final Set<String> REASONS = Set.of(
            "DemoIT runs it",
            "this build is it",
            "needs PHP, which not every machine has",
            "needs the PostgreSQL programs of the operating system",
            "needs a production host");

    private static final Pattern LINK = Pattern.compile("\\]\\(([^)#: ]+)(#[^)]*)?\\)");
    private static final YAMLMapper YAML = new YAMLMapper();

    @Test
    void twinsTypeTheSame() throws IOException {
        for (Map.Entry<String, String> twins : Documents.TWINS.entrySet()) {
            List<String> english = inputs(twins.getKey());
            List<String> indonesian = inputs(twins.getValue());

            assertThat(indonesian).as(twins.getValue()).isEqualTo(english);
        }
    }

    @Test
    void namesAReasonWhereACommandIsNotRun() throws IOException {
        for (Document document : Documents.all()) {
            List<String> reasons = document.blocks().stream()
                    .map(Block::reason)
                    .flatMap(Optional::stream)
                    .toList();

            assertThat(REASONS).as(document.name()).containsAll(reasons);
        }
    }

    @Test
    void linksToFilesThatAreThere() throws IOException {
        for (Document document : Documents.all()) {
            Path folder = Document.ROOT.resolve(document.name()).resolveSibling("");
            Matcher links = LINK.matcher(document.text());
            while (links.find()) {
                assertThat(Files.exists(folder.resolve(links.group(1))))
                        .as("%s links to %s", document.name(), links.group(1))
                        .isTrue();
            }
        }
    }

    @Test
    void showsAgreementsAndMembersThatKeepTheirSchema() throws IOException {
        for (Document document : Documents.all()) {
            for (Block block : document.blocks()) {
                if (block.language().equals("yaml")) {
                    judge(document, block, YAML.readTree(block.text()));
                } else if (block.language().equals("json")) {
                    assertThat(new ObjectMapper().readTree(block.text())).isNotNull();
                }
            }
        }
    }

    private static void judge(Document document, Block block, JsonNode content) throws IOException {
        for (String kind : List.of("agreement", "member")) {
            if (content.has(kind)) {
                assertThat(schema(kind).validate(content))
                        .as("%s line %d", document.name(), block.line())
                        .isEmpty();
            }
        }
    }

    private static JsonSchema schema(String kind) throws IOException {
        String place = "/id/simpul/agreements/" + kind + ".schema.json";
        try (InputStream in = Objects.requireNonNull(DocumentsTest.class.getResourceAsStream(place))) {
            return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                    .getSchema(in);
        }
    }

    private static List<String> inputs(String name) throws IOException {
        return Document.read(name).inputs().stream()
                .map(block -> block.language() + block.file().orElse("") + "\n" + block.text())
                .toList();
    }
}
