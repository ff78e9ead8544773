package id.simpul.cli.installation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.simpul.cli.client.SandboxControl;
import id.simpul.cli.console.Words;
import id.simpul.cli.home.Addresses;
import id.simpul.cli.home.Home;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;

/** Three requests that work as printed, about a resident whom the simulated Dukcapil has. */
public record CurlExamples(Home home, Path workingFolder, Addresses addresses, JsonNode resident) {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** Asks the sandbox for somebody to try; throws {@link IOException} when it does not answer. */
    public static CurlExamples of(Home home, Path workingFolder, Addresses addresses)
            throws IOException, InterruptedException {
        JsonNode samples = SandboxControl.of(home, addresses).get("/control/samples");
        return new CurlExamples(
                home, workingFolder, addresses, samples.path("active").path(0));
    }

    public void print(PrintWriter out, Words words) {
        out.println(words.say("curl.verify"));
        out.println("  " + verification());
        out.println(words.say("curl.retrieve"));
        out.println("  " + retrieval());
        out.println(words.say("curl.drop-in"));
        out.println("  " + dropIn());
        out.println(words.say("curl.health"));
        out.println("  curl " + addresses.management() + "/actuator/health");
    }

    String verification() {
        ObjectNode body =
                JSON.createObjectNode().put("nik", resident.path("nik").asText());
        ObjectNode claims = body.putObject("unsur");
        for (String element : List.of("NAMA_LGKP", "TGL_LHR")) {
            claims.put(element, resident.path("values").path(element).asText());
        }
        return lookup(
                "3509.dinsos.simbansos",
                "Siti Aminah",
                "verifikasi-calon-penerima-bansos",
                "/v1/layanan/kependudukan/verifikasi",
                body);
    }

    String retrieval() {
        ObjectNode body =
                JSON.createObjectNode().put("nik", resident.path("nik").asText());
        return lookup(
                "3509.bapenda.simpatda",
                "Budi Santoso",
                "pemutakhiran-data-wajib-pajak",
                "/v1/layanan/kependudukan/data",
                body);
    }

    /** As a script asks Dukcapil, with another host, user and password; the password stays in its file. */
    String dropIn() {
        ObjectNode body = JSON.createObjectNode()
                .put("USER_ID", "skrip-simbansos")
                .put("IP_USER", "10.35.9.11")
                .put("TRESHOLD", "80")
                .put("NIK", resident.path("nik").asText())
                .put("NAMA_LGKP", resident.path("values").path("NAMA_LGKP").asText())
                .put("PASSWORD", "");
        String open = body.toString().replaceFirst("\"}$", "");
        return String.join(
                " ",
                "curl",
                "--cacert",
                quote(home.certs().resolve("root.crt")),
                "-H",
                quote("Content-Type: application/json"),
                "-d",
                quote(open) + "\"$(cat " + quote(home.secrets().resolve("drop-in-simbansos.password")) + ")\"'\"}'",
                addresses.edge() + "/dukcapil/get_json/IDINSOS_3509/CALL_VERIFY_BY_ELEMEN");
    }

    private String lookup(String system, String officer, String use, String path, ObjectNode body) {
        Path certificate = home.certs().resolve("members").resolve(system + ".crt");
        Path key = home.certs().resolve("members").resolve(system + ".key");
        return String.join(
                " ",
                "curl",
                "--cacert",
                quote(home.certs().resolve("root.crt")),
                "--cert",
                quote(certificate),
                "--key",
                quote(key),
                "-H",
                quote("Simpul-Petugas: " + officer),
                "-H",
                quote("Simpul-Kegunaan: " + use),
                "-H",
                quote("Content-Type: application/json"),
                "-d",
                quote(body.toString()),
                addresses.edge() + path);
    }

    private String quote(Path file) {
        Path folder = workingFolder.toAbsolutePath().normalize();
        String shown = file.startsWith(folder) ? folder.relativize(file).toString() : file.toString();
        return shown.matches("[A-Za-z0-9._/-]+") ? shown : quote(shown);
    }

    /** For a POSIX shell. */
    private static String quote(String text) {
        return "'" + text.replace("'", "'\\''") + "'";
    }
}
