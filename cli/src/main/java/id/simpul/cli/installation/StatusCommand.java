package id.simpul.cli.installation;

import id.simpul.cli.home.Home;
import id.simpul.cli.home.Ports;
import id.simpul.cli.home.Surroundings;
import java.io.IOException;
import java.io.PrintWriter;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** One line a part, then what a running bus says of itself. Exit code 0 when all parts run and are ready, else 1. */
@Command(name = "status", mixinStandardHelpOptions = true, sortOptions = false)
public final class StatusCommand implements Callable<Integer> {

    private static final DateTimeFormatter SINCE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT);

    private final Surroundings surroundings;

    @Option(names = "--json")
    private boolean json;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    public StatusCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws Exception {
        Home place = surroundings.home().existing();
        Installation installation = new Installation(place, Ports.remembered(place), surroundings.program());
        Optional<BusStatus> bus = statusOfBus(installation, Ports.remembered(place));
        if (json) {
            bus.ifPresent(status -> spec.commandLine().getOut().println(status.json()));
            return bus.isPresent() ? 0 : 1;
        }
        boolean allReady = true;
        for (Part part : installation.parts()) {
            boolean ready = part.find().isPresent() && part.isReady();
            allReady &= ready;
            spec.commandLine().getOut().println(describe(part, ready));
        }
        bus.ifPresent(this::show);
        return allReady ? 0 : 1;
    }

    /** Asked only while our own bus runs: another installation's may be listening on the port. */
    private static Optional<BusStatus> statusOfBus(Installation installation, Ports ports)
            throws IOException, InterruptedException {
        for (Part part : installation.parts()) {
            if (part.name().equals("bus") && part.find().isPresent()) {
                return BusStatus.read(ports.management());
            }
        }
        return Optional.empty();
    }

    private void show(BusStatus bus) {
        PrintWriter out = spec.commandLine().getOut();
        out.println();
        new StatusScreen(bus.page(), surroundings.words(), ZoneId.systemDefault())
                .lines()
                .forEach(out::println);
    }

    private String describe(Part part, boolean ready) throws IOException {
        Optional<ProcessHandle> process = part.find();
        if (process.isEmpty()) {
            return String.format(
                    Locale.ROOT, "%-9s %s", part.name(), surroundings.words().say("status.stopped"));
        }
        String since =
                process.get().info().startInstant().map(StatusCommand::local).orElse("?");
        String ports = part.ports().stream()
                .map(listens -> Integer.toString(listens.port()))
                .collect(Collectors.joining(", "));
        String health = surroundings.words().say(ready ? "status.ready" : "status.not-ready");
        return String.format(
                Locale.ROOT,
                "%-9s %s",
                part.name(),
                surroundings.words().say("status.running", since, process.get().pid(), ports, health));
    }

    private static String local(Instant instant) {
        return SINCE.withZone(ZoneId.systemDefault()).format(instant);
    }
}
