package id.simpul.bus;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import id.simpul.certs.ClientTls;
import id.simpul.sandbox.TlsIdentity;
import id.simpul.sandbox.disnaker.DisnakerSandbox;
import id.simpul.sandbox.disnaker.DisnakerSettings;
import id.simpul.sandbox.disnaker.OpdFault;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;

/** The simulated siapkerja of Disnaker beside a bus under test, and what it says that it has done. */
final class Siapkerja implements AutoCloseable {

    private static final String KEY = "kunci-siapkerja-untuk-uji";

    private final DisnakerSandbox sandbox;
    private final HttpClient http;

    private Siapkerja(DisnakerSandbox sandbox, HttpClient http) {
        this.sandbox = sandbox;
        this.http = http;
    }

    /** Starts it and lets the home's system file name it. */
    static Siapkerja beside(TestHome home) throws IOException {
        return beside(home, Files.createDirectories(home.file("siapkerja")));
    }

    /** The same, with what it keeps somewhere else than in the bus's home. */
    static Siapkerja beside(TestHome home, Path data) throws IOException {
        Path certs = home.file("certs/sandbox");
        TlsIdentity identity = TlsIdentity.ofPem(certs.resolve("dukcapil.crt"), certs.resolve("dukcapil.key"));
        Files.writeString(home.file("secrets/disnaker.siapkerja.key"), KEY);
        DisnakerSandbox sandbox = DisnakerSandbox.start(
                new DisnakerSettings(identity, 0, 0, KEY, data, Optional.empty(), Optional.empty(), Clock.systemUTC()));
        home.replace("systems/3509.disnaker.siapkerja.yaml", "localhost:1/", "localhost:" + sandbox.port() + "/");
        HttpClient http = HttpClient.newBuilder()
                .sslContext(ClientTls.context(certs.resolve("ca.crt")))
                .build();
        return new Siapkerja(sandbox, http);
    }

    void fail(OpdFault.Mode mode, int times) {
        sandbox.faults().set(new OpdFault(mode, times, 0, ""));
    }

    void recover() {
        sandbox.faults().lift();
    }

    /** Every registration, in order. */
    List<JsonNode> registrations() {
        return StreamSupport.stream(effects().path("efek").spliterator(), false)
                .filter(effect -> effect.path("jenis").asText().equals("daftar"))
                .toList();
    }

    JsonNode effects() {
        return send(HttpRequest.newBuilder(control("efek")));
    }

    /** What the officer of Disnaker decides; the bus is not told. */
    void decide(String number, String status) {
        String registration = registrations().stream()
                .filter(effect -> effect.path("nomor").asText().equals(number))
                .findFirst()
                .orElseThrow()
                .path("nomorDaftar")
                .asText();
        send(HttpRequest.newBuilder(control("keputusan"))
                .POST(HttpRequest.BodyPublishers.ofString(
                        "{\"nomorDaftar\":\"" + registration + "\",\"status\":\"" + status + "\"}")));
    }

    private URI control(String what) {
        return URI.create("https://localhost:" + sandbox.controlPort() + "/control/" + what);
    }

    private JsonNode send(HttpRequest.Builder request) {
        try {
            HttpResponse<byte[]> answer = http.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
            if (answer.statusCode() != 200) {
                throw new IllegalStateException("The control of siapkerja answered " + answer.statusCode());
            }
            return JsonMapper.builder().build().readTree(answer.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() throws IOException {
        sandbox.close();
    }
}
