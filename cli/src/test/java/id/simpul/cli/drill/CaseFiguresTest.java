package id.simpul.cli.drill;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A judge that lets everything pass would prove nothing. */
class CaseFiguresTest {

    private static final Map<String, String> TOLD = Map.of("latihan-1", "A", "latihan-2", "B");
    private static final CaseFigures.Recorded SOUND = new CaseFigures.Recorded(2, 0, 0, 0, 0);

    @Test
    void holdsWhenEveryCaseIsThereOnceAndThroughAndProved() {
        assertThat(CaseFigures.of(TOLD, effects("A", "B"), 0, SOUND).hold()).isTrue();
    }

    @Test
    void doesNotHoldWithoutCases() {
        assertThat(CaseFigures.of(Map.of(), effects(), 0, new CaseFigures.Recorded(0, 0, 0, 0, 0))
                        .hold())
                .isFalse();
    }

    @Test
    void doesNotHoldWhenOneIsLostOrDoubledOrStrange() {
        assertThat(CaseFigures.of(TOLD, effects("A"), 0, SOUND)).satisfies(figures -> {
            assertThat(figures.lost()).isOne();
            assertThat(figures.hold()).isFalse();
        });
        assertThat(CaseFigures.of(TOLD, effects("A", "B", "A"), 0, SOUND)).satisfies(figures -> {
            assertThat(figures.doubled()).isOne();
            assertThat(figures.hold()).isFalse();
        });
        assertThat(CaseFigures.of(TOLD, effects("A", "B", "C"), 0, SOUND)).satisfies(figures -> {
            assertThat(figures.strange()).isOne();
            assertThat(figures.hold()).isFalse();
        });
    }

    @Test
    void doesNotHoldWhenAKeyGotTwoNumbersOrTwoKeysOne() {
        assertThat(CaseFigures.of(TOLD, effects("A", "B"), 1, SOUND).hold()).isFalse();
        assertThat(CaseFigures.of(Map.of("latihan-1", "A", "latihan-2", "A"), effects("A"), 0, SOUND)
                        .renumbered())
                .isOne();
    }

    @Test
    void doesNotHoldWhenTheRecordIsNotAsItShouldBe() {
        for (CaseFigures.Recorded record : List.of(
                new CaseFigures.Recorded(3, 0, 0, 0, 0),
                new CaseFigures.Recorded(2, 1, 0, 0, 0),
                new CaseFigures.Recorded(2, 0, 1, 0, 0),
                new CaseFigures.Recorded(2, 0, 0, 1, 0),
                new CaseFigures.Recorded(2, 0, 0, 0, 1))) {
            assertThat(CaseFigures.of(TOLD, effects("A", "B"), 0, record).hold())
                    .as("%s", record)
                    .isFalse();
        }
    }

    @Test
    void countsCasesThatWentAnotherWay() {
        assertThat(CaseFigures.disordered(List.of(
                        List.of("diajukan", "diterima", "terbit"),
                        List.of("diajukan", "terbit", "diterima"),
                        List.of("diajukan", "diterima"))))
                .isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "case-accepted admitted settled effect-started effect-done case-moved case-signalled case-moved",
                "case-accepted admitted effect-started case-signalled effect-done case-moved case-moved",
                "case-accepted admitted admitted case-moved effect-started effect-done case-signalled case-moved"
            })
    void takesWhatTheLogMayTellOfACase(String events) {
        assertThat(CaseEvidence.tells(List.of(events.split(" ")))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "admitted effect-started effect-done case-moved case-signalled case-moved",
                "case-accepted effect-started effect-done case-moved case-signalled case-moved",
                "case-accepted admitted effect-done effect-started case-signalled case-moved",
                "case-accepted admitted case-signalled effect-started effect-done case-moved",
                "case-accepted admitted effect-started effect-started effect-done case-signalled case-moved",
                "case-accepted admitted effect-started effect-done effect-done case-signalled case-moved",
                "case-accepted admitted effect-started effect-done case-signalled"
            })
    void doesNotTakeWhatIsMissingTwiceOrOutOfPlace(String events) {
        assertThat(CaseEvidence.tells(List.of(events.split(" ")))).isFalse();
    }

    private static JsonNode effects(String... numbers) {
        ObjectNode effects = new ObjectMapper().createObjectNode();
        var list = effects.putArray("efek");
        for (String number : numbers) {
            list.addObject().put("jenis", "daftar").put("nomor", number);
        }
        return effects;
    }
}
