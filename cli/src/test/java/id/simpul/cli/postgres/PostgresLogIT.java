package id.simpul.cli.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the server of an installation writes into its log when statements about residents fail. */
final class PostgresLogIT {

    private static final String CANARY = "3509019909900042";

    @TempDir
    Path home;

    PostgresFolders folders;
    Postgres postgres;
    int port;

    @BeforeEach
    void chooseFoldersAndPort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = socket.getLocalPort();
        }
        folders = PostgresFolders.in(home);
        Files.createDirectories(folders.secrets());
        Files.createDirectories(folders.log().getParent());
        for (String role : new String[] {"superuser", "owner", "bus"}) {
            Files.writeString(folders.secrets().resolve("database-" + role + ".password"), "secret-of-" + role);
        }
        postgres = new Postgres(folders, port);
    }

    @AfterEach
    void stopServer() throws Exception {
        postgres.stop();
    }

    @Test
    void writesNoValueOfARowIntoItsLog() throws Exception {
        postgres.start();
        postgres.stop();
        Files.writeString(
                folders.data().resolve("postgresql.auto.conf"),
                "log_statement = 'all'\nlog_min_duration_statement = 0\nlog_parameter_max_length = -1\n"
                        + "log_parameter_max_length_on_error = -1\nlog_min_error_statement = 'debug5'\n"
                        + "log_min_messages = 'debug1'\nlog_error_verbosity = 'verbose'\n");
        postgres.start();
        update("CREATE SCHEMA app CREATE TABLE resident (nik text PRIMARY KEY CHECK (length(nik) = 16))");

        update("INSERT INTO app.resident (nik) VALUES ('" + CANARY + "')");
        for (String failing : new String[] {
            "INSERT INTO app.resident (nik) VALUES (?)",
            "INSERT INTO app.resident (nik) VALUES (? || 'x')",
            "SELECT ?::uuid",
            "SELECT ?::date",
            "SELECT nik::int FROM app.resident WHERE nik = ?",
            "SELECT ('{' || ?)::json",
            "SELECT count(*) FROM nowhere WHERE nik = ?"
        }) {
            assertThatThrownBy(() -> ask(failing, CANARY)).as(failing).isInstanceOf(SQLException.class);
        }
        assertThatThrownBy(() -> update("INSERT INTO app.resident (nik) VALUES ('" + CANARY + "')"))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining(CANARY);
        assertThatThrownBy(() -> update("SELECT '" + CANARY + "' FRO nowhere")).isInstanceOf(SQLException.class);
        postgres.stop();

        assertThat(Files.readString(folders.log()))
                .contains("ready to accept connections", "database system is shut down")
                .doesNotContain(CANARY);
    }

    private void update(String sql) throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private void ask(String sql, String parameter) throws SQLException {
        try (Connection connection = connect();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, parameter);
            statement.execute();
        }
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:" + port + "/simpul", "simpul_owner", "secret-of-owner");
    }
}
