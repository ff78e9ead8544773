package id.simpul.cli.bench;

import id.simpul.cli.console.Words;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the drop-in door costs beside the bus's own form, as ratios. The goal is a limit on both. */
record DropInFigures(Samples samples) implements Findings {

    static final String OWN = "own-form";
    static final String DROP_IN = "drop-in";

    private static final double LEAST_THROUGHPUT = 1 / 1.1;
    private static final double MOST_PROCESSOR = 1.1;

    Ratio throughput() {
        return samples.ratio(DropInRun.MAIN, DROP_IN, OWN, Sample::throughput);
    }

    Ratio processor() {
        return samples.ratio(DropInRun.MAIN, DROP_IN, OWN, Sample::cpuMicros);
    }

    long unanswered() {
        return samples.unanswered(DropInRun.MAIN, DROP_IN) + samples.unanswered(DropInRun.MAIN, OWN);
    }

    @Override
    public boolean hold() {
        return throughput().median() >= LEAST_THROUGHPUT && processor().median() <= MOST_PROCESSOR && unanswered() == 0;
    }

    @Override
    public List<String> lines(Words words) {
        return List.of(
                words.say("bench.drop-in.throughput", throughput(), "0.91"),
                words.say("bench.drop-in.processor", processor(), "1.1"),
                words.say("bench.drop-in.unanswered", unanswered()));
    }

    @Override
    public Map<String, Object> asMap() {
        Map<String, Object> figures = new LinkedHashMap<>();
        figures.put("throughputRatio", throughput().asMap());
        figures.put("processorRatio", processor().asMap());
        figures.put("unanswered", unanswered());
        return figures;
    }
}
