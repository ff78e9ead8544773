package id.simpul.cli.bench;

import id.simpul.cli.console.Words;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What overload did.
 *
 * @param residentBefore MiB of the bus process before the rounds, -1 where that is not known
 * @param residentAfter MiB after them
 */
record OverloadFigures(Samples samples, long residentBefore, long residentAfter) implements Findings {

    private static final double LEAST_GOODPUT = 0.8;
    private static final double MOST_GROWTH = 1.15;

    Ratio goodput() {
        return samples.ratioOfSteps(OverloadRun.OVERLOAD, OverloadRun.PEAK, LookupFigures.GOVERNED, Sample::throughput);
    }

    long refused() {
        return samples.sum(OverloadRun.OVERLOAD, sample -> sample.answers().refused());
    }

    long failed() {
        return samples.sum(OverloadRun.OVERLOAD, sample -> sample.answers().failed())
                + samples.sum(OverloadRun.PEAK, sample -> sample.answers().failed());
    }

    double memoryGrowth() {
        return (double) residentAfter / residentBefore;
    }

    @Override
    public boolean hold() {
        return goodput().median() >= LEAST_GOODPUT && failed() == 0 && memoryGrowth() <= MOST_GROWTH;
    }

    @Override
    public List<String> lines(Words words) {
        return List.of(
                words.say("bench.overload.goodput", goodput(), LEAST_GOODPUT),
                words.say("bench.overload.refused", refused(), failed()),
                words.say("bench.overload.memory", residentBefore, residentAfter));
    }

    @Override
    public Map<String, Object> asMap() {
        Map<String, Object> figures = new LinkedHashMap<>();
        figures.put("goodputRatio", goodput().asMap());
        figures.put("refused", refused());
        figures.put("failed", failed());
        figures.put("residentBefore", residentBefore);
        figures.put("residentAfter", residentAfter);
        return figures;
    }
}
