package id.simpul.cli.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.simpul.cli.console.Failure;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The life of a real server: crashes, leftovers, strangers. */
final class PostgresIT {

    @TempDir
    static Path programs;

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
        folders = new PostgresFolders(
                programs,
                home.resolve("data"),
                home.resolve("postgres.log"),
                home.resolve("secrets"),
                home.resolve("run"));
        Files.createDirectories(folders.secrets());
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
    void keepsCommittedDataThroughKill() throws Exception {
        postgres.start();
        update("CREATE SCHEMA app CREATE TABLE note (text text)");
        update("INSERT INTO app.note (text) VALUES ('kept')");

        kill(postgres.find().orElseThrow());
        postgres.start();

        assertThat(query("owner", "SELECT text FROM app.note")).isEqualTo("kept");
    }

    @Test
    void makesTheTablesOfTheSimulatedSismiopForARoleThatOnlyReadsThem() throws Exception {
        Files.writeString(folders.secrets().resolve("bapenda.sismiop.user"), "simpul-0a1b");
        Files.writeString(folders.secrets().resolve("bapenda.sismiop.password"), "secret-of-sismiop");
        postgres.start();

        String url = "jdbc:postgresql://127.0.0.1:" + port + "/sismiop";
        try (Connection connection = DriverManager.getConnection(url, "simpul-0a1b", "secret-of-sismiop");
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT count(*) FROM sppt")) {
            row.next();
            assertThat(row.getInt(1)).isEqualTo(600);
            assertThatThrownBy(() -> statement.execute("DELETE FROM sppt")).hasMessageContaining("permission denied");
        }
    }

    @Test
    void startsAgainWhenKilledUnderWork() throws Exception {
        postgres.start();
        CompletableFuture<Void> work = CompletableFuture.runAsync(() -> {
            try {
                query("owner", "SELECT pg_sleep(60)::text");
            } catch (SQLException brokenOff) {
                throw new IllegalStateException(brokenOff);
            }
        });

        kill(postgres.find().orElseThrow());
        postgres.start();

        assertThat(query("owner", "SELECT 'up'")).isEqualTo("up");
        assertThat(work).failsWithin(10, TimeUnit.SECONDS);
    }

    @Test
    void adoptsServerThatRuns() throws Exception {
        postgres.start();
        ProcessHandle running = postgres.find().orElseThrow();
        Files.delete(folders.run().resolve("postgres.json"));

        Postgres later = new Postgres(folders, port);
        later.start();

        assertThat(later.find()).contains(running);
    }

    @Test
    void refusesAnotherPortWhileItRuns() throws Exception {
        postgres.start();

        assertThatThrownBy(() -> new Postgres(folders, port + 1).start())
                .isInstanceOfSatisfying(
                        Failure.class, failure -> assertThat(failure.code()).isEqualTo("postgres-other-port"));
    }

    @Test
    void removesStalePostmasterFileWhoseNumberAnotherProgramHas() throws Exception {
        postgres.start();
        kill(postgres.find().orElseThrow());
        Path file = folders.data().resolve("postmaster.pid");
        String stale = Files.readString(file)
                .replaceFirst("\\d+", Long.toString(ProcessHandle.current().pid()));
        Files.writeString(file, stale);

        assertThat(postgres.find()).isEmpty();
        postgres.start();

        assertThat(postgres.isReady()).isTrue();
        assertThat(postgres.find().orElseThrow().pid())
                .isNotEqualTo(ProcessHandle.current().pid());
    }

    @Test
    void redoesHalfMadeDataFolder() throws Exception {
        Path half = Files.createDirectories(home.resolve("data.new").resolve("base"));
        Files.writeString(half.resolveSibling("PG_VERSION"), "17");

        postgres.start();

        assertThat(postgres.isReady()).isTrue();
        assertThat(home.resolve("data.new")).doesNotExist();
    }

    @Test
    void refusesToOverwriteFolderThatIsNotItsOwn() throws Exception {
        Files.createDirectories(folders.data());
        Path letters = Files.writeString(folders.data().resolve("letters.txt"), "private");

        assertThatThrownBy(postgres::start)
                .isInstanceOfSatisfying(
                        Failure.class, failure -> assertThat(failure.code()).isEqualTo("postgres-foreign-data"));
        assertThat(letters).hasContent("private");
    }

    @Test
    void isDurableWhateverItsSettingsFileSays() throws Exception {
        postgres.start();
        postgres.stop();
        Files.writeString(
                folders.data().resolve("postgresql.auto.conf"),
                "fsync = off\nfull_page_writes = off\nsynchronous_commit = off\nlisten_addresses = '*'\n");

        postgres.start();

        for (String setting : new String[] {"fsync", "full_page_writes", "synchronous_commit", "data_checksums"}) {
            assertThat(query("owner", "SHOW " + setting)).as(setting).isEqualTo("on");
        }
        assertThat(query("owner", "SHOW listen_addresses")).isEqualTo("127.0.0.1");
    }

    @Test
    void letsBusConnectAndNothingElse() throws Exception {
        postgres.start();

        assertThat(query("bus", "SELECT current_user::text")).isEqualTo("simpul_bus");
        for (String forbidden : new String[] {
            "CREATE SCHEMA mine",
            "CREATE TABLE public.mine (id int)",
            "CREATE ROLE mine",
            "CREATE TEMP TABLE mine (id int)"
        }) {
            assertThatThrownBy(() -> query("bus", forbidden)).as(forbidden).isInstanceOf(SQLException.class);
        }
    }

    @Test
    void refusesWrongPassword() throws Exception {
        postgres.start();

        assertThatThrownBy(() -> DriverManager.getConnection(url(), "simpul_bus", "guess")
                        .close())
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("password");
    }

    @Test
    void stopsCleanlyAndForgetsTheProcess() throws Exception {
        postgres.start();
        ProcessHandle server = postgres.find().orElseThrow();

        postgres.stop();

        assertThat(server.isAlive()).isFalse();
        assertThat(postgres.find()).isEmpty();
        assertThat(folders.data().resolve("postmaster.pid")).doesNotExist();
        assertThat(folders.run()).isEmptyDirectory();
    }

    private static void kill(ProcessHandle server) throws Exception {
        server.destroyForcibly();
        server.onExit().get(10, TimeUnit.SECONDS);
    }

    private String url() {
        return "jdbc:postgresql://127.0.0.1:" + port + "/simpul";
    }

    private void update(String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url(), "simpul_owner", "secret-of-owner");
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private String query(String role, String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url(), "simpul_" + role, "secret-of-" + role);
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }
}
