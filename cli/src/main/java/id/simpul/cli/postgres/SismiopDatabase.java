package id.simpul.cli.postgres;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;

/**
 * The tables of the simulated SISMIOP, in a database of their own on the installation's server, and the role that the bus reads
 * them with. Made only where the installation has the secrets for that role: a production home has none.
 */
final class SismiopDatabase {

    static final String NAME = "sismiop";
    static final String USER = "bapenda.sismiop.user";
    static final String PASSWORD = "bapenda.sismiop.password";

    /** Comes with the sandbox. */
    private static final String TABLES = "/id/simpul/sandbox/bapenda/sismiop.sql";

    private SismiopDatabase() {}

    /** Empty where the sandbox is not part of the program. */
    static Optional<String> tables() throws IOException {
        try (InputStream in = SismiopDatabase.class.getResourceAsStream(TABLES)) {
            return in == null ? Optional.empty() : Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    /** Can be repeated: the tables are made again. */
    static void fill(Connection connection, String tables, String role) throws SQLException {
        PostgresDatabase.execute(connection, "REVOKE ALL ON SCHEMA public FROM PUBLIC");
        PostgresDatabase.execute(connection, tables);
        PostgresDatabase.execute(connection, "GRANT USAGE ON SCHEMA public TO \"" + role + "\"");
        PostgresDatabase.execute(
                connection, "GRANT SELECT ON dat_objek_pajak, sppt, pembayaran_sppt TO \"" + role + "\"");
    }
}
