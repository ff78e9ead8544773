package id.simpul.cli.docs;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** The alarm rules and the runbook belong together: {@link DocumentsIT} compares the manual's metrics with the bus's. */
class AlertsTest {

    private static final Pattern METRIC = Pattern.compile("simpul_[a-z_]+");
    private static final Pattern ENTRY = Pattern.compile("<a id=\"([a-z-]+)\"></a>");

    @Test
    void eachRuleUsesMetricsThatTheManualShows() throws IOException {
        List<String> known = shown();

        for (JsonNode rule : rules()) {
            String expression = rule.path("expr").asText();

            assertThat(expression).containsAnyOf("simpul_", "up{");
            assertThat(known)
                    .as(expression)
                    .containsAll(METRIC.matcher(expression)
                            .results()
                            .map(MatchResult::group)
                            .toList());
        }
    }

    @Test
    void eachRuleHasItsRunbookEntryInBothLanguages() throws IOException {
        List<String> english = entries("docs/manual/operator.md");

        assertThat(entries("docs/manual/operator.id.md")).isEqualTo(english).doesNotHaveDuplicates();
        assertThat(rules())
                .isNotEmpty()
                .allSatisfy(rule -> assertThat(english)
                        .contains(rule.path("annotations").path("runbook").asText()));
    }

    private static List<JsonNode> rules() throws IOException {
        JsonNode file = new YAMLMapper()
                .readTree(Document.ROOT.resolve("docs/manual/alerts.yml").toFile());
        return StreamSupport.stream(file.path("groups").spliterator(), false)
                .flatMap(group -> StreamSupport.stream(group.path("rules").spliterator(), false))
                .toList();
    }

    /** The block in which the manual shows the metrics that a running bus has. */
    private static List<String> shown() throws IOException {
        return Document.read("docs/manual/operator.md").blocks().stream()
                .filter(block -> block.language().equals("text"))
                .filter(block -> block.text().startsWith("simpul_"))
                .flatMap(block -> block.text().lines())
                .toList();
    }

    private static List<String> entries(String name) throws IOException {
        return ENTRY.matcher(Files.readString(Document.ROOT.resolve(name)))
                .results()
                .map(entry -> entry.group(1))
                .toList();
    }
}
