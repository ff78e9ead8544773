package id.simpul.bus;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import id.simpul.sandbox.TlsIdentity;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** An office that can be asked for its state, and the system file by which the bus finds it. */
final class Office implements AutoCloseable {

    private static final String FILE = """
            system: 3509.dinsos.%s
            technology: rest
            baseUrl: https://localhost:%d/api
            trust: certs/partners/disnaker.siapkerja.crt
            timeouts: { connect: PT2S, answer: PT30S }
            operations:
              keadaan:
                method: GET
                path: /keadaan
                effect: false
                answer: { status: /status }
            """;

    private final TestHome home;
    private final HttpsServer server;
    private final ExecutorService workers = Executors.newCachedThreadPool();
    private final AtomicInteger asked = new AtomicInteger();
    private volatile CountDownLatch mayAnswer = new CountDownLatch(0);

    private Office(TestHome home, HttpsServer server) {
        this.home = home;
        this.server = server;
    }

    static Office open(TestHome home) throws IOException {
        Path certs = home.file("certs/sandbox");
        TlsIdentity identity = TlsIdentity.ofPem(certs.resolve("dukcapil.crt"), certs.resolve("dukcapil.key"));
        HttpsServer server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(identity.serverContext()));
        Office office = new Office(home, server);
        server.setExecutor(office.workers);
        server.createContext("/api/keadaan", office::answer);
        server.start();
        return office;
    }

    /** Saves the system file of this name as one that leads here. */
    void save(String name) throws IOException {
        Files.writeString(
                file(home, name), FILE.formatted(name, server.getAddress().getPort()));
    }

    static Path file(TestHome home, String name) {
        return home.file("systems/3509.dinsos." + name + ".yaml");
    }

    int asked() {
        return asked.get();
    }

    /** Answers nobody until the latch is down. */
    CountDownLatch hold() {
        mayAnswer = new CountDownLatch(1);
        return mayAnswer;
    }

    private void answer(HttpExchange exchange) throws IOException {
        asked.incrementAndGet();
        try (exchange) {
            mayAnswer.await();
            byte[] body = "{\"status\":\"buka\"}".getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
        } catch (InterruptedException closing) {
            throw new IOException(closing);
        }
    }

    @Override
    public void close() {
        server.stop(0);
        workers.shutdownNow();
    }
}
