package id.simpul.cli.installation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.simpul.cli.console.Failure;
import id.simpul.cli.console.Progress;
import id.simpul.cli.home.Development;
import id.simpul.cli.home.Home;
import id.simpul.cli.home.Ports;
import id.simpul.cli.home.Program;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** All parts as real processes. */
final class InstallationIT {

    private final Development development = new Development(Clock.systemUTC(), new SecureRandom());

    @TempDir
    Path folder;

    Home home;
    Ports ports;
    Installation installation;

    @BeforeEach
    void createHome() throws Exception {
        home = new Home(folder).create();
        ports = Ports.free();
        installation = new Installation(home, ports, Program.running());
    }

    @AfterEach
    void stopAll() throws Exception {
        installation.stop(Progress.silent());
    }

    @Test
    void comesBackWithItsDataAfterEveryProcessWasKilled() throws Exception {
        installation.start(development, Progress.silent());
        List<Long> first = pids();
        String rootCertificate = Files.readString(home.certs().resolve("root.crt"));
        installation.start(development, Progress.silent());
        assertThat(pids()).as("a second start keeps what runs").isEqualTo(first);

        for (Part part : installation.parts()) {
            ProcessHandle process = part.find().orElseThrow();
            process.destroyForcibly();
            process.onExit().get(10, TimeUnit.SECONDS);
        }
        installation.start(development, Progress.silent());

        assertThat(pids()).doesNotContainAnyElementsOf(first);
        assertThat(installation.parts()).allMatch(Part::isReady);
        assertThat(home.certs().resolve("root.crt")).hasContent(rootCertificate.strip());

        installation.stop(Progress.silent());
        for (Part part : installation.parts()) {
            assertThat(part.find()).as(part.name()).isEmpty();
        }
    }

    @Test
    void namesUsedPortBeforeAnythingIsStarted() throws Exception {
        try (ServerSocket holder = new ServerSocket(ports.edge(), 1, InetAddress.getLoopbackAddress())) {
            assertThatThrownBy(() -> installation.start(development, Progress.silent()))
                    .isInstanceOfSatisfying(
                            Failure.class,
                            failure -> assertThat(failure.arguments())
                                    .contains(Integer.toString(holder.getLocalPort()), "--edge-port")
                                    .contains(ProcessHandle.current().pid()));
        }
        for (Part part : installation.parts()) {
            assertThat(part.find()).as(part.name()).isEmpty();
        }
    }

    @Test
    void showsLogOfPartThatDoesNotGetReady() throws Exception {
        Program broken = new Program(
                Program.running().java(), folder.resolve("no-libraries").toString(), Optional.empty());
        Installation incomplete = new Installation(home, ports, broken);

        assertThatThrownBy(() -> incomplete.start(development, Progress.silent()))
                .isInstanceOfSatisfying(Failure.class, failure -> {
                    assertThat(failure.code()).isEqualTo("not-ready");
                    assertThat(failure.details()).anyMatch(line -> line.contains("id.simpul.sandbox.Sandbox"));
                });
    }

    private List<Long> pids() throws Exception {
        List<Long> pids = new ArrayList<>();
        for (Part part : installation.parts()) {
            pids.add(part.find().orElseThrow().pid());
        }
        return pids;
    }
}
