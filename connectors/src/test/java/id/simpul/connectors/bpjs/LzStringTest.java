package id.simpul.connectors.bpjs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.simpul.connectors.partner.UnusableAnswer;
import id.simpul.sandbox.bpjs.LzWriter;
import java.io.IOException;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class LzStringTest {

    private static final int MUCH = 1_000_000;

    @Property(tries = 300)
    void readsWhateverTheTwinHasWritten(@ForAll @StringLength(max = 400) String text) throws IOException {
        assertThat(LzString.decompress(LzWriter.compress(text), MUCH)).isEqualTo(text);
    }

    @Test
    void readsTextsWhoseCodesGrowWide() throws IOException {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 3000; i++) {
            text.append("peserta ").append(i * 7919 % 10_007).append((char) (0x400 + i));
        }

        assertThat(LzString.decompress(LzWriter.compress(text.toString()), MUCH))
                .isEqualTo(text.toString());
    }

    @Test
    void stopsWhenMoreComesOutThanMay() {
        String bomb = LzWriter.compress("a".repeat(200_000));

        assertThat(bomb).hasSizeLessThan(2000);
        assertThatThrownBy(() -> LzString.decompress(bomb, 100_000)).hasMessageContaining("Longer than 100000");
    }

    @Property(tries = 500)
    void isEitherReadOrRefused(@ForAll @StringLength(max = 200) String anything) {
        try {
            assertThat(LzString.decompress(anything, 1000)).hasSizeLessThanOrEqualTo(1000);
        } catch (UnusableAnswer refused) {
            assertThat(refused).hasMessageMatching("(Not LZ-compressed|Longer than).*");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "N4Ighi", "N4Ighi*cCMC+Q", "////", "zzzzzzzz"})
    void refusesWhatBreaksOffOrIsNone(String text) {
        assertThatThrownBy(() -> LzString.decompress(text, MUCH)).isInstanceOf(UnusableAnswer.class);
    }
}
