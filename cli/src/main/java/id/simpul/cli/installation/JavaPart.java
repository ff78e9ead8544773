package id.simpul.cli.installation;

import id.simpul.certs.ClientTls;
import id.simpul.cli.home.Home;
import id.simpul.cli.home.Program;
import id.simpul.cli.process.ProcessRecords;
import id.simpul.cli.process.Programs;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A part that is a Java program of ours: the bus, or the sandbox. */
final class JavaPart implements Part {

    private static final Duration GRACE = Duration.ofSeconds(40);
    private static final Duration ANSWER_IN = Duration.ofSeconds(5);

    private final Home home;
    private final Program program;
    private final JavaMain main;
    private final ProcessRecords records;
    private @Nullable HttpClient http;

    JavaPart(Home home, Program program, JavaMain main) {
        this.home = home;
        this.program = program;
        this.main = main;
        this.records = new ProcessRecords(home.run());
    }

    @Override
    public String name() {
        return main.name();
    }

    @Override
    public List<Listens> ports() {
        return main.ports();
    }

    @Override
    public Path log() {
        return home.log(name());
    }

    @Override
    public Duration readyIn() {
        return Duration.ofMinutes(3);
    }

    @Override
    public Optional<ProcessHandle> find() throws IOException {
        return records.find(name());
    }

    @Override
    public void start() throws IOException {
        if (find().isEmpty()) {
            List<String> command = new ArrayList<>(program.command(home, main.memory(), main.mainClass()));
            command.addAll(main.arguments());
            ProcessHandle process = Programs.start(command, home.path(), log());
            records.write(name(), process, List.of(home.marker(), main.mainClass()));
        }
    }

    @Override
    public boolean isReady() {
        HttpRequest question = HttpRequest.newBuilder(URI.create(main.health().address()))
                .timeout(ANSWER_IN)
                .build();
        try {
            return client().send(question, HttpResponse.BodyHandlers.discarding())
                            .statusCode()
                    == 200;
        } catch (IOException notYet) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Made when first needed: the CA's file may not be there before the start. */
    private HttpClient client() throws IOException {
        if (http == null) {
            HttpClient.Builder builder = HttpClient.newBuilder().connectTimeout(ANSWER_IN);
            if (main.health().authority().isPresent()) {
                builder.sslContext(ClientTls.context(main.health().authority().get()));
            }
            http = builder.build();
        }
        return http;
    }

    @Override
    public void stop() throws IOException, InterruptedException {
        Optional<ProcessHandle> running = find();
        if (running.isPresent()) {
            Programs.end(running.get(), GRACE);
        }
        records.remove(name());
    }
}
