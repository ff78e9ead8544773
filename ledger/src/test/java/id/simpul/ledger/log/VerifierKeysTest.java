package id.simpul.ledger.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.simpul.ledger.TestKeys;
import java.util.List;
import org.junit.jupiter.api.Test;

class VerifierKeysTest {

    private final VerifierKey older = TestKeys.logSigner("simpul/3509").key();
    private final VerifierKey newer = TestKeys.logSigner("simpul/3509").key();

    @Test
    void areWrittenOneALineWithTheNewestFirst() {
        VerifierKeys keys = new VerifierKeys(List.of(older)).withNewest(newer);

        assertThat(keys.toText()).isEqualTo(newer + "\n" + older + "\n");
        assertThat(VerifierKeys.parse(keys.toText())).isEqualTo(keys);
    }

    @Test
    void nameAKeyOnceWhenItIsTheNewestAgain() {
        VerifierKeys keys = new VerifierKeys(List.of(newer, older)).withNewest(older);

        assertThat(keys.newestFirst()).containsExactly(older, newer);
    }

    @Test
    void refuseALineThatIsNoKey() {
        assertThatThrownBy(() -> VerifierKeys.parse(older + "\n" + "simpul/3509+00000000+AAAA\n"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void leaveOutKeysOfOtherLogs() {
        VerifierKey foreign = TestKeys.logSigner("simpul/3510").key();

        assertThat(new VerifierKeys(List.of(newer, foreign, older))
                        .ofOneOrigin()
                        .newestFirst())
                .containsExactly(newer, older);
    }
}
