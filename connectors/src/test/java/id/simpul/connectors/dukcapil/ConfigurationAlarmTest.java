package id.simpul.connectors.dukcapil;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import id.simpul.sandbox.dukcapil.Fault;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;
import org.slf4j.MarkerFactory;

/** What nobody understands is told to the operator, in words of ours. */
final class ConfigurationAlarmTest {

    private final Logger logger = (Logger) LoggerFactory.getLogger(Lookup.class);
    private final ListAppender<ILoggingEvent> log = new ListAppender<>();

    @TempDir
    private Path folder;

    private TestBed bed;

    @BeforeEach
    void start() throws Exception {
        log.start();
        logger.addAppender(log);
        bed = TestBed.start(folder);
    }

    @AfterEach
    void stop() throws Exception {
        logger.detachAppender(log);
        bed.close();
    }

    @ParameterizedTest
    @EnumSource(names = {"UNKNOWN_CODE", "UNKNOWN_TEXT", "EMPTY", "WRONG_PERSON", "UNKNOWN_METHOD"})
    void isRaisedForAnswerThatIsNotUnderstood(Fault.Mode mode) {
        bed.sandbox.faults().set(Fault.of(mode));

        bed.retrieve();

        assertAlarm();
    }

    @Test
    void isRaisedForMethodThatThePartnerHasNot() {
        bed.guard.charge("salah-metode");

        bed.retrieve();

        assertAlarm();
        assertThat(log.list.get(0).getFormattedMessage()).contains("has no method retrieve", "salah-metode");
    }

    @ParameterizedTest
    @ValueSource(strings = {"habis", "tidur", "salah-ip", "salah-sandi"})
    void isNotRaisedForRefusalThatIsUnderstood(String credential) {
        bed.guard.charge(credential);

        bed.retrieve();

        assertThat(log.list).isEmpty();
    }

    private void assertAlarm() {
        assertThat(log.list).singleElement().satisfies(event -> {
            assertThat(event.getMarkerList()).isEqualTo(List.of(MarkerFactory.getMarker("CONFIGURATION_ALARM")));
            assertThat(event.getFormattedMessage())
                    .doesNotContain(
                            bed.resident().nik(),
                            bed.resident().name(),
                            "Kesalahan yang belum dikenal",
                            "user-1",
                            "rahasia");
        });
    }
}
