package id.simpul.bus.watch;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.slf4j.LoggerFactory;

/**
 * Counts configuration alarms: a partner said something that the bus does not understand. Whoever finds one logs it under
 * the marker {@code CONFIGURATION_ALARM}, so none can be logged and not counted.
 */
public final class AlarmCounter implements AutoCloseable {

    private static final String MARKER = "CONFIGURATION_ALARM";

    private final Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    private final Listener listener = new Listener();
    private final Counter alarms;
    private final Clock clock;
    private volatile Optional<Instant> last = Optional.empty();

    public AlarmCounter(MeterRegistry registry, Clock clock) {
        this.clock = clock;
        alarms = registry.counter("simpul.configuration.alarms");
        listener.setContext(root.getLoggerContext());
        listener.start();
        root.addAppender(listener);
    }

    /** Since the start of this node. */
    public long count() {
        return (long) alarms.count();
    }

    public Optional<Instant> last() {
        return last;
    }

    @Override
    public void close() {
        root.detachAppender(listener);
        listener.stop();
    }

    private final class Listener extends AppenderBase<ILoggingEvent> {

        @Override
        protected void append(ILoggingEvent event) {
            boolean isAlarm = event.getMarkerList() != null
                    && event.getMarkerList().stream()
                            .anyMatch(marker -> marker.getName().equals(MARKER));
            if (isAlarm) {
                alarms.increment();
                last = Optional.of(clock.instant());
            }
        }
    }
}
