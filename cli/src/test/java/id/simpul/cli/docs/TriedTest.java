package id.simpul.cli.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class TriedTest {

    private static final Block BLOCK = new Block(1, "sh", "echo\n", Optional.empty(), Optional.empty());

    private final Tried tried = new Tried(BLOCK, "first  line 17\nsecond (line)\n{\"kode\":\"x\"}\n", true);

    @Test
    void findsPromisedLinesInTheirOrder() {
        assertThat(tried.printed("first line 17\n{\"kode\":\"x\"}\n")).isTrue();
        assertThat(tried.printed("second (line)\nfirst line 17\n")).isFalse();
    }

    @Test
    void takesDotsForAnythingWithinALine() {
        assertThat(tried.printed("first...17\n...(line)\n")).isTrue();
        assertThat(tried.printed("first...second\n")).isFalse();
    }

    @Test
    void missesWhatWasNotPrinted() {
        assertThat(tried.printed("first line 18\n")).isFalse();
        assertThat(tried.printed("third\n")).isFalse();
    }
}
