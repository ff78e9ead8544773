package id.simpul.bus.edge;

import static org.assertj.core.api.Assertions.assertThat;

import id.simpul.core.Regions;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TraceContextTest {

    private static final Regions REGIONS = Regions.load();
    private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";

    @Test
    void keepsTheTraceAndMakesItsOwnPartOfIt() {
        TraceContext trace = TraceContext.parse("00-" + TRACE + "-00f067aa0ba902b7-01", REGIONS)
                .orElseThrow();

        assertThat(trace.header(new Random(1)))
                .matches("00-" + TRACE + "-[0-9a-f]{16}-01")
                .doesNotContain("00f067aa0ba902b7");
    }

    @Test
    void takesLaterVersionsAndAnswersInItsOwn() {
        TraceContext trace = TraceContext.parse("cc-" + TRACE + "-00f067aa0ba902b7-02-what-comes", REGIONS)
                .orElseThrow();

        assertThat(trace.header(new Random(1))).startsWith("00-" + TRACE).endsWith("-00");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "00",
                "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7",
                "00-4BF92F3577B34DA6A3CE929D0E0E4736-00f067aa0ba902b7-01",
                "ff-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01",
                "00-00000000000000000000000000000000-00f067aa0ba902b7-01",
                "00-4bf92f3577b34da6a3ce929d0e0e4736-0000000000000000-01",
                "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01-more",
                "00-4bf92f3577b34da6a3ce929d0e0e473-00f067aa0ba902b7-01",
                "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01\n",
                "Siti Aminah"
            })
    void refusesWhatIsNotWellFormed(String header) {
        assertThat(TraceContext.parse(header, REGIONS)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "00000000000000003509015202900001",
                "35090152029000010000000000000000",
                "abcd3509011202900001abcdabcdabcd"
            })
    void refusesATraceIdThatMayHoldANik(String traceId) {
        assertThat(TraceContext.parse("00-" + traceId + "-00f067aa0ba902b7-01", REGIONS))
                .isEmpty();
    }

    @Test
    void makesTracesThatItWouldAccept() {
        Random random = new Random(7);
        String header = TraceContext.fresh(random).header(random);

        assertThat(TraceContext.parse(header, REGIONS)).isPresent();
    }
}
