package id.simpul.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class BusExceptionTest {

    private final Throwable cause = new IllegalStateException("cause");

    @Test
    void namesItsCodeAndItsArguments() {
        assertThat(new BusException(ProblemCode.NIK_FORMAT)).hasMessage(ProblemCode.NIK_FORMAT.key());
        assertThat(new BusException(ProblemCode.NIK_FORMAT, Map.of("field", "nik")))
                .hasMessage(ProblemCode.NIK_FORMAT.key() + " {field=nik}");
    }

    @Test
    void keepsEverythingElseWhenATimeToWaitIsAdded() {
        BusException problem = new BusException(ProblemCode.NIK_FORMAT, Map.of("field", "nik"), cause)
                .retryAfter(Duration.ofSeconds(5));

        assertThat(problem.code()).isEqualTo(ProblemCode.NIK_FORMAT);
        assertThat(problem.arguments()).containsExactly(Map.entry("field", "nik"));
        assertThat(problem.retryAfter()).contains(Duration.ofSeconds(5));
        assertThat(problem).hasCause(cause);
    }

    @Test
    void keepsEverythingElseWhenAnArgumentIsAdded() {
        BusException problem = new BusException(ProblemCode.NIK_FORMAT, Map.of("field", "nik"), cause)
                .retryAfter(Duration.ofSeconds(5))
                .with("place", "body");

        assertThat(problem.arguments()).containsOnly(Map.entry("field", "nik"), Map.entry("place", "body"));
        assertThat(problem.retryAfter()).contains(Duration.ofSeconds(5));
        assertThat(problem).hasCause(cause);
    }
}
