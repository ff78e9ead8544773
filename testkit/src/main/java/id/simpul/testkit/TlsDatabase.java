package id.simpul.testkit;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Locale;
import org.testcontainers.DockerClientFactory;

/**
 * A database server that speaks TLS under a certificate of the test's own, chosen by {@code -Dit.infra} as in
 * {@link PostgresForTests}: in a container, or as a process.
 */
public interface TlsDatabase extends AutoCloseable {

    /** Of localhost. */
    int port();

    /** For the test itself, without a look at certificates. */
    String adminUrl();

    String adminUser();

    String adminPassword();

    default Connection admin() throws SQLException {
        return DriverManager.getConnection(adminUrl(), adminUser(), adminPassword());
    }

    @Override
    void close();

    /**
     * PostgreSQL with a database named {@code opd}.
     *
     * @param certificate PEM of the chain, leaf first, for localhost
     * @param key PEM of its PKCS#8 key
     */
    static TlsDatabase postgres(Path certificate, Path key) throws IOException {
        return inContainer() ? TlsContainer.postgres(certificate, key) : PostgresProcess.start(certificate, key);
    }

    /** MariaDB with a database named {@code opd}. */
    static TlsDatabase mariaDb(Path certificate, Path key) throws IOException {
        return inContainer() ? TlsContainer.mariaDb(certificate, key) : MariaDbProcess.start(certificate, key);
    }

    private static boolean inContainer() {
        return switch (System.getProperty("it.infra", "auto").toLowerCase(Locale.ROOT)) {
            case "docker" -> true;
            case "process" -> false;
            case "auto" -> DockerClientFactory.instance().isDockerAvailable();
            default -> throw new IllegalArgumentException("it.infra is not auto, docker or process");
        };
    }
}
