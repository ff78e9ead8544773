package id.simpul.sandbox.disnaker;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import id.simpul.sandbox.ClientTls;
import id.simpul.sandbox.TestAuthority;
import id.simpul.sandbox.TlsServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
final class CallbackTest {

    @TempDir
    private Path folder;

    private final BlockingQueue<String> told = new LinkedBlockingQueue<>();
    private final AtomicInteger status = new AtomicInteger(204);
    private TlsServer bus;
    private DisnakerSandbox sandbox;
    private Client client;

    @BeforeEach
    void start() throws Exception {
        bus = TlsServer.start(
                Client.AUTHORITY.identity().serverContext(),
                this::hear,
                new InetSocketAddress(InetAddress.getLoopbackAddress(), 0),
                () -> false,
                4);
        startSandbox();
    }

    @AfterEach
    void stop() throws Exception {
        sandbox.close();
        bus.close();
    }

    @Test
    void tellsTheBusWhatTheOfficerDecided() throws Exception {
        decide();

        assertThat(told.take())
                .startsWith("POST /v1/permohonan/P-7/keputusan {\"status\":\"terbit\",\"nomorDaftar\":\"AK1-")
                .contains("\"alasan\":\"Silakan diambil\"");
    }

    @Test
    void tellsItUntilItIsAcknowledged() throws Exception {
        status.set(503);
        decide();
        told.take();

        status.set(204);

        assertThat(told.take()).contains("terbit");
        while (!client.control("GET", "/control/permohonan", "")
                .path("permohonan")
                .path(0)
                .path("terkirim")
                .asBoolean()) {
            Thread.onSpinWait();
        }
    }

    @Test
    void tellsAfterAStartWhatWasNotAcknowledged() throws Exception {
        status.set(503);
        decide();
        told.take();
        sandbox.close();
        told.clear();
        status.set(204);

        startSandbox();

        assertThat(told.poll(20, TimeUnit.SECONDS)).contains("terbit");
    }

    private void decide() throws Exception {
        String number =
                Client.json(client.register("kunci-1")).path("nomorDaftar").asText();
        client.control(
                "POST",
                "/control/keputusan",
                "{\"nomorDaftar\":\"" + number + "\",\"status\":\"terbit\",\"alasan\":\"Silakan diambil\"}");
    }

    private void startSandbox() throws Exception {
        TestAuthority.Issued member = Client.AUTHORITY.issue();
        Path certificate = Files.writeString(folder.resolve("m.crt"), TestAuthority.pem(member.certificate()));
        Path key = Files.writeString(folder.resolve("m.key"), TestAuthority.pem(member.key()));
        Path authority = Files.writeString(folder.resolve("ca.crt"), TestAuthority.pem(Client.AUTHORITY.certificate()));
        Callback callback = new Callback(
                URI.create("https://localhost:" + bus.port()), ClientTls.context(certificate, key, authority));
        sandbox = DisnakerSandbox.start(Client.settings(folder, Optional.of(callback)));
        client = new Client(sandbox);
    }

    private void hear(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        int answer = status.get();
        told.add(exchange.getRequestMethod() + " " + exchange.getRequestURI() + " " + body);
        exchange.sendResponseHeaders(answer, -1);
        exchange.close();
    }
}
