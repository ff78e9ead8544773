package id.simpul.bus.watch;

import static org.assertj.core.api.Assertions.assertThat;

import id.simpul.core.ProblemCode;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class RefusalHourTest {

    private static final Instant START = Instant.parse("2026-08-17T03:00:00Z");

    private Instant now = START;
    private final RefusalHour hour = new RefusalHour(new Clock() {
        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    });

    @Test
    void tellsTheMostFrequentFirst() {
        hour.add(ProblemCode.NIK_FORMAT);
        hour.add(ProblemCode.QUOTA_EXHAUSTED);
        now = START.plus(Duration.ofMinutes(5));
        hour.add(ProblemCode.QUOTA_EXHAUSTED);

        assertThat(hour.mostFirst())
                .containsExactly(
                        new RefusalHour.Refused(ProblemCode.QUOTA_EXHAUSTED, 2, now),
                        new RefusalHour.Refused(ProblemCode.NIK_FORMAT, 1, START));
    }

    @Test
    void forgetsWhatIsOlderThanAnHour() {
        hour.add(ProblemCode.NIK_FORMAT);
        now = START.plus(Duration.ofMinutes(30));
        hour.add(ProblemCode.QUOTA_EXHAUSTED);
        now = START.plus(Duration.ofMinutes(61));

        assertThat(hour.mostFirst()).extracting(RefusalHour.Refused::code).containsExactly(ProblemCode.QUOTA_EXHAUSTED);
    }
}
