package id.simpul.cli.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import id.simpul.cli.console.FailureWords;
import id.simpul.cli.console.Words;
import id.simpul.cli.home.HomeOption;
import id.simpul.cli.home.Program;
import id.simpul.cli.home.Surroundings;
import id.simpul.routes.check.HomeCheck;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class NewServiceTest {

    private static final int MOST_LINES = 60;

    @TempDir
    Path home;

    private final StringWriter out = new StringWriter();

    @Test
    void aRestSystemAndAServiceAreThreeCommandsAndSixtyLinesToAPassingCase() throws IOException {
        assertThat(run("system", "new", "dinsos.contoh", "--url", "https://localhost:9999/api"))
                .isZero();
        assertThat(run("service", "new", "dinsos/cek", "--kind", "jawab", "--system", "dinsos.contoh"))
                .isZero();
        assertThat(run("test", "dinsos/cek")).isZero();

        assertThat(linesOfYaml()).isLessThanOrEqualTo(MOST_LINES);
    }

    @Test
    void everyKindOfServicePassesTheCheckerAndItsCases() throws IOException {
        run("system", "new", "dinsos.daftar", "--effect", "--url", "https://localhost:9998");
        run("service", "new", "dinsos/cek-nama", "--kind", "jawab");
        run("service", "new", "dinsos/izin", "--kind", "permohonan");
        run("service", "new", "dinsos/izin-opd", "--kind", "permohonan", "--system", "dinsos.daftar");

        assertThat(run("test", "--all")).isZero();
        List<Path> services = HomeCheck.services(home.resolve("services"));
        assertThat(services).hasSize(3);
        assertThat(new HomeCheck(home).packages(services, home).findings()).isEmpty();
    }

    @Test
    void overwritesNothing() throws IOException {
        run("service", "new", "dinsos/cek-nama", "--kind", "jawab");
        Path page = home.resolve("services/dinsos/cek-nama/service.yaml");
        Files.writeString(page, "mine");

        assertThat(run("service", "new", "dinsos/cek-nama", "--kind", "jawab")).isEqualTo(1);

        assertThat(page).hasContent("mine");
    }

    @Test
    void namesTheSystemsWhenOneIsNotThere() {
        assertThat(run("service", "new", "dinsos/cek", "--kind", "jawab", "--system", "dinsos.lain"))
                .isEqualTo(1);

        assertThat(out.toString()).contains("dinsos.lain");
    }

    private long linesOfYaml() throws IOException {
        long lines = 0;
        try (Stream<Path> files = Files.walk(home)) {
            for (Path file :
                    files.filter(each -> each.toString().endsWith(".yaml")).toList()) {
                lines += Files.readAllLines(file).size();
            }
        }
        return lines;
    }

    private int run(String... arguments) {
        Words words = Words.indonesian();
        Program program = new Program(Path.of("java"), "", Optional.empty());
        HomeOption option = new HomeOption(program, home.toString());
        Surroundings surroundings = new Surroundings(words, option, program, Clock.systemUTC(), new SecureRandom());
        CommandLine command = new CommandLine(new ServiceCommand())
                .addSubcommand(ServiceCommand.complete(surroundings))
                .addSubcommand(SystemCommand.complete(surroundings))
                .addSubcommand(new TestCommand(surroundings));
        command.setResourceBundle(words.bundle());
        command.setExecutionExceptionHandler(new FailureWords(words));
        return command.setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(out, true))
                .execute(arguments);
    }
}
