package id.simpul.bus;

import static id.simpul.bus.BusUnderTest.verification;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import id.simpul.certs.CertificateFiles;
import id.simpul.certs.EdgeTls;
import id.simpul.certs.MemberTrust;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TraceStaysIT {

    private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";

    private final Queue<Headers> received = new ConcurrentLinkedQueue<>();

    @TempDir
    Path folder;

    @Test
    void neitherTheTraceNorAnyOfOurHeadersReachesDukcapil() throws IOException {
        HttpsServer dukcapil = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        try (BusUnderTest bus = new BusUnderTest(folder, home -> startInPlaceOfTheSandbox(dukcapil, home))) {
            bus.client("3509.dinsos.simbansos")
                    .post(
                            "/v1/layanan/kependudukan/verifikasi",
                            verification(bus.resident("active"), Map.of()),
                            Map.of(
                                    "Simpul-Petugas",
                                    "Siti Aminah",
                                    "Simpul-Kegunaan",
                                    "verifikasi-calon-penerima-bansos",
                                    "traceparent",
                                    "00-" + TRACE + "-00f067aa0ba902b7-01",
                                    "tracestate",
                                    "simpul=" + TRACE,
                                    "baggage",
                                    "asal=" + TRACE));

            assertThat(received).hasSize(1);
            assertThat(received.peek().keySet())
                    .isSubsetOf(
                            "Host",
                            "Content-type",
                            "Content-length",
                            "Accept",
                            "Accept-encoding",
                            "User-agent",
                            "Connection");
            assertThat(received.peek().toString()).doesNotContain(TRACE);
        } finally {
            dukcapil.stop(0);
        }
    }

    private void startInPlaceOfTheSandbox(HttpsServer dukcapil, TestHome home) throws IOException {
        MemberTrust nobody =
                new MemberTrust(CertificateFiles.readFirst(home.file("certs/root.crt")), Clock.systemUTC());
        dukcapil.setHttpsConfigurator(new HttpsConfigurator(EdgeTls.context(
                home.file("certs/sandbox/dukcapil.crt"), home.file("certs/sandbox/dukcapil.key"), nobody)));
        dukcapil.createContext("/", exchange -> {
            received.add(exchange.getRequestHeaders());
            exchange.getRequestBody().readAllBytes();
            exchange.sendResponseHeaders(500, -1);
            exchange.close();
        });
        dukcapil.start();
        Path file = home.file("systems/dukcapil.yaml");
        Files.writeString(
                file,
                Files.readString(file)
                        .replaceFirst(
                                "https://localhost:\\d+",
                                "https://localhost:" + dukcapil.getAddress().getPort()));
    }
}
