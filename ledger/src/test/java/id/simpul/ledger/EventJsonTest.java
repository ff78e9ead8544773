package id.simpul.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** An event's JSON is the same whether the canonicalizer of RFC 8785 wrote it or not. */
final class EventJsonTest {

    private static final String LETTERS =
            "aZ09 \"\\/{}[]:,.\b\f\n\r\t\u0000\u0001\u001f\u007f\u0080\u00e9\u2028\u2029\ufb33\uffff\ud83d\ude00u";

    private final Random random = new Random(20260115);

    @Test
    void isWhatTheCanonicalizerWrites() {
        for (int i = 0; i < 5_000; i++) {
            Map<String, Object> event = event();

            assertThat(text(CanonicalJson.ofEvent(event))).isEqualTo(text(CanonicalJson.of(event)));
        }
    }

    @Test
    void leavesOtherValuesToTheCanonicalizer() {
        Map<String, Object> event = Map.of("d", 1e21, "half", 0.5, "large", Long.MAX_VALUE, "list", List.of(1, 2));

        assertThat(text(CanonicalJson.ofEvent(event))).isEqualTo(text(CanonicalJson.of(event)));
    }

    private Map<String, Object> event() {
        Map<String, Object> event = new TreeMap<>();
        for (int field = 0; field < random.nextInt(8); field++) {
            event.put(text(), value());
        }
        return event;
    }

    private Object value() {
        return switch (random.nextInt(5)) {
            case 0 -> random.nextInt();
            case 1 -> random.nextBoolean();
            case 2 -> List.of(text(), text());
            case 3 -> random.nextLong() >> random.nextInt(40);
            default -> text();
        };
    }

    /** Pairs of surrogates are kept together. */
    private String text() {
        StringBuilder text = new StringBuilder();
        int[] letters = LETTERS.codePoints().toArray();
        for (int i = 0; i < random.nextInt(6); i++) {
            text.appendCodePoint(letters[random.nextInt(letters.length)]);
        }
        return text.toString();
    }

    private static String text(byte[] json) {
        return new String(json, StandardCharsets.UTF_8);
    }
}
