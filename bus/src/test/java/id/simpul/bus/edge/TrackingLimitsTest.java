package id.simpul.bus.edge;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.simpul.core.BusException;
import id.simpul.core.ProblemCode;
import id.simpul.core.SystemId;
import io.github.bucket4j.TimeMeter;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class TrackingLimitsTest {

    private final AtomicLong nanos = new AtomicLong();
    private final TrackingLimits limits = new TrackingLimits(new TrackingSettings(3, 5, 8), new TimeMeter() {
        @Override
        public long currentTimeNanos() {
            return nanos.get();
        }

        @Override
        public boolean isWallClockBased() {
            return false;
        }
    });

    @Test
    void anAddressAsksSoOftenAMinute() {
        ask("10.0.0.1", 3);

        assertRefused(() -> ask("10.0.0.1", 1));
        assertThatCode(() -> ask("10.0.0.2", 3)).doesNotThrowAnyException();
        nanos.addAndGet(Duration.ofMinutes(1).toNanos());
        assertThatCode(() -> ask("10.0.0.1", 3)).doesNotThrowAnyException();
    }

    @Test
    void addressesOfOneSubscriberAreOne() {
        ask("2001:db8:1:2::1", 1);
        ask("2001:db8:1:2::2", 1);
        ask("2001:db8:1:2:ffff::3", 1);

        assertRefused(() -> ask("2001:db8:1:2::4", 1));
        assertThatCode(() -> ask("2001:db8:1:3::1", 1)).doesNotThrowAnyException();
    }

    @Test
    void allTogetherAskSoOftenASecond() {
        ask("10.0.0.1", 3);
        ask("10.0.0.2", 3);
        ask("10.0.0.3", 2);

        assertRefused(() -> ask("10.0.0.4", 1));
        nanos.addAndGet(Duration.ofSeconds(1).toNanos());
        assertThatCode(() -> ask("10.0.0.4", 1)).doesNotThrowAnyException();
    }

    @Test
    void aCrowdWithoutALoginDoesNotHoldUpASystem() {
        ask("10.0.0.1", 3);
        ask("10.0.0.2", 3);
        ask("10.0.0.3", 2);

        assertThatCode(() -> limits.askedBy(new SystemId("3509.portal.mpp"))).doesNotThrowAnyException();
    }

    @Test
    void aSystemHasALimitOfItsOwn() {
        SystemId portal = new SystemId("3509.portal.mpp");
        for (int question = 0; question < 5; question++) {
            limits.askedBy(portal);
        }

        assertRefused(() -> limits.askedBy(portal));
    }

    private void ask(String address, int times) {
        try {
            for (int question = 0; question < times; question++) {
                limits.askedBy(InetAddress.getByName(address));
            }
        } catch (UnknownHostException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void assertRefused(ThrowingCallable question) {
        assertThatThrownBy(question)
                .isInstanceOfSatisfying(
                        BusException.class,
                        problem -> org.assertj.core.api.Assertions.assertThat(problem.code())
                                .isEqualTo(ProblemCode.TRACKING_LIMITED));
    }
}
