package id.simpul.bench;

import com.sun.net.httpserver.HttpExchange;
import id.simpul.sandbox.TlsIdentity;
import id.simpul.sandbox.TlsServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * A partner that costs next to nothing: whatever is asked over TLS, it answers at once, and always the same, that three
 * elements match. {@code POST /size/<bytes>} sets how long its answers are.
 */
@Command(name = "partner-stub", mixinStandardHelpOptions = true)
final class PartnerStub implements Callable<Integer> {

    private static final int THREADS = 128;
    private static final String SIZE = "/size/";

    @Option(names = "--port", required = true)
    private int port;

    @Option(names = "--certificate", required = true)
    private Path certificate = Path.of("");

    @Option(names = "--key", required = true)
    private Path key = Path.of("");

    private volatile byte[] answer = answer(1024);

    public static void main(String[] arguments) {
        System.exit(new CommandLine(new PartnerStub()).execute(arguments));
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        TlsIdentity identity = TlsIdentity.ofPem(certificate, key);
        InetSocketAddress address = new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
        try (TlsServer server =
                TlsServer.start(identity.serverContext(), this::handle, address, () -> false, THREADS)) {
            System.out.println("READY port=" + server.port());
            new CountDownLatch(1).await();
        }
        return 0;
    }

    private void handle(HttpExchange exchange) throws IOException {
        exchange.getRequestBody().readAllBytes();
        String path = exchange.getRequestURI().getPath();
        if (path.startsWith(SIZE)) {
            answer = answer(Integer.parseInt(path.substring(SIZE.length())));
        }
        byte[] body = answer;
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    /** The rest of the length is a key that no catalogue of elements has. */
    private static byte[] answer(int length) {
        String record =
                "{\"content\":[{\"NAMA_LGKP\":\"Sesuai (100)\",\"TGL_LHR\":\"Sesuai\",\"ALAMAT\":\"Sesuai (100)\","
                        + "\"CATATAN\":\"%s\"}],\"lastPage\":true,\"numberOfElements\":1,\"sort\":null,\"totalElements\":1,"
                        + "\"firstPage\":true,\"number\":0,\"size\":1}";
        int empty = record.length() - 2;
        return record.formatted("x".repeat(Math.max(0, length - empty))).getBytes(StandardCharsets.US_ASCII);
    }
}
