package id.simpul.bus;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.json.JsonMapper;
import id.simpul.certs.ClientTls;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** A real OpenID Connect server: Keycloak, unpacked by the build, as a process of its own over TLS. */
final class KeycloakServer implements AutoCloseable {

    private static final Path UNPACKED = Path.of("target/keycloak").toAbsolutePath();
    private static final Path REALM = Path.of("src/test/resources/keycloak/simpul-realm.json");
    private static final Duration LONGEST_START = Duration.ofMinutes(4);

    private final Process process;
    private final Path log;
    private final int port;
    private final HttpClient http;

    KeycloakServer(TestHome home) throws IOException {
        Path keycloak = unpacked();
        removeOldData(keycloak.resolve("data"));
        Path realms = Files.createDirectories(keycloak.resolve("data/import"));
        Files.copy(REALM, realms.resolve("simpul-realm.json"), StandardCopyOption.REPLACE_EXISTING);
        port = freePort();
        log = home.file("keycloak.log");
        http = HttpClient.newBuilder()
                .sslContext(ClientTls.context(home.file("certs/root.crt")))
                .version(HttpClient.Version.HTTP_1_1)
                .build();
        process = start(keycloak, home);
    }

    private Process start(Path keycloak, TestHome home) throws IOException {
        ProcessBuilder command = new ProcessBuilder(List.of(
                "bash",
                keycloak.resolve("bin/kc.sh").toString(),
                "start-dev",
                "--import-realm",
                "--http-enabled=false",
                "--http-host=127.0.0.1",
                "--https-port=" + port,
                "--https-certificate-file=" + home.file("certs/server.crt"),
                "--https-certificate-key-file=" + home.file("certs/server.key"),
                "--hostname=https://localhost:" + port));
        command.environment().put("JAVA_OPTS_KC_HEAP", "-Xms64m -Xmx512m");
        return command.redirectErrorStream(true).redirectOutput(log.toFile()).start();
    }

    KeycloakServer awaitReady() {
        await("Keycloak, see " + log).atMost(LONGEST_START).ignoreExceptions().until(() -> {
            if (!process.isAlive()) {
                throw new AssertionError("Keycloak has ended:\n" + Files.readString(log));
            }
            return get(issuer() + "/.well-known/openid-configuration").statusCode() == 200;
        });
        return this;
    }

    String issuer() {
        return "https://localhost:" + port + "/realms/simpul";
    }

    String[] settings(TestHome home) {
        return new String[] {
            "--simpul.tokens.issuer=" + issuer(),
            "--simpul.tokens.jwks=" + issuer() + "/protocol/openid-connect/certs",
            "--simpul.tokens.audience=simpul-3509",
            "--simpul.tokens.trust=" + home.file("certs/root.crt")
        };
    }

    /** A token by client credentials. */
    String token(String client) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(issuer() + "/protocol/openid-connect/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(
                        "grant_type=client_credentials&client_id=" + client + "&client_secret=rahasia-uji"))
                .build();
        HttpResponse<byte[]> answer = http.send(request, HttpResponse.BodyHandlers.ofByteArray());
        return JsonMapper.builder()
                .build()
                .readTree(answer.body())
                .path("access_token")
                .asText();
    }

    private HttpResponse<String> get(String address) throws IOException, InterruptedException {
        return http.send(
                HttpRequest.newBuilder(URI.create(address))
                        .timeout(Duration.ofSeconds(10))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private static Path unpacked() throws IOException {
        try (Stream<Path> folders = Files.list(UNPACKED)) {
            return folders.filter(folder -> folder.getFileName().toString().startsWith("keycloak-"))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private static void removeOldData(Path data) throws IOException {
        if (Files.exists(data)) {
            try (Stream<Path> files = Files.walk(data)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    @Override
    public void close() {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
        process.onExit().join();
    }
}
