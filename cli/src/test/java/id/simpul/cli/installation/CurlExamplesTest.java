package id.simpul.cli.installation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import id.simpul.cli.home.Addresses;
import id.simpul.cli.home.Home;
import id.simpul.cli.home.Ports;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class CurlExamplesTest {

    private static final String RESIDENT = """
            {"nik":"3509310205029001","values":{"NAMA_LGKP":"NUR'AINI","TGL_LHR":"2002-05-02","ALAMAT":"X"}}""";

    @Test
    void surviveNameWithApostropheInTheShell() throws Exception {
        String body = shellArgumentAfter("-d", examples("/srv/my simpul", "/").verification());

        assertThat(body)
                .isEqualTo(
                        "{\"nik\":\"3509310205029001\",\"unsur\":{\"NAMA_LGKP\":\"NUR'AINI\",\"TGL_LHR\":\"2002-05-02\"}}");
    }

    @Test
    void surviveFolderWithBlankInTheShell() throws Exception {
        String key = shellArgumentAfter("--key", examples("/srv/my simpul", "/").retrieval());

        assertThat(key).isEqualTo("/srv/my simpul/certs/members/3509.bapenda.simpatda.key".substring(1));
    }

    @Test
    void namesFilesRelativeToTheWorkingFolder() throws Exception {
        assertThat(examples("/srv/simpul/.simpul", "/srv/simpul").verification())
                .contains("--cacert .simpul/certs/root.crt ");
        assertThat(examples("/srv/simpul/.simpul", "/home/me").verification())
                .contains("--cacert /srv/simpul/.simpul/certs/root.crt ");
    }

    @Test
    void readsThePasswordOfTheScriptFromItsFile(@TempDir Path home) throws Exception {
        Files.createDirectories(home.resolve("secrets"));
        Files.writeString(home.resolve("secrets/drop-in-simbansos.password"), "rahasia\n");

        String body =
                shellArgumentAfter("-d", examples(home.toString(), "/nowhere").dropIn());

        assertThat(new ObjectMapper().readTree(body).path("PASSWORD").asText()).isEqualTo("rahasia");
        assertThat(new ObjectMapper().readTree(body).path("NAMA_LGKP").asText()).isEqualTo("NUR'AINI");
    }

    private static CurlExamples examples(String home, String workingFolder) throws IOException {
        return new CurlExamples(
                new Home(Path.of(home)),
                Path.of(workingFolder),
                Addresses.of(Ports.USUAL),
                new ObjectMapper().readTree(RESIDENT));
    }

    /** As the shell itself reads the line. */
    private static String shellArgumentAfter(String option, String line) throws IOException {
        String script = "curl() { while [ \"$1\" != '" + option + "' ]; do shift; done; printf %s \"$2\"; }\n" + line;
        Process shell =
                new ProcessBuilder("sh", "-c", script).redirectErrorStream(true).start();
        return new String(shell.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
}
