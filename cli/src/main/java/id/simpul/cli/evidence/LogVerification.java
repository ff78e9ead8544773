package id.simpul.cli.evidence;

import id.simpul.cli.console.Progress;
import id.simpul.cli.console.ReportLine;
import id.simpul.cli.console.Words;
import id.simpul.cli.home.Surroundings;
import id.simpul.ledger.log.LogFault;
import id.simpul.ledger.log.LogReport;
import id.simpul.ledger.log.LogVerifier;
import id.simpul.ledger.log.VerifierKeys;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.SQLException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongConsumer;
import javax.sql.DataSource;

/** Says in words what the verifier found, and remembers the newest checkpoint of a log with which nothing was wrong. */
final class LogVerification {

    private static final Duration PACE = Duration.ofSeconds(5);

    private final DataSource database;
    private final VerifierKeys keys;
    private final Path seenFile;
    private final Surroundings surroundings;
    private final PrintWriter out;

    LogVerification(DataSource database, VerifierKeys keys, Path seenFile, Surroundings surroundings, PrintWriter out) {
        this.database = database;
        this.keys = keys;
        this.seenFile = seenFile;
        this.surroundings = surroundings;
        this.out = out;
    }

    ReportLine run() throws IOException, SQLException {
        long began = System.nanoTime();
        Optional<String> seen = Files.exists(seenFile) ? Optional.of(Files.readString(seenFile)) : Optional.empty();
        LogReport report = new LogVerifier(database, keys, surroundings.clock()).verify(seen, progress());
        describe(report, seen.isPresent());
        if (report.isSound()) {
            remember(report);
        }
        return new ReportLine(
                "log-verify", report.isSound(), figures(report), Duration.ofNanos(System.nanoTime() - began));
    }

    private void describe(LogReport report, boolean wasSeen) {
        Words words = surroundings.words();
        out.println(words.say("log.read", report.entries(), report.tiles(), report.checkpoints()));
        report.faults().forEach(fault -> out.println("  - " + describe(fault)));
        if (report.moreFaults() > 0) {
            out.println(words.say("log.more", report.moreFaults()));
        }
        out.println(words.say("log.confirmed", report.confirmed()));
        if (!wasSeen) {
            out.println(words.say("log.first-time", seenFile));
        }
        out.println(words.say(report.isSound() ? "log.sound" : "log.unsound"));
    }

    private String describe(LogFault fault) {
        String place =
                fault.first() == fault.last() ? Long.toString(fault.first()) : fault.first() + "-" + fault.last();
        return surroundings.words().say(code(fault.kind()), place);
    }

    static String code(LogFault.Kind kind) {
        return "log.fault." + kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private void remember(LogReport report) throws IOException {
        if (report.newest().isPresent()) {
            Path fresh = seenFile.resolveSibling(seenFile.getFileName() + ".new");
            Files.writeString(fresh, report.newest().get());
            Files.move(fresh, seenFile, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private LongConsumer progress() {
        Progress progress = Progress.printing(out, surroundings.words());
        long[] toldAt = {System.nanoTime()};
        return entries -> {
            if (System.nanoTime() - toldAt[0] > PACE.toNanos()) {
                toldAt[0] = System.nanoTime();
                progress.tell("log-entries", entries);
            }
        };
    }

    private static Map<String, Object> figures(LogReport report) {
        Map<String, Object> figures = new LinkedHashMap<>();
        figures.put("entries", report.entries());
        figures.put("confirmed", report.confirmed());
        figures.put("tiles", report.tiles());
        figures.put("checkpoints", report.checkpoints());
        figures.put("faults", report.faults().size() + report.moreFaults());
        return figures;
    }
}
