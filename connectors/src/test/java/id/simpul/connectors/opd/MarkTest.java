package id.simpul.connectors.opd;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.simpul.connectors.opd.Mark.Overlap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class MarkTest {

    @ParameterizedTest
    @CsvSource({
        "120, 20, 100",
        "2026-01-31 08:00:00.5, PT10M, 2026-01-31T07:50:00.500",
        "2026-01-31T08:00, PT0S, 2026-01-31T08:00"
    })
    void goesBackByTheOverlap(String mark, String overlap, String before) {
        assertThat(Mark.parse(mark).before(Overlap.parse(overlap)).map(Mark::text))
                .contains(before);
    }

    @Test
    void hasAnOrder() {
        assertThat(Mark.parse("9")).isLessThan(Mark.parse("10"));
        assertThat(Mark.parse("2026-01-31T08:00")).isGreaterThan(Mark.parse("2026-01-30T09:00"));
        assertThat(Mark.parse("9").before(Overlap.parse("PT1M"))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "kemarin", "2026-01-31", "1.5", "2026-01-31T08:00:00+07:00"})
    void isANumberOrATimeAndNothingElse(String text) {
        assertThatThrownBy(() -> Mark.parse(text)).isInstanceOf(IllegalArgumentException.class);
    }
}
