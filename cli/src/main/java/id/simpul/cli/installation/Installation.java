package id.simpul.cli.installation;

import id.simpul.cli.console.Failure;
import id.simpul.cli.console.Progress;
import id.simpul.cli.home.Addresses;
import id.simpul.cli.home.Development;
import id.simpul.cli.home.Home;
import id.simpul.cli.home.Ports;
import id.simpul.cli.home.Program;
import id.simpul.cli.process.Logs;
import id.simpul.cli.process.OnlyOne;
import id.simpul.cli.process.PortHolder;
import id.simpul.cli.process.Waiting;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * A whole installation as processes: PostgreSQL, the simulated Dukcapil, the bus. Starting it again keeps what runs and
 * starts what does not, whatever ended it.
 */
public final class Installation {

    private static final int LINES_OF_A_FAILED_PART = 20;

    private final Home home;
    private final Ports ports;
    private final Part database;
    private final Part sandbox;
    private final List<Part> buses;

    /** @param home as {@link Home#create} gives it */
    public Installation(Home home, Ports ports, Program program) {
        this(home, ports, program, List.of(JavaMain.bus(home, ports)));
    }

    /** @param nodes the bus processes; all work on the one database */
    public Installation(Home home, Ports ports, Program program, List<JavaMain> nodes) {
        this.home = home;
        this.ports = ports;
        this.database = new DatabasePart(home, ports.postgres());
        this.sandbox = new JavaPart(home, program, JavaMain.sandbox(home, ports));
        this.buses = nodes.stream()
                .<Part>map(node -> new JavaPart(home, program, node))
                .toList();
    }

    /** Returns when every part is ready; a part that does not get ready is ended, its last log lines in the failure. */
    public Addresses start(Development development, Progress progress)
            throws IOException, InterruptedException, Failure {
        OnlyOne lock = OnlyOne.in(lockFile());
        try (lock) {
            refusePortsThatDiffer();
            refuseUsedPorts();
            development.prepare(home, ports);
            ports.remember(home);
            begin(sandbox, progress);
            begin(database, progress);
            await(database, progress);
            await(sandbox, progress);
            for (Part bus : buses) {
                begin(bus, progress);
            }
            for (Part bus : buses) {
                await(bus, progress);
            }
            return addresses();
        }
    }

    /** Ends the bus first, so that nothing is asked of parts that are gone. */
    public void stop(Progress progress) throws IOException, InterruptedException, Failure {
        OnlyOne lock = OnlyOne.in(lockFile());
        try (lock) {
            List<Part> lastFirst = new ArrayList<>(parts());
            Collections.reverse(lastFirst);
            for (Part part : lastFirst) {
                if (part.find().isPresent()) {
                    progress.tell("stopping", part.name());
                    part.stop();
                    progress.tell("stopped", part.name());
                } else {
                    progress.tell("not-running", part.name());
                }
            }
        }
    }

    public Addresses addresses() {
        return Addresses.of(ports);
    }

    public List<Part> parts() {
        List<Part> parts = new ArrayList<>(List.of(database, sandbox));
        parts.addAll(buses);
        return parts;
    }

    private void begin(Part part, Progress progress) throws IOException, InterruptedException, Failure {
        Optional<ProcessHandle> running = part.find();
        if (running.isPresent()) {
            progress.tell("running", part.name(), Long.toString(running.get().pid()));
        } else {
            progress.tell("starting", part.name());
        }
        part.start();
    }

    private void await(Part part, Progress progress) throws IOException, InterruptedException, Failure {
        Optional<ProcessHandle> process = part.find();
        boolean inTime = process.isPresent()
                && Waiting.until(part.readyIn(), () -> !process.get().isAlive() || part.isReady());
        if (!inTime || !process.get().isAlive()) {
            part.stop();
            throw Failure.of("not-ready", part.name(), part.log()).with(Logs.tail(part.log(), LINES_OF_A_FAILED_PART));
        }
        progress.tell(
                "ready",
                part.name(),
                Long.toString(process.get().pid()),
                Integer.toString(part.ports().get(0).port()));
    }

    private void refuseUsedPorts() throws IOException, Failure {
        for (Part part : parts()) {
            if (part.find().isEmpty()) {
                for (Part.Listens listens : part.ports()) {
                    refuseIfUsed(listens);
                }
            }
        }
    }

    private static void refuseIfUsed(Part.Listens listens) throws Failure {
        if (!PortHolder.isFree(listens.port())) {
            String port = Integer.toString(listens.port());
            Optional<PortHolder> holder = PortHolder.find(listens.port());
            throw holder.isPresent()
                    ? Failure.of(
                            "port-used-by",
                            port,
                            holder.get().pid(),
                            holder.get().command(),
                            listens.option())
                    : Failure.of("port-used", port, listens.option());
        }
    }

    /** A running part cannot move; two parts on ports the others do not expect would be worse than none. */
    private void refusePortsThatDiffer() throws IOException, Failure {
        if (!Ports.remembered(home).equals(ports)) {
            for (Part part : parts()) {
                if (part.find().isPresent()) {
                    throw Failure.of("stop-first", part.name());
                }
            }
        }
    }

    private Path lockFile() {
        return home.run().resolve("lock");
    }
}
