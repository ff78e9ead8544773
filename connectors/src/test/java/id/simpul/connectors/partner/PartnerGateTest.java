package id.simpul.connectors.partner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.simpul.core.BusException;
import id.simpul.core.ProblemCode;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

final class PartnerGateTest {

    private final MovingClock clock = new MovingClock();
    private final PartnerGate gate = new PartnerGate(
            "partner", new Breaker(50, 4, 2, Duration.ofSeconds(15)), new Bulkhead(2, Duration.ofMillis(1)), clock);

    @Test
    void letsProbesThroughAfterThePauseAndClosesWhenTheyAreAnswered() {
        fail();
        fail();
        assertThatThrownBy(gate::enter).isInstanceOf(BusException.class);
        clock.now = clock.now.plusSeconds(14);
        assertThatThrownBy(gate::enter).isInstanceOf(BusException.class);

        clock.now = clock.now.plusSeconds(2);
        answer();
        answer();

        answer();
        answer();
    }

    @Test
    void saysSinceWhenThePartnerIsLeftAloneAndThatTheNextCallIsATrial() {
        Instant began = clock.now;
        fail();
        assertThat(gate.leftAloneSince()).isEmpty();
        fail();
        assertThat(gate.leftAloneSince()).contains(began);
        clock.now = began.plusSeconds(14);
        assertThat(gate.leftAloneSince()).contains(began);

        clock.now = began.plusSeconds(16);
        assertThat(gate.leftAloneSince()).isEmpty();

        fail();
        fail();
        assertThat(gate.leftAloneSince()).contains(began);
        clock.now = clock.now.plusSeconds(16);
        answer();
        answer();
        assertThat(gate.leftAloneSince()).isEmpty();
    }

    @Test
    void passThatWasNotUsedCountsForNothing() {
        for (int count = 0; count < 10; count++) {
            gate.enter().close();
        }
        fail();

        answer();
    }

    @Test
    void holdsNoMoreThanItsSizeAndFreesPlacesAgain() {
        PartnerGate.Pass one = gate.enter();
        PartnerGate.Pass other = gate.enter();

        assertThatThrownBy(gate::enter).isInstanceOfSatisfying(BusException.class, problem -> {
            assertThat(problem.code()).isEqualTo(ProblemCode.OVERLOADED);
            assertThat(problem.retryAfter()).isPresent();
        });
        one.close();
        other.close();
        answer();
    }

    @Test
    void openBreakerHoldsNoPlace() {
        fail();
        fail();
        for (int count = 0; count < 5; count++) {
            assertThatThrownBy(gate::enter).isInstanceOfSatisfying(BusException.class, problem -> {
                assertThat(problem.code()).isEqualTo(ProblemCode.PARTNER_UNREACHABLE);
                assertThat(problem.arguments())
                        .containsEntry("partner", "partner")
                        .containsEntry("breaker", "open");
            });
        }
    }

    private void fail() {
        try (PartnerGate.Pass pass = gate.enter()) {
            pass.partnerFailed(new IllegalStateException("down"));
        }
    }

    private void answer() {
        try (PartnerGate.Pass pass = gate.enter()) {
            pass.partnerAnswered();
        }
    }

    private static final class MovingClock extends Clock {

        private Instant now = Instant.parse("2026-03-01T00:00:00Z");

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
    }
}
