package id.simpul.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.simpul.cli.console.Words;
import id.simpul.cli.home.HomeOption;
import id.simpul.cli.home.Program;
import id.simpul.cli.home.Surroundings;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;

/** The demo and a short drill, run as a user runs them: own processes, real HTTPS, and judged by their last line. */
class DemoIT {

    private static final int ALL_STEPS = 43;

    @TempDir
    Path folder;

    @Test
    void everyStepOfTheWholeDemoBehaves() throws Exception {
        Run run = run("demo", "--all", "--lang", "en");

        assertThat(run.exitCode()).as(run.text()).isZero();
        assertThat(run.report().path("pass").asBoolean()).isTrue();
        assertThat(run.report().path("passed").asInt()).isEqualTo(ALL_STEPS);
        assertThat(run.text()).contains("PROVED").doesNotContain("NOT as it should be");
        for (String log : List.of("bus.log", "postgres.log")) {
            assertThat(Files.readString(folder.resolve("demo/logs").resolve(log)))
                    .as(log)
                    .isNotBlank()
                    .doesNotContainPattern("(?<!\\d)\\d{16}(?!\\d)")
                    .doesNotContain("Siti Aminah", "Budi Santoso", "Wahyu Nugroho", "SIAPA SAJA");
        }
    }

    @Test
    void theQuotaHoldsWhenTheBusIsKilledUnderLoad() throws Exception {
        Run run = run("drill", "quota", "--rounds", "2");

        assertThat(run.exitCode()).as(run.text()).isZero();
        assertThat(run.report().path("pass").asBoolean()).isTrue();
        assertThat(run.report().path("sandboxCalls").asInt()).isPositive();
        assertThat(run.report().path("unadmittedCalls").asInt()).isZero();
    }

    /** The bus dies on its way; everything dies; the message broker dies and its backup takes over. */
    @ParameterizedTest
    @CsvSource({"crash,2", "power,1", "broker,1"})
    void noCaseIsLostOrDoubledWhateverIsKilled(String drill, String rounds) throws Exception {
        Run run = run("drill", drill, "--rounds", rounds);

        assertThat(run.exitCode()).as(run.text()).isZero();
        assertThat(run.report().path("pass").asBoolean()).isTrue();
        assertThat(run.report().path("acknowledged").asInt()).isPositive();
        assertThat(run.report().path("lost").asInt()).isZero();
        assertThat(run.report().path("doubled").asInt()).isZero();
    }

    private record Run(int exitCode, String text) {

        /** The last line on standard output. */
        JsonNode report() throws Exception {
            return new ObjectMapper()
                    .readTree(text.strip()
                            .lines()
                            .reduce((first, second) -> second)
                            .orElseThrow());
        }
    }

    private Run run(String... arguments) {
        Words words = Words.askedForIn(arguments);
        Program program = Program.running();
        Surroundings surroundings = new Surroundings(
                words, new HomeOption(program, folder.toString()), program, Clock.systemUTC(), new SecureRandom());
        StringWriter out = new StringWriter();
        CommandLine command = Simpul.commandLine(surroundings);
        command.setOut(new PrintWriter(out));
        command.setErr(new PrintWriter(out));
        return new Run(command.execute(arguments), out.toString());
    }
}
