package id.simpul.connectors.dukcapil;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import id.simpul.core.Element;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a server sees of our HTTP, and that it cannot make the connector do more than ask once. */
final class HttpExactnessTest {

    private record Heard(String method, String uri, Map<String, List<String>> headers, String body) {}

    @TempDir
    private Path folder;

    private final List<Heard> heard = new CopyOnWriteArrayList<>();
    private HttpsServer server;
    private TestBed bed;

    @BeforeEach
    void start() throws Exception {
        server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setHttpsConfigurator(
                new HttpsConfigurator(TestBed.AUTHORITY.identity().serverContext()));
        server.createContext("/", exchange -> {
            heard.add(new Heard(
                    exchange.getRequestMethod(),
                    exchange.getRequestURI().toString(),
                    Map.copyOf(exchange.getRequestHeaders()),
                    new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8)));
            byte[] answer = "{\"content\":[{\"RESPON\":\"Login Gagal\"}]}".getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "Application/JSON;charset=ISO-8859-1");
            exchange.getResponseHeaders().set("Set-Cookie", "JSESSIONID=1; Path=/");
            exchange.sendResponseHeaders(200, answer.length);
            exchange.getResponseBody().write(answer);
            exchange.close();
        });
        server.start();
        bed = TestBed.startAt(folder, server.getAddress().getPort(), TestBed.AUTHORITY);
    }

    @AfterEach
    void stop() throws Exception {
        bed.close();
        server.stop(0);
    }

    @Test
    void asksOncePerCallWithoutCookiesOrCompression() {
        bed.retrieve();
        bed.retrieve();

        assertThat(heard).hasSize(2).allSatisfy(request -> {
            assertThat(request.method()).isEqualTo("POST");
            assertThat(request.headers())
                    .containsOnlyKeys("Accept", "Connection", "Content-length", "Content-type", "Host", "User-agent");
            assertThat(request.headers())
                    .containsEntry("User-agent", List.of("Simpul"))
                    .containsEntry("Accept", List.of("application/json"));
        });
    }

    @Test
    void keepsTheNumberOutOfTheAddress() {
        bed.retrieve();

        assertThat(heard.get(0).uri()).isEqualTo("/dukcapil/get_json/IDINSOS_3509/CALL_NIK");
        assertThat(heard.get(0).body()).contains(bed.resident().nik());
    }

    @Test
    void sendsNoElementThatWasNotPermitted() {
        bed.guard.permit(Element.AGAMA);

        bed.verify(Map.of(Element.AGAMA, "Islam", Element.ALAMAT, "Jalan Rahasia"));

        assertThat(heard.get(0).body())
                .contains("\"AGAMA\":\"ISLAM\"")
                .doesNotContain("ALAMAT")
                .doesNotContainIgnoringCase("jalan");
    }
}
