package id.simpul.cli.home;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class HomeTest {

    private static final Program IN_CHECKOUT = new Program(Path.of("java"), "", Optional.of(Path.of("/src/simpul")));
    private static final Program INSTALLED = new Program(Path.of("java"), "", Optional.empty());

    @TempDir
    Path folder;

    @Test
    void isTheOptionThenTheEnvironmentThenTheCheckoutThenTheWorkingFolder() {
        assertThat(Home.locate(Path.of("/a"), "/b", IN_CHECKOUT)).hasToString("/a");
        assertThat(Home.locate(null, "/b", IN_CHECKOUT)).hasToString("/b");
        assertThat(Home.locate(null, " ", IN_CHECKOUT)).hasToString("/src/simpul/.simpul");
        assertThat(Home.locate(null, null, INSTALLED).path())
                .isEqualTo(Path.of(".simpul").toAbsolutePath());
    }

    @Test
    void isTheSameThroughSymbolicLink() throws IOException {
        Path real = Files.createDirectory(folder.resolve("real"));
        Path link = Files.createSymbolicLink(folder.resolve("link"), real);

        assertThat(new Home(link).create()).isEqualTo(new Home(real).create());
    }

    @Test
    void keepsSecretsForTheOwner() throws IOException {
        Home home = new Home(folder).create();

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(home.secrets())))
                .isEqualTo("rwx------");
    }

    @Test
    void remembersPorts() throws IOException {
        Home home = new Home(folder).create();
        Ports ports = Ports.free();

        assertThat(Ports.remembered(home)).isEqualTo(Ports.USUAL);
        ports.remember(home);
        assertThat(Ports.remembered(home)).isEqualTo(ports);
    }

    @Test
    void takesUsualPortsWhenPowerCutLeftThemTorn() throws IOException {
        Home home = new Home(folder).create();
        Files.writeString(home.run().resolve("ports.json"), "{\"edge\":84");

        assertThat(Ports.remembered(home)).isEqualTo(Ports.USUAL);
    }
}
