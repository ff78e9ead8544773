package id.simpul.cli;

import java.io.IOException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** One line a part. Exit code 0 when all parts run and are ready, else 1. */
@Command(name = "status", mixinStandardHelpOptions = true, sortOptions = false)
final class StatusCommand implements Callable<Integer> {

    private static final DateTimeFormatter SINCE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT);

    private final Surroundings surroundings;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    StatusCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws Exception {
        Home place = surroundings.home().existing();
        Installation installation = new Installation(place, Ports.remembered(place), surroundings.program());
        boolean allReady = true;
        for (Part part : installation.parts()) {
            boolean ready = part.find().isPresent() && part.isReady();
            allReady &= ready;
            spec.commandLine().getOut().println(describe(part, ready));
        }
        return allReady ? 0 : 1;
    }

    private String describe(Part part, boolean ready) throws IOException {
        Optional<ProcessHandle> process = part.find();
        if (process.isEmpty()) {
            return String.format(Locale.ROOT, "%-9s %s", part.name(), surroundings.words().say("status.stopped"));
        }
        String since = process.get().info().startInstant().map(StatusCommand::local).orElse("?");
        String ports = part.ports().stream()
                .map(listens -> Integer.toString(listens.port()))
                .collect(Collectors.joining(", "));
        String health = surroundings.words().say(ready ? "status.ready" : "status.not-ready");
        return String.format(Locale.ROOT, "%-9s %s", part.name(),
                surroundings.words().say("status.running", since, process.get().pid(), ports, health));
    }

    private static String local(Instant instant) {
        return SINCE.withZone(ZoneId.systemDefault()).format(instant);
    }
}
