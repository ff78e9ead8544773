package id.simpul.cli.bench;

import id.simpul.cli.console.Words;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/** The steps of a growth, each against the first one. */
record GrowthFigures(Samples samples, List<GrowthStep> steps) implements Findings {

    private static final double LEAST_THROUGHPUT = 0.9;
    private static final double MOST_P99 = 1.1;

    /** How the lookup stands to the bare route, against how it stood in the first step. */
    private double against(GrowthStep step, ToDoubleFunction<Sample> figure) {
        return relative(step, figure) / relative(steps.get(0), figure);
    }

    private double relative(GrowthStep step, ToDoubleFunction<Sample> figure) {
        return samples.ratio(step.name(), LookupFigures.GOVERNED, LookupFigures.PASS, figure)
                .median();
    }

    @Override
    public boolean hold() {
        return steps.stream()
                .allMatch(step -> against(step, Sample::throughput) >= LEAST_THROUGHPUT
                        && against(step, Sample::p99) <= MOST_P99);
    }

    @Override
    public List<String> lines(Words words) {
        List<String> lines = new ArrayList<>();
        for (GrowthStep step : steps) {
            lines.add(words.say(
                    "bench.growth.step",
                    step.name(),
                    against(step, Sample::throughput),
                    against(step, Sample::p99),
                    step.start().toMillis() / 1000.0,
                    step.bundle().toMillis(),
                    step.wholeLog().toMillis() / 1000.0,
                    Math.round(step.bytesOfAnExchange())));
        }
        return lines;
    }

    @Override
    public Map<String, Object> asMap() {
        Map<String, Object> figures = new LinkedHashMap<>();
        List<Map<String, Object>> all = new ArrayList<>();
        for (GrowthStep step : steps) {
            Map<String, Object> fields = step.asMap();
            fields.put("throughputRatio", Math.round(against(step, Sample::throughput) * 1000) / 1000.0);
            fields.put("p99Ratio", Math.round(against(step, Sample::p99) * 1000) / 1000.0);
            all.add(fields);
        }
        figures.put("steps", all);
        return figures;
    }
}
