package id.simpul.cli.drill;

import id.simpul.cli.client.BusClient;
import id.simpul.cli.console.Failure;
import id.simpul.cli.home.Home;
import id.simpul.cli.keys.LogKeyFile;
import id.simpul.cli.process.Waiting;
import id.simpul.ledger.evidence.BundleVerifier;
import id.simpul.ledger.evidence.Verdict;
import id.simpul.ledger.log.LogReport;
import id.simpul.ledger.log.LogVerifier;
import id.simpul.ledger.log.VerifierKey;
import id.simpul.ledger.log.VerifierKeys;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;

/** Judges the log after a drill: all of it, and some cases by their bundles, as anybody outside would. */
final class CaseEvidence {

    /** What the log must have of a case that Disnaker has decided, in this order; more may stand between. */
    private static final List<String> CALLS =
            List.of("case-accepted", "admitted", "effect-started", "effect-done", "case-moved");
    /** Disnaker may decide before the bus has recorded that the registration arrived, but not before it was sent. */
    private static final List<String> DECISION = List.of("effect-started", "case-signalled", "case-moved");

    private static final int SAMPLES = 5;
    private static final Duration SIGNED_WITHIN = Duration.ofSeconds(20);

    private final Set<VerifierKey> trusted;
    private final VerifierKeys keys;

    CaseEvidence(Home home) throws IOException, Failure {
        Path file = home.certs().resolve("log.vkey");
        keys = LogKeyFile.read(file);
        trusted = new HashSet<>();
        for (String line : Files.readAllLines(file)) {
            if (!line.isBlank()) {
                trusted.add(VerifierKey.parse(line));
            }
        }
    }

    /** Faults that the whole log has. */
    long faults(DataSource database, Clock clock) throws SQLException {
        LogReport report = new LogVerifier(database, keys, clock).verify(Optional.empty(), entries -> {});
        return report.faults().size() + report.moreFaults();
    }

    /** How many of some cases, spread over all, the log does not prove from acceptance to decision. */
    long unproved(BusClient portal, List<String> exchanges) throws InterruptedException {
        long unproved = 0;
        int step = Math.max(1, exchanges.size() / SAMPLES);
        for (int place = 0; place < exchanges.size(); place += step) {
            String exchange = exchanges.get(place);
            unproved += Waiting.until(SIGNED_WITHIN, () -> isProved(portal, exchange)) ? 0 : 1;
        }
        return unproved;
    }

    private boolean isProved(BusClient portal, String exchange) {
        try {
            Verdict verdict = BundleVerifier.verify(portal.evidence(exchange).bytes(), trusted);
            return verdict instanceof Verdict.Proved proved
                    && proved.isTrusted()
                    && tells(proved.events().stream()
                            .map(event -> event.path("type").asText())
                            .toList());
        } catch (IOException notNow) {
            return false;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Whether the events are those of one case with one effect, each where it should be. */
    static boolean tells(List<String> events) {
        return isAmong(CALLS, events)
                && isAmong(DECISION, events)
                && Collections.frequency(events, "effect-started") == 1
                && Collections.frequency(events, "effect-done") == 1;
    }

    private static boolean isAmong(List<String> wanted, List<String> events) {
        int found = 0;
        for (String event : events) {
            if (found < wanted.size() && event.equals(wanted.get(found))) {
                found++;
            }
        }
        return found == wanted.size();
    }
}
