package id.simpul.testkit;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.containers.PostgreSQLContainer;

/**
 * The PostgreSQL that all tests of one JVM share, chosen by {@code -Dit.infra}: {@code docker} and {@code process} insist,
 * {@code auto} (default) takes Docker where a daemon answers. Durability settings are on, as in an installation.
 */
record PostgresServer(String host, int port, String user, String password) {

    private static final Logger log = LoggerFactory.getLogger(PostgresServer.class);

    static PostgresServer start() {
        return switch (System.getProperty("it.infra", "auto").toLowerCase(Locale.ROOT)) {
            case "docker" -> container();
            case "process" -> process();
            case "auto" -> DockerClientFactory.instance().isDockerAvailable() ? container() : process();
            default -> throw new IllegalArgumentException("it.infra is not auto, docker or process");
        };
    }

    /** Stopped by Testcontainers when the JVM ends. */
    @SuppressWarnings("resource")
    private static PostgresServer container() {
        var container = new PostgreSQLContainer<>("postgres:17-alpine")
                .withCommand("postgres", "-c", "fsync=on", "-c", "max_connections=200");
        container.start();
        log.info("PostgreSQL for tests: container {}", container.getDockerImageName());
        return new PostgresServer(
                container.getHost(),
                container.getMappedPort(PostgreSQLContainer.POSTGRESQL_PORT),
                container.getUsername(),
                container.getPassword());
    }

    /** Stopped by a shutdown hook of the library. */
    @SuppressWarnings("resource")
    private static PostgresServer process() {
        try {
            EmbeddedPostgres postgres = EmbeddedPostgres.builder()
                    .setServerConfig("fsync", "on")
                    .setServerConfig("synchronous_commit", "on")
                    .setServerConfig("full_page_writes", "on")
                    .setServerConfig("max_connections", "200")
                    .start();
            log.info("PostgreSQL for tests: process on port {}", postgres.getPort());
            return new PostgresServer("127.0.0.1", postgres.getPort(), "postgres", "postgres");
        } catch (IOException e) {
            throw new UncheckedIOException("PostgreSQL for tests did not start", e);
        }
    }

    String url(String database) {
        return "jdbc:postgresql://" + host + ":" + port + "/" + database;
    }
}
