package id.simpul.testkit;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** PostgreSQL with TLS as a process. Its library lets everybody in, whatever the password. */
record PostgresProcess(EmbeddedPostgres postgres) implements TlsDatabase {

    private static final Logger log = LoggerFactory.getLogger(PostgresProcess.class);

    static PostgresProcess start(Path certificate, Path key) throws IOException {
        Files.setPosixFilePermissions(key, PosixFilePermissions.fromString("rw-------"));
        EmbeddedPostgres made = EmbeddedPostgres.builder()
                .setServerConfig("ssl", "on")
                .setServerConfig("ssl_cert_file", certificate.toAbsolutePath().toString())
                .setServerConfig("ssl_key_file", key.toAbsolutePath().toString())
                .start();
        PostgresProcess process = new PostgresProcess(made);
        try (Connection connection = DriverManager.getConnection(process.url("postgres"), "postgres", "postgres");
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE DATABASE opd");
        } catch (SQLException e) {
            made.close();
            throw new IOException("No database on the test server", e);
        }
        log.info("PostgreSQL with TLS for tests: process on port {}", made.getPort());
        return process;
    }

    private String url(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port() + "/" + database;
    }

    @Override
    public int port() {
        return postgres.getPort();
    }

    @Override
    public String adminUrl() {
        return url("opd");
    }

    @Override
    public String adminUser() {
        return "postgres";
    }

    @Override
    public String adminPassword() {
        return "postgres";
    }

    @Override
    public void close() {
        try {
            postgres.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
