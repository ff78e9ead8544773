package id.simpul.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import id.simpul.sandbox.dukcapil.Fault;
import id.simpul.sandbox.dukcapil.Institution;
import id.simpul.sandbox.dukcapil.Institutions;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SandboxTest {

    private static final String INSTITUTIONS = """
            - id: IDINSOS_3509
              user: u
              password: p
              ip: 10.35.9.11
              userActive: true
              institutionActive: true
              methods: { CALL_VERIFY_BY_ELEMEN: verify, CALL_NIK: retrieve }
              elements: [NIK, NAMA_LGKP]
              dailyQuota: 1000
            """;

    @TempDir
    private Path folder;

    private final StringWriter err = new StringWriter();

    @BeforeEach
    void write() throws IOException {
        Files.writeString(folder.resolve("institutions.yaml"), INSTITUTIONS);
    }

    @Test
    void refusesToStartUnderUnmarkedCertificateAndSaysWhy() throws IOException {
        assertThat(run(TestAuthority.unmarked())).isEqualTo(2);
        assertThat(err.toString()).contains("does not carry the sandbox policy");
    }

    @Test
    void namesTheFaultInTheInstitutionsFile() throws IOException {
        Files.writeString(folder.resolve("institutions.yaml"), INSTITUTIONS.replace("verify,", "guess,"));
        assertThat(run(TestAuthority.marked())).isEqualTo(2);
        assertThat(err.toString()).contains("institutions.yaml line 7").contains("guess");

        Files.writeString(folder.resolve("institutions.yaml"), INSTITUTIONS.replace("  ip: 10.35.9.11\n", ""));
        assertThat(run(TestAuthority.marked())).isEqualTo(2);
        assertThat(err.toString()).contains("'ip'");
    }

    @Test
    void namesPortThatIsTaken() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThat(run(TestAuthority.marked(), taken.getLocalPort())).isEqualTo(2);
            assertThat(err.toString()).contains("Port " + taken.getLocalPort() + " cannot be taken");
        }
    }

    @Test
    void namesElementThatDoesNotExist() throws IOException {
        Files.writeString(folder.resolve("institutions.yaml"), INSTITUTIONS.replace("NAMA_LGKP", "NAMA_LENGKAP"));

        assertThat(run(TestAuthority.marked())).isEqualTo(2);
        assertThat(err.toString()).contains("IDINSOS_3509").contains("[NAMA_LENGKAP]");
    }

    @Test
    void shippedInstitutionsAreWellFormed() throws IOException {
        assertThat(Institutions.read(Path.of("institutions.yaml")))
                .extracting(Institution::id)
                .containsExactly("IDINSOS_3509", "IBAPENDA_3509", "IDINKES_3509");
    }

    @Test
    void namesRegionOfWrongForm() throws IOException {
        Files.writeString(folder.resolve("institutions.yaml"), INSTITUTIONS + "  region: '3509'\n");

        assertThat(run(TestAuthority.marked())).isEqualTo(2);
        assertThat(err.toString()).contains("region is of the form 35-09");
    }

    @Test
    void helpTellsEveryFault() {
        assertThat(Sandbox.commandLine().getUsageMessage())
                .contains(Fault.catalogue().keySet())
                .contains(Fault.catalogue().values())
                .contains("--profile");
    }

    @Test
    void acceptsTheAuthorityInFileOfItsOwn() throws IOException {
        TestAuthority authority = TestAuthority.marked();
        var issued = authority.issue();
        Path leaf = Files.writeString(folder.resolve("leaf.pem"), TestAuthority.pem(issued.certificate()));
        Path ca = Files.writeString(folder.resolve("ca.pem"), TestAuthority.pem(authority.certificate()));
        Path key = Files.writeString(folder.resolve("leaf.key"), TestAuthority.pem(issued.key()));

        assertThat(TlsIdentity.ofPem(leaf, ca, key).chain()).hasSize(2);
        assertThatIllegalArgumentException().isThrownBy(() -> TlsIdentity.ofPem(leaf, key));
    }

    @Test
    void saysReadyWithItsPorts() throws Exception {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        "id.simpul.sandbox.Sandbox",
                        "--port",
                        "0",
                        "--residents",
                        "50",
                        "--profile",
                        "legacy",
                        "--certificate",
                        certificate(TestAuthority.marked()),
                        "--key",
                        folder.resolve("key.pem").toString(),
                        "--institutions",
                        folder.resolve("institutions.yaml").toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try (var lines = process.inputReader()) {
            assertThat(lines.readLine()).matches("READY port=\\d+ control=\\d+");
        } finally {
            process.destroyForcibly().waitFor();
        }
    }

    private int run(TestAuthority authority) throws IOException {
        return run(authority, 0);
    }

    private int run(TestAuthority authority, int port) throws IOException {
        return Sandbox.commandLine()
                .setErr(new PrintWriter(err, true))
                .execute(
                        "--port",
                        "" + port,
                        "--residents",
                        "50",
                        "--certificate",
                        certificate(authority),
                        "--key",
                        folder.resolve("key.pem").toString(),
                        "--institutions",
                        folder.resolve("institutions.yaml").toString());
    }

    private String certificate(TestAuthority authority) throws IOException {
        var issued = authority.issue();
        Files.writeString(folder.resolve("key.pem"), TestAuthority.pem(issued.key()));
        return Files.writeString(
                        folder.resolve("chain.pem"), TestAuthority.pem(issued.certificate(), authority.certificate()))
                .toString();
    }
}
