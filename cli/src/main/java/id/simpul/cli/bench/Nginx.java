package id.simpul.cli.bench;

import id.simpul.cli.home.Home;
import id.simpul.cli.home.Ports;
import id.simpul.cli.process.PortHolder;
import id.simpul.cli.process.Waiting;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;

/** A floor outside the bus: what mutual TLS and passing bodies on cost where nothing else is done. */
final class Nginx {

    private static final Duration LONGEST_START = Duration.ofSeconds(10);

    private static final String SETTINGS = """
            daemon off;
            worker_processes auto;
            pid nginx.pid;
            error_log stderr warn;
            events { worker_connections 2048; }
            http {
                access_log off;
                client_body_temp_path temporary; proxy_temp_path temporary; fastcgi_temp_path temporary;
                uwsgi_temp_path temporary; scgi_temp_path temporary;
                client_body_buffer_size 256k; proxy_buffers 16 16k; keepalive_requests 100000000;
                upstream partner { server 127.0.0.1:%2$d; keepalive 64; keepalive_requests 100000000; }
                server {
                    listen 127.0.0.1:%1$d ssl;
                    ssl_certificate %3$s/server.crt;
                    ssl_certificate_key %3$s/server.key;
                    ssl_client_certificate %3$s/root.crt;
                    ssl_verify_client on;
                    ssl_verify_depth 3;
                    ssl_protocols TLSv1.3;
                    location / {
                        proxy_pass https://partner;
                        proxy_http_version 1.1;
                        proxy_set_header Connection "";
                    }
                }
            }
            """;

    private final Process process;
    private final int port;

    private Nginx(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    /** Starts it where it is installed. */
    static Optional<Nginx> start(Home home, int partner) throws IOException, InterruptedException {
        Optional<Path> program = program();
        if (program.isEmpty()) {
            return Optional.empty();
        }
        int port = Ports.free().edge();
        Path folder = Files.createDirectories(home.path().resolve("nginx"));
        Path settings = folder.resolve("nginx.conf");
        Files.writeString(settings, SETTINGS.formatted(port, partner, home.certs()));
        Process process = new ProcessBuilder(
                        program.get().toString(), "-p", folder.toString(), "-c", settings.toString())
                .redirectErrorStream(true)
                .redirectOutput(home.log("nginx").toFile())
                .start();
        Nginx nginx = new Nginx(process, port);
        if (!Waiting.until(LONGEST_START, () -> !process.isAlive() || !PortHolder.isFree(port)) || !process.isAlive()) {
            nginx.stop();
            throw new IOException("nginx does not start: " + Files.readString(home.log("nginx")));
        }
        return Optional.of(nginx);
    }

    int port() {
        return port;
    }

    private static Optional<Path> program() {
        return Arrays.stream((System.getenv("PATH") + File.pathSeparator + "/usr/sbin").split(File.pathSeparator))
                .map(folder -> Path.of(folder).resolve("nginx"))
                .filter(Files::isExecutable)
                .findFirst();
    }

    void stop() throws InterruptedException {
        process.destroy();
        process.waitFor();
    }
}
