package id.simpul.cli.bench;

import id.simpul.cli.console.Words;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a second node costs or gives. */
record NodesFigures(Samples samples, LockWaits.Seen alone, LockWaits.Seen together) implements Findings {

    /** Fewer processors cannot show that a second node helps: the first fills them. */
    private static final int PROCESSORS_TO_TELL = 6;

    private static final double LEAST_THROUGHPUT = 1.6;

    Ratio throughput() {
        return samples.ratioOfSteps(NodesRun.TWO, NodesRun.ONE, LookupFigures.GOVERNED, Sample::throughput);
    }

    Ratio processor() {
        return samples.ratioOfSteps(NodesRun.TWO, NodesRun.ONE, LookupFigures.GOVERNED, Sample::cpuMicros);
    }

    @Override
    public boolean hold() {
        return Runtime.getRuntime().availableProcessors() < PROCESSORS_TO_TELL
                || throughput().median() >= LEAST_THROUGHPUT;
    }

    @Override
    public List<String> lines(Words words) {
        return List.of(
                words.say("bench.nodes.throughput", throughput(), LEAST_THROUGHPUT, PROCESSORS_TO_TELL),
                words.say("bench.nodes.processor", processor()),
                words.say("bench.nodes.locks", alone.average(), together.average()));
    }

    @Override
    public Map<String, Object> asMap() {
        Map<String, Object> figures = new LinkedHashMap<>();
        figures.put("throughputRatio", throughput().asMap());
        figures.put("processorRatio", processor().asMap());
        figures.put("waitingForLockAlone", Math.round(alone.average() * 1000) / 1000.0);
        figures.put("waitingForLockTogether", Math.round(together.average() * 1000) / 1000.0);
        return figures;
    }
}
