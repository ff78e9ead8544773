package id.simpul.cli.postgres;

import id.simpul.cli.console.Failure;
import id.simpul.cli.process.Logs;
import id.simpul.cli.process.ProcessRecords;
import id.simpul.cli.process.Programs;
import id.simpul.cli.process.Waiting;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The installation's PostgreSQL server. It outlives us; one that runs is adopted. It listens on 127.0.0.1 only, and its
 * durability cannot be turned off by its settings file, because arguments win.
 */
public final class Postgres {

    private static final String NAME = "postgres";
    private static final Duration ORPHANS_END_IN = Duration.ofSeconds(30);
    private static final Duration READY_IN = Duration.ofSeconds(90);
    private static final Duration STOPS_IN = Duration.ofSeconds(60);

    /** sockaddr_un holds 107 characters, and the server appends {@code /.s.PGSQL.65535.lock}. */
    private static final int LONGEST_SOCKET_FOLDER = 85;

    private final PostgresFolders folders;
    private final int port;
    private final PostmasterFile postmaster;
    private final ProcessRecords records;
    private final PostgresDatabase database;

    public Postgres(PostgresFolders folders, int port) {
        this.folders = folders;
        this.port = port;
        this.postmaster = new PostmasterFile(folders.data());
        this.records = new ProcessRecords(folders.run());
        this.database = new PostgresDatabase(folders, "127.0.0.1", port);
    }

    /** The running server of our data folder, also one that was not started from here. */
    public Optional<ProcessHandle> find() throws IOException {
        Optional<ProcessHandle> recorded = records.find(NAME);
        return recorded.isPresent() ? recorded : postmaster.find();
    }

    /** Starts the server unless it runs, and returns when the database and its roles are there. */
    public void start() throws IOException, InterruptedException, Failure {
        refuseIfOnAnotherPort();
        long end = System.nanoTime() + ORPHANS_END_IN.toNanos();
        while (!startOnce()) {
            boolean heldByOrphans = tail().stream().anyMatch(line -> line.contains("shared memory"));
            if (!heldByOrphans || System.nanoTime() > end) {
                throw Failure.of("not-ready", NAME, folders.log()).with(tail());
            }
        }
        try {
            database.create();
        } catch (SQLException e) {
            throw Failure.of("postgres-database", String.valueOf(e.getSQLState()))
                    .with(tail());
        }
    }

    public boolean isReady() throws IOException {
        return database.isReady();
    }

    /** Fast shutdown: connections are closed, what was committed is on disk. */
    public void stop() throws IOException, InterruptedException, Failure {
        Optional<ProcessHandle> running = find();
        if (running.isPresent()) {
            new ProcessBuilder(fastShutdown(running.get().pid())).start().waitFor();
            if (!Waiting.until(STOPS_IN, () -> !running.get().isAlive())) {
                throw Failure.of("not-stopped", NAME, running.get().pid());
            }
        }
        records.remove(NAME);
    }

    /** SIGINT; pg_ctl would refuse root, and a user namespace may not signal another user's server. */
    private List<String> fastShutdown(long pid) throws IOException, Failure {
        boolean windows = System.getProperty("os.name", "").startsWith("Windows");
        return windows
                ? List.of(
                        PostgresPrograms.unpack(folders.programs())
                                .resolve("pg_ctl")
                                .toString(),
                        "kill",
                        "INT",
                        Long.toString(pid))
                : List.of("sh", "-c", "kill -INT " + pid);
    }

    /** Whether the server came up; when it ended by itself its log says why. */
    private boolean startOnce() throws IOException, InterruptedException, Failure {
        Optional<ProcessHandle> running = find();
        ProcessHandle server = running.isPresent() ? running.get() : launch();
        records.write(NAME, server, List.of("-D", folders.data().toString()));
        Waiting.until(READY_IN, () -> !server.isAlive() || isReadyNow());
        return server.isAlive() && isReady();
    }

    private void refuseIfOnAnotherPort() throws IOException, Failure {
        Optional<Long> actual = postmaster.find().isPresent() ? postmaster.port() : Optional.empty();
        if (actual.isPresent() && actual.get() != port) {
            throw Failure.of("postgres-other-port", Long.toString(actual.get()), Integer.toString(port));
        }
    }

    private ProcessHandle launch() throws IOException, InterruptedException, Failure {
        Path programs = PostgresPrograms.unpack(folders.programs());
        PostgresCluster.create(folders, programs);
        removeStalePostmasterFile();
        List<String> command = Unprivileged.command(programs.resolve("postgres"), arguments());
        return Programs.start(command, folders.programs(), folders.log());
    }

    private void removeStalePostmasterFile() throws IOException, InterruptedException, Failure {
        if (!postmaster.exists()) {
            return;
        }
        if (!Waiting.until(ORPHANS_END_IN, () -> postmaster.orphans().isEmpty())) {
            throw Failure.of("postgres-orphans", postmaster.orphans());
        }
        postmaster.remove();
    }

    private List<String> arguments() throws IOException {
        List<String> arguments =
                new ArrayList<>(List.of("-D", folders.data().toString(), "-p", Integer.toString(port)));
        List<String> settings = List.of(
                "listen_addresses=127.0.0.1",
                "unix_socket_directories=" + socketFolder(),
                "unix_socket_permissions=0700",
                "fsync=on",
                "synchronous_commit=on",
                "full_page_writes=on",
                "password_encryption=scram-sha-256",
                "max_connections=100",
                "timezone=UTC",
                "log_timezone=UTC",
                "logging_collector=off",
                // Statements, their parameters, and what went wrong with them quote values of rows; the log must not.
                // The bus hears of each error itself and tells its SQLSTATE.
                "log_min_messages=log",
                "log_error_verbosity=terse",
                "log_min_error_statement=panic",
                "log_statement=none",
                "log_duration=off",
                "log_min_duration_statement=-1",
                "log_min_duration_sample=-1",
                "log_transaction_sample_rate=0",
                "log_parameter_max_length=0",
                "log_parameter_max_length_on_error=0");
        settings.forEach(setting -> arguments.addAll(List.of("-c", setting)));
        return arguments;
    }

    private String socketFolder() throws IOException {
        Path socket = folders.socket();
        boolean posix = socket.getFileSystem().supportedFileAttributeViews().contains("posix");
        if (!posix
                || socket.toString().length() > LONGEST_SOCKET_FOLDER
                || socket.toString().contains(",")) {
            return "";
        }
        if (!Files.isDirectory(socket)) {
            Files.createDirectory(
                    socket, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        }
        return socket.toString();
    }

    private boolean isReadyNow() {
        try {
            return isReady();
        } catch (IOException e) {
            return false;
        }
    }

    private List<String> tail() throws IOException {
        return Logs.tail(folders.log(), 20);
    }
}
