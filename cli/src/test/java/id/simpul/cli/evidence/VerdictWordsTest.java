package id.simpul.cli.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import id.simpul.cli.console.Words;
import id.simpul.ledger.evidence.Verdict;
import java.util.List;
import org.junit.jupiter.api.Test;

class VerdictWordsTest {

    @Test
    void namesAnEventForWhichItHasNoWords() {
        Verdict.Proved proved = new Verdict.Proved(
                "0192",
                "simpul",
                7,
                "key",
                true,
                List.of(new ObjectMapper()
                        .createObjectNode()
                        .put("type", "task-taken")
                        .put("at", "2026-06-01T03:00:00Z")));

        assertThat(new VerdictWords(Words.english()).proved(proved)).contains("  - 2026-06-01T03:00:00Z task-taken");
    }
}
