package id.simpul.cli.bench;

import id.simpul.cli.console.Words;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/**
 * How the bus starts.
 *
 * @param fresh the start that found new packages, if one was wanted
 * @param starts the others
 */
@SuppressWarnings("OptionalUsedAsFieldOrParameterType")
record StartFigures(Optional<Fresh> fresh, List<Start> starts) implements Findings {

    private static final double MOST_SECONDS = 15;
    private static final double MOST_SECONDS_WITH_NEW = 60;

    /**
     * One start.
     *
     * @param ready from the start of the process until it says that it is ready
     * @param processor time of all processors until then
     * @param residentMebibytes at rest, -1 where that is not known
     */
    record Start(Duration ready, Duration processor, long residentMebibytes) {

        double readySeconds() {
            return ready.toMillis() / 1000.0;
        }

        double processorSeconds() {
            return processor.toMillis() / 1000.0;
        }
    }

    /**
     * A start that found packages which no node had seen.
     *
     * @param packages how many
     * @param inForce how many of them were in force when the bus was ready
     */
    record Fresh(int packages, long inForce, Start start) {

        boolean holds() {
            return inForce == packages && start.readySeconds() <= MOST_SECONDS_WITH_NEW;
        }

        Map<String, Object> asMap() {
            Map<String, Object> figures = new LinkedHashMap<>();
            figures.put("packages", packages);
            figures.put("inForceWhenReady", inForce);
            figures.put("readySeconds", start.readySeconds());
            figures.put("processorSeconds", start.processorSeconds());
            return figures;
        }
    }

    @Override
    public Samples samples() {
        return new Samples();
    }

    @Override
    public boolean hold() {
        return fresh.isPresent() ? fresh.get().holds() : of(Start::readySeconds).most() <= MOST_SECONDS;
    }

    @Override
    public List<String> lines(Words words) {
        List<String> lines = new ArrayList<>();
        fresh.ifPresent(start -> lines.add(words.say(
                "bench.start.fresh",
                start.packages(),
                start.start().readySeconds(),
                start.inForce(),
                MOST_SECONDS_WITH_NEW)));
        lines.add(words.say(
                fresh.isPresent() ? "bench.start.again" : "bench.start.ready",
                of(Start::readySeconds),
                MOST_SECONDS,
                of(Start::processorSeconds),
                of(Start::residentMebibytes)));
        return lines;
    }

    @Override
    public Map<String, Object> asMap() {
        Map<String, Object> figures = new LinkedHashMap<>();
        fresh.ifPresent(start -> figures.put("newPackages", start.asMap()));
        figures.put("readySeconds", of(Start::readySeconds).asMap());
        figures.put("processorSeconds", of(Start::processorSeconds).asMap());
        figures.put("residentMebibytes", of(Start::residentMebibytes).asMap());
        return figures;
    }

    private Ratio of(ToDoubleFunction<Start> figure) {
        return Ratio.of(starts.stream().mapToDouble(figure).toArray());
    }
}
