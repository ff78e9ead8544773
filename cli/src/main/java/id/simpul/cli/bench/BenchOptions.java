package id.simpul.cli.bench;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What every measurement lets one choose. */
final class BenchOptions {

    @Option(names = "--rounds", paramLabel = "N", defaultValue = "3")
    private int rounds;

    @Option(names = "--seconds", paramLabel = "N", defaultValue = "8")
    private int seconds;

    @Option(names = "--bus-argument", paramLabel = "ARGUMENT")
    private List<String> busArguments = List.of();

    @Option(names = "--out", paramLabel = "FILE")
    private @Nullable Path out;

    int rounds() {
        return rounds;
    }

    /** How long each sample takes. */
    Duration time() {
        return Duration.ofSeconds(seconds);
    }

    /** More arguments for the bus that is measured, such as settings of Spring. */
    List<String> busArguments() {
        return busArguments;
    }

    Optional<Path> out() {
        return Optional.ofNullable(out);
    }
}
