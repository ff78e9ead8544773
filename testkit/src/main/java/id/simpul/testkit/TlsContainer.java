package id.simpul.testkit;

import java.nio.file.Path;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.containers.wait.strategy.Wait;
import org.testcontainers.images.builder.Transferable;
import org.testcontainers.utility.MountableFile;

/** A database server in a container. */
record TlsContainer(GenericContainer<?> container, int inside, String scheme, String adminUser) implements TlsDatabase {

    private static final Logger log = LoggerFactory.getLogger(TlsContainer.class);
    private static final String PASSWORD = "admin";
    private static final int POSTGRES_PORT = 5432;
    private static final int MARIADB_PORT = 3306;

    static TlsContainer postgres(Path certificate, Path key) {
        // The server wants a key that is its own; what stands here is run by the image when it makes its data folder.
        String init = """
                cp /tls/tls.crt /tls/tls.key "$PGDATA"
                chmod 600 "$PGDATA/tls.key"
                echo "ssl=on" >> "$PGDATA/postgresql.conf"
                echo "ssl_cert_file='tls.crt'" >> "$PGDATA/postgresql.conf"
                echo "ssl_key_file='tls.key'" >> "$PGDATA/postgresql.conf"
                """;
        GenericContainer<?> made = made("postgres:17-alpine", POSTGRES_PORT, certificate, key)
                .withEnv(Map.of("POSTGRES_PASSWORD", PASSWORD, "POSTGRES_DB", "opd"))
                .withCopyToContainer(Transferable.of(init), "/docker-entrypoint-initdb.d/tls.sh")
                .waitingFor(Wait.forLogMessage(".*database system is ready to accept connections.*\\s", 2));
        return started(made, POSTGRES_PORT, "postgresql", "postgres");
    }

    static TlsContainer mariaDb(Path certificate, Path key) {
        GenericContainer<?> made = made("mariadb:11.4", MARIADB_PORT, certificate, key)
                .withEnv(Map.of("MARIADB_ROOT_PASSWORD", PASSWORD, "MARIADB_DATABASE", "opd"))
                .withCommand("--ssl-cert=/tls/tls.crt", "--ssl-key=/tls/tls.key", "--max-allowed-packet=128M")
                .waitingFor(Wait.forLogMessage(".*ready for connections.*\\s", 2));
        return started(made, MARIADB_PORT, "mariadb", "root");
    }

    private static GenericContainer<?> made(String image, int port, Path certificate, Path key) {
        return new GenericContainer<>(image)
                .withExposedPorts(port)
                .withCopyFileToContainer(MountableFile.forHostPath(certificate), "/tls/tls.crt")
                .withCopyFileToContainer(MountableFile.forHostPath(key, 0644), "/tls/tls.key");
    }

    private static TlsContainer started(GenericContainer<?> made, int port, String scheme, String user) {
        made.start();
        log.info("Database for tests: container {}", made.getDockerImageName());
        return new TlsContainer(made, port, scheme, user);
    }

    @Override
    public int port() {
        return container.getMappedPort(inside);
    }

    @Override
    public String adminUrl() {
        String more = scheme.equals("mariadb") ? "?sslMode=trust" : "";
        return "jdbc:" + scheme + "://" + container.getHost() + ":" + port() + "/opd" + more;
    }

    @Override
    public String adminPassword() {
        return PASSWORD;
    }

    @Override
    public void close() {
        container.stop();
    }
}
