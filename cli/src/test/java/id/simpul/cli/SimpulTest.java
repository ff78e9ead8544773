package id.simpul.cli;

import static org.assertj.core.api.Assertions.assertThat;

import id.simpul.cli.console.Words;
import id.simpul.cli.home.Home;
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
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

final class SimpulTest {

    @TempDir
    Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void explainsEveryCommandAndOptionInBothLanguages() {
        for (Words words : List.of(Words.indonesian(), Words.english())) {
            explains(command(words));
        }
    }

    private static void explains(CommandLine command) {
        String name = command.getCommandSpec().qualifiedName();
        assertThat(command.getCommandSpec().usageMessage().description())
                .as(name)
                .isNotEmpty();
        command.getCommandSpec()
                .args()
                .forEach(argument -> assertThat(argument.description())
                        .as("%s %s", name, argument.paramLabel())
                        .isNotEmpty());
        command.getSubcommands().values().forEach(SimpulTest::explains);
    }

    @Test
    void takesHomeBeforeAndAfterTheCommand() {
        String home = folder.resolve("nowhere").toString();

        assertThat(run("--home", home, "status")).isEqualTo(1);
        assertThat(run("status", "--home", home)).isEqualTo(1);
        assertThat(err.toString().lines()).hasSize(2).allMatch(line -> line.contains(home));
    }

    @Test
    void makesDevelopmentCertificatesForOneMoreSystem() {
        assertThat(run("certs", "dev", "--home", folder.toString(), "--system", "3509.dinkes.simpus"))
                .isZero();

        assertThat(folder.resolve("certs/members/3509.dinkes.simpus.crt")).exists();
        assertThat(folder.resolve("certs/root.crt")).exists();
    }

    @Test
    void saysWhenSystemHasNoProperName() {
        assertThat(run("certs", "dev", "--home", folder.toString(), "--system", "simpus"))
                .isEqualTo(1);

        assertThat(err.toString()).contains("simpus");
        assertThat(Files.exists(folder.resolve("certs"))).isFalse();
    }

    @Test
    void showsStateOfInstallationThatDoesNotRun() throws Exception {
        new Home(folder).create();

        assertThat(run("status", "--home", folder.toString())).isEqualTo(1);
        assertThat(out.toString().lines()).hasSize(3).allMatch(line -> line.contains("tidak berjalan"));
    }

    @Test
    void showsLogOfOnePart() throws Exception {
        Home home = new Home(folder).create();
        Files.writeString(home.log("bus"), "first\nsecond\n");

        assertThat(run("logs", "bus", "--home", folder.toString())).isZero();
        assertThat(out.toString().lines()).containsExactly("first", "second");
    }

    @Test
    void refusesLogOfUnknownPart() throws Exception {
        new Home(folder).create();

        assertThat(run("logs", "../secrets/x", "--home", folder.toString())).isEqualTo(1);
        assertThat(out.toString()).isEmpty();
    }

    private int run(String... arguments) {
        return command(Words.askedForIn(arguments)).execute(arguments);
    }

    private CommandLine command(Words words) {
        Program program = new Program(Path.of("java"), "", Optional.empty());
        return Simpul.commandLine(new Surroundings(
                        words, new HomeOption(program, null), program, Clock.systemUTC(), new SecureRandom()))
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true));
    }
}
