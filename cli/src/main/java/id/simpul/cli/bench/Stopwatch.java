package id.simpul.cli.bench;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.Locale;

/** Puts a target under load and writes down what it did and what it cost the bus process. */
final class Stopwatch {

    private final ProcessCost bus;
    private final Samples samples;
    private final PrintWriter out;

    Stopwatch(ProcessCost bus, Samples samples, PrintWriter out) {
        this.bus = bus;
        this.samples = samples;
        this.out = out;
    }

    /** A kind of load on a target. */
    interface Press {
        Answers on(Target target) throws InterruptedException;
    }

    /** One sample, printed and kept. */
    Sample take(String step, int round, Target target, Press press) throws InterruptedException {
        Duration before = bus.processorTime();
        Answers answers = press.on(target);
        Duration spent = bus.processorTime().minus(before);
        double micros = spent.toNanos() / 1000.0 / Math.max(1, answers.answered());
        Sample sample = new Sample(step, target.name(), round, answers, micros);
        samples.add(sample);
        out.printf(
                Locale.ROOT,
                "  %-26s %d %-13s %8.0f/s  p50 %7.1f  p99 %7.1f  p99.9 %7.1f ms  cpu %6.0f us  refused %d failed %d%n",
                step,
                round,
                target.name(),
                answers.perSecond(),
                answers.millisAt(50),
                answers.millisAt(99),
                answers.millisAt(99.9),
                micros,
                answers.refused(),
                answers.failed());
        out.flush();
        return sample;
    }
}
