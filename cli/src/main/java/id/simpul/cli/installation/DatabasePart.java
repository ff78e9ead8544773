package id.simpul.cli.installation;

import id.simpul.cli.console.Failure;
import id.simpul.cli.home.Home;
import id.simpul.cli.postgres.Postgres;
import id.simpul.cli.postgres.PostgresFolders;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** PostgreSQL as a part. */
final class DatabasePart implements Part {

    private final Home home;
    private final int port;
    private final Postgres postgres;

    DatabasePart(Home home, int port) {
        this.home = home;
        this.port = port;
        this.postgres = new Postgres(PostgresFolders.in(home.path()), port);
    }

    @Override
    public String name() {
        return "postgres";
    }

    @Override
    public List<Listens> ports() {
        return List.of(new Listens(port, "--postgres-port"));
    }

    @Override
    public Path log() {
        return home.log(name());
    }

    @Override
    public Duration readyIn() {
        return Duration.ofSeconds(90);
    }

    @Override
    public Optional<ProcessHandle> find() throws IOException {
        return postgres.find();
    }

    @Override
    public void start() throws IOException, InterruptedException, Failure {
        postgres.start();
    }

    @Override
    public boolean isReady() {
        try {
            return postgres.isReady();
        } catch (IOException secretsMissing) {
            return false;
        }
    }

    @Override
    public void stop() throws IOException, InterruptedException, Failure {
        postgres.stop();
    }
}
