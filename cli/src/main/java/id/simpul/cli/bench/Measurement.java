package id.simpul.cli.bench;

import id.simpul.cli.console.Failure;
import id.simpul.cli.console.Progress;
import id.simpul.cli.console.ReportLine;
import id.simpul.cli.home.Surroundings;
import java.io.IOException;
import java.io.PrintWriter;
import java.sql.SQLException;
import java.time.Duration;

/**
 * A measurement from an empty house to its report.
 *
 * @param name as the report has it
 * @param nodes bus processes on one database
 */
record Measurement(String name, Surroundings surroundings, BenchOptions options, int nodes) {

    /** What is measured in a house that stands. */
    @FunctionalInterface
    interface Body {
        Findings measure(BenchHouse house) throws IOException, InterruptedException, Failure, SQLException;
    }

    /** @return the exit code */
    int run(PrintWriter console, Body body) throws IOException, InterruptedException, Failure, SQLException {
        long began = System.nanoTime();
        Progress progress = Progress.printing(console, surroundings.words());
        BenchHouse house = BenchHouse.prepare(surroundings, nodes, options.busArguments(), progress);
        try {
            house.start();
            Findings findings = body.measure(house);
            findings.lines(surroundings.words()).forEach(console::println);
            Duration took = Duration.ofNanos(System.nanoTime() - began);
            ReportLine line = new ReportLine(name, findings.hold(), findings.asMap(), took);
            if (options.out().isPresent()) {
                new ResultFile(options.out().get())
                        .write(line, findings.samples().asMaps());
            }
            console.println(line.toJson());
            return line.exitCode();
        } finally {
            house.stop();
        }
    }
}
