package id.simpul.cli.bench;

import id.simpul.cli.console.Words;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/** How the bus starts. */
record StartFigures(List<Start> starts) implements Findings {

    private static final double MOST_SECONDS = 15;

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

    @Override
    public Samples samples() {
        return new Samples();
    }

    @Override
    public boolean hold() {
        return of(Start::readySeconds).most() <= MOST_SECONDS;
    }

    @Override
    public List<String> lines(Words words) {
        return List.of(words.say(
                "bench.start.ready",
                of(Start::readySeconds),
                MOST_SECONDS,
                of(Start::processorSeconds),
                of(Start::residentMebibytes)));
    }

    @Override
    public Map<String, Object> asMap() {
        Map<String, Object> figures = new LinkedHashMap<>();
        figures.put("readySeconds", of(Start::readySeconds).asMap());
        figures.put("processorSeconds", of(Start::processorSeconds).asMap());
        figures.put("residentMebibytes", of(Start::residentMebibytes).asMap());
        return figures;
    }

    private Ratio of(ToDoubleFunction<Start> figure) {
        return Ratio.of(starts.stream().mapToDouble(figure).toArray());
    }
}
