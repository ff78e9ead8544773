package id.simpul.cli.evidence;

import id.simpul.cli.console.Failure;
import id.simpul.cli.home.Surroundings;
import id.simpul.ledger.evidence.BundleVerifier;
import id.simpul.ledger.evidence.Verdict;
import id.simpul.ledger.log.VerifierKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Judges an evidence bundle offline. Exits with 0 only when it is proved by a key that was known beforehand. */
@Command(name = "verify", mixinStandardHelpOptions = true, sortOptions = false)
final class EvidenceVerifyCommand implements Callable<Integer> {

    private final Surroundings surroundings;

    @Parameters(paramLabel = "BUNDLE", descriptionKey = "BUNDLE")
    private Path bundle = Path.of("");

    @Option(names = "--key", paramLabel = "FILE")
    private @Nullable Path key;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    EvidenceVerifyCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws IOException, Failure {
        Verdict verdict = BundleVerifier.verify(Files.readAllBytes(bundle), trusted());
        new VerdictWords(surroundings.words()).print(verdict, spec.commandLine().getOut());
        return verdict instanceof Verdict.Proved proved && proved.isTrusted() ? 0 : 1;
    }

    /** The given key file; else the one this installation published, if there is an installation. */
    private Set<VerifierKey> trusted() throws IOException, Failure {
        Path file = key == null ? surroundings.home().located().certs().resolve("log.vkey") : key;
        if (key == null && !Files.exists(file)) {
            return Set.of();
        }
        Set<VerifierKey> keys = new HashSet<>();
        for (String line : Files.readAllLines(file)) {
            if (!line.isBlank()) {
                keys.add(parse(line, file));
            }
        }
        return keys;
    }

    private static VerifierKey parse(String line, Path file) throws Failure {
        try {
            return VerifierKey.parse(line);
        } catch (IllegalArgumentException malformed) {
            throw Failure.of("not-a-log-key", file);
        }
    }
}
