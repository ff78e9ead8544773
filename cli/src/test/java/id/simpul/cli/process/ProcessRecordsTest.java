package id.simpul.cli.process;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ProcessRecordsTest {

    private static final String MARKER = "-Dsimpul.home=/srv/simpul";

    @TempDir
    Path folder;

    ProcessRecords records;

    @BeforeEach
    void openRecords() {
        records = new ProcessRecords(folder);
    }

    @Test
    void findsProcessItWroteDown() throws IOException {
        try (Sleeper bus = Sleeper.start(MARKER)) {
            records.write("bus", bus.handle(), Sleeper.knownBy(MARKER));

            assertThat(records.find("bus")).contains(bus.handle());
        }
    }

    @Test
    void forgetsProcessThatHasEnded() throws Exception {
        try (Sleeper bus = Sleeper.start(MARKER)) {
            records.write("bus", bus.handle(), Sleeper.knownBy(MARKER));
            bus.handle().destroyForcibly();
            bus.handle().onExit().get(10, TimeUnit.SECONDS);

            assertThat(records.find("bus")).isEmpty();
            assertThat(folder.resolve("bus.json")).doesNotExist();
        }
    }

    @Test
    void doesNotTakeAnotherProgramWithTheSameNumberForOurs() throws IOException {
        try (Sleeper other = Sleeper.start("-Dsimpul.home=/srv/other")) {
            records.write("bus", other.handle(), Sleeper.knownBy(MARKER));

            assertThat(records.find("bus")).isEmpty();
            assertThat(other.handle().isAlive()).isTrue();
        }
    }

    @Test
    void doesNotTakeHomeForAnotherWhoseNameItBegins() throws IOException {
        try (Sleeper other = Sleeper.start(MARKER + "-2")) {
            records.write("bus", other.handle(), Sleeper.knownBy(MARKER));

            assertThat(records.find("bus")).isEmpty();
        }
    }

    @Test
    void doesNotTakeSameProgramOfAnotherTimeForOurs() throws IOException {
        try (Sleeper later = Sleeper.start(MARKER)) {
            Instant earlier = later.handle().info().startInstant().orElseThrow().minus(Duration.ofMinutes(1));
            ProcessRecord reused =
                    new ProcessRecord(later.handle().pid(), earlier.toString(), "java", Sleeper.knownBy(MARKER));
            new ObjectMapper().writeValue(folder.resolve("bus.json").toFile(), reused);

            assertThat(records.find("bus")).isEmpty();
            assertThat(later.handle().isAlive()).isTrue();
        }
    }

    @Test
    void forgetsRecordThatPowerCutLeftTorn() throws IOException {
        Files.writeString(folder.resolve("bus.json"), "{\"pid\":12");
        Files.writeString(folder.resolve("sandbox.json"), "");

        assertThat(records.find("bus")).isEmpty();
        assertThat(records.find("sandbox")).isEmpty();
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void findsNothingBeforeAnythingWasStarted() throws IOException {
        assertThat(records.find("bus")).isEmpty();
    }

    @Test
    void endsProgramItStarted() throws Exception {
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        ProcessHandle started = Programs.start(
                List.of(java.toString(), MARKER, "-cp", System.getProperty("java.class.path"), Sleeper.class.getName()),
                folder,
                folder.resolve("sleeper.log"));

        Programs.end(started, Duration.ofSeconds(20));

        assertThat(started.isAlive()).isFalse();
    }
}
