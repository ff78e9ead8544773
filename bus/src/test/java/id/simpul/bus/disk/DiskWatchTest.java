package id.simpul.bus.disk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.simpul.core.BusException;
import id.simpul.core.ProblemCode;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class DiskWatchTest {

    private static final long LEAST = 1000;

    private final AtomicLong free = new AtomicLong(LEAST);
    private final DiskWatch watch = new DiskWatch(free::get, LEAST, Duration.ZERO);

    @Test
    void acceptsAsLongAsThereIsRoom() {
        assertThatCode(watch::requireRoom).doesNotThrowAnyException();
    }

    @Test
    void refusesWhenLessIsFreeAndSaysWhenToComeAgain() {
        free.set(LEAST - 1);

        assertThat(watch.state().isLow()).isTrue();
        assertThatThrownBy(watch::requireRoom).isInstanceOfSatisfying(BusException.class, problem -> {
            assertThat(problem.code()).isEqualTo(ProblemCode.DISK_FULL);
            assertThat(problem.retryAfter()).isPresent();
        });
    }

    @Test
    void acceptsAgainByItselfWhenThereIsRoom() {
        free.set(0);
        assertThatThrownBy(watch::requireRoom).isInstanceOf(BusException.class);

        free.set(LEAST);

        assertThatCode(watch::requireRoom).doesNotThrowAnyException();
    }

    @Test
    void looksNoOftenerThanItIsToldTo() {
        DiskWatch slow = new DiskWatch(free::get, LEAST, Duration.ofDays(1));
        free.set(0);

        assertThatCode(slow::requireRoom).doesNotThrowAnyException();
    }
}
