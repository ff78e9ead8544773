package id.simpul.testkit;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** MariaDB with TLS as a process, on a fresh folder. */
record MariaDbProcess(Process process, Path folder, int port) implements TlsDatabase {

    private static final Logger log = LoggerFactory.getLogger(MariaDbProcess.class);
    private static final Duration LONGEST_START = Duration.ofSeconds(60);
    private static final String USER = "root";

    static MariaDbProcess start(Path certificate, Path key) throws IOException {
        Path folder = Files.createTempDirectory("mariadb");
        Path base = folder.resolve("base");
        MariaDbPrograms.unpack(base);
        String system = System.getProperty("user.name");
        run(
                folder,
                List.of(
                        base.resolve("scripts/mariadb-install-db").toString(),
                        "--no-defaults",
                        "--basedir=" + base,
                        "--datadir=" + folder.resolve("data"),
                        "--auth-root-authentication-method=normal",
                        "--skip-name-resolve",
                        "--skip-test-db",
                        "--user=" + system));
        int port = freePort();
        Process server = new ProcessBuilder(List.of(
                        base.resolve("bin/mariadbd").toString(),
                        "--no-defaults",
                        "--basedir=" + base,
                        "--datadir=" + folder.resolve("data"),
                        "--lc-messages-dir=" + base.resolve("share"),
                        "--socket=" + folder.resolve("s"),
                        "--pid-file=" + folder.resolve("pid"),
                        "--bind-address=127.0.0.1",
                        "--port=" + port,
                        "--skip-name-resolve",
                        "--max-allowed-packet=128M",
                        "--ssl-cert=" + certificate.toAbsolutePath(),
                        "--ssl-key=" + key.toAbsolutePath(),
                        "--user=" + system))
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("server.log").toFile())
                .start();
        MariaDbProcess made = new MariaDbProcess(server, folder, port);
        Runtime.getRuntime().addShutdownHook(new Thread(server::destroyForcibly));
        made.awaitStart();
        log.info("MariaDB with TLS for tests: process on port {}", port);
        return made;
    }

    private static void run(Path folder, List<String> command) throws IOException {
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("install.log").toFile())
                .start();
        try {
            if (!process.waitFor(2, TimeUnit.MINUTES) || process.exitValue() != 0) {
                process.destroyForcibly();
                throw new IOException("MariaDB could not be installed: " + log(folder, "install.log"));
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    private void awaitStart() throws IOException {
        long end = System.nanoTime() + LONGEST_START.toNanos();
        while (true) {
            try (Connection connection = DriverManager.getConnection(url("mysql"), USER, "");
                    Statement statement = connection.createStatement()) {
                statement.execute("CREATE DATABASE opd");
                return;
            } catch (SQLException notYet) {
                if (System.nanoTime() > end || !process.isAlive()) {
                    throw new IOException("MariaDB did not start: " + log(folder, "server.log"), notYet);
                }
                pause();
            }
        }
    }

    private void pause() throws IOException {
        try {
            process.waitFor(50, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    private static String log(Path folder, String name) throws IOException {
        return Files.readString(folder.resolve(name));
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private String url(String database) {
        return "jdbc:mariadb://127.0.0.1:" + port + "/" + database + "?sslMode=disable";
    }

    @Override
    public String adminUrl() {
        return url("opd");
    }

    @Override
    public String adminUser() {
        return USER;
    }

    @Override
    public String adminPassword() {
        return "";
    }

    @Override
    public void close() {
        process.destroyForcibly().onExit().join();
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        } catch (IOException left) {
            log.warn("Left in {}", folder);
        }
    }
}
