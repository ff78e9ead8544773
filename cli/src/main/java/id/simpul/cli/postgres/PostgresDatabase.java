package id.simpul.cli.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import java.util.Properties;

/** The database {@code simpul}, its owner, and the role of the bus, which may connect and nothing else yet. */
public final class PostgresDatabase {

    private static final String NAME = "simpul";
    private static final String OWNER = "simpul_owner";
    private static final String BUS = "simpul_bus";

    private final PostgresFolders folders;
    private final String host;
    private final int port;

    public PostgresDatabase(PostgresFolders folders, String host, int port) {
        this.folders = folders;
        this.host = host;
        this.port = port;
    }

    /** Can be repeated: it makes what is missing, and sets the passwords to those in the secret files. */
    public void create() throws IOException, SQLException {
        try (Connection connection = connect("postgres")) {
            createRole(connection, OWNER, password("database-owner.password"));
            createRole(connection, BUS, password("database-bus.password"));
            if (!exists(connection, "SELECT datname FROM pg_database WHERE datname = ?", NAME)) {
                execute(connection, "CREATE DATABASE " + NAME + " OWNER " + OWNER);
            }
            execute(connection, "REVOKE ALL ON DATABASE " + NAME + " FROM PUBLIC");
            execute(connection, "GRANT CONNECT ON DATABASE " + NAME + " TO " + BUS);
        }
        try (Connection connection = connect(NAME)) {
            execute(connection, "REVOKE ALL ON SCHEMA public FROM PUBLIC");
        }
        createSismiop();
    }

    private void createSismiop() throws IOException, SQLException {
        Optional<String> tables = SismiopDatabase.tables();
        if (tables.isEmpty() || !Files.exists(folders.secrets().resolve(SismiopDatabase.PASSWORD))) {
            return;
        }
        String role = password(SismiopDatabase.USER);
        try (Connection connection = connect("postgres")) {
            createRole(connection, role, password(SismiopDatabase.PASSWORD));
            if (!exists(connection, "SELECT datname FROM pg_database WHERE datname = ?", SismiopDatabase.NAME)) {
                execute(connection, "CREATE DATABASE " + SismiopDatabase.NAME);
            }
            execute(connection, "REVOKE ALL ON DATABASE " + SismiopDatabase.NAME + " FROM PUBLIC");
            execute(connection, "GRANT CONNECT ON DATABASE " + SismiopDatabase.NAME + " TO \"" + role + '"');
        }
        try (Connection connection = connect(SismiopDatabase.NAME)) {
            SismiopDatabase.fill(connection, tables.get(), role);
        }
    }

    /** Whether the server answers, and is the one of our data folder. */
    boolean isReady() throws IOException {
        try (Connection connection = connect("postgres");
                PreparedStatement query = connection.prepareStatement("SHOW data_directory");
                ResultSet row = query.executeQuery()) {
            return row.next() && row.getString(1).equals(folders.data().toString());
        } catch (SQLException notYet) {
            return false;
        }
    }

    private void createRole(Connection connection, String role, String password) throws SQLException {
        boolean isThere = exists(connection, "SELECT rolname FROM pg_roles WHERE rolname = ?", role);
        String form = (isThere ? "ALTER" : "CREATE") + " ROLE %I LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE PASSWORD %L";
        try (PreparedStatement query = connection.prepareStatement("SELECT format(?, ?, ?) AS statement")) {
            query.setString(1, form);
            query.setString(2, role);
            query.setString(3, password);
            try (ResultSet row = query.executeQuery()) {
                row.next();
                execute(connection, row.getString("statement"));
            }
        }
    }

    private static boolean exists(Connection connection, String sql, String name) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(sql)) {
            query.setString(1, name);
            try (ResultSet row = query.executeQuery()) {
                return row.next();
            }
        }
    }

    static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private Connection connect(String database) throws IOException, SQLException {
        Properties properties = new Properties();
        properties.setProperty("user", "postgres");
        properties.setProperty("password", password("database-superuser.password"));
        properties.setProperty("connectTimeout", "2");
        properties.setProperty("loginTimeout", "5");
        properties.setProperty("ApplicationName", "simpul start");
        return DriverManager.getConnection("jdbc:postgresql://" + host + ":" + port + "/" + database, properties);
    }

    private String password(String name) throws IOException {
        return Files.readString(folders.secrets().resolve(name)).trim();
    }
}
