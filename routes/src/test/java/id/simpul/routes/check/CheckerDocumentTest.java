package id.simpul.routes.check;

import static org.assertj.core.api.Assertions.assertThat;

import id.simpul.agreements.files.Words;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class CheckerDocumentTest {

    @Test
    void bothPagesListEveryRuleInItsWords() throws IOException {
        List<String> english = Files.readAllLines(Path.of("../docs/checker.md"));
        List<String> indonesian = Files.readAllLines(Path.of("../docs/checker.id.md"));

        for (Rule rule : Rule.values()) {
            Words reason = FindingWords.reason(rule, "…", "…");
            Words fix = FindingWords.fix(rule, "…", "…");
            assertThat(english).contains(row(rule, reason.english(), fix.english()));
            assertThat(indonesian).contains(row(rule, reason.indonesian(), fix.indonesian()));
        }
    }

    private static String row(Rule rule, String reason, String fix) {
        return "| `" + rule.key() + "` | " + reason + " | " + fix + " |";
    }
}
