package id.simpul.cli.bench;

import id.simpul.cli.console.Words;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/** What the lookup's measurement says, as ratios. The goals are limits on them. */
@SuppressWarnings("OptionalUsedAsFieldOrParameterType")
record LookupFigures(Samples samples, OptionalLong residentMebibytes, boolean isQuick) implements Findings {

    static final String FLOOR = "nginx";
    static final String PASS = "pass-through";
    static final String HAND_WRITTEN = "hand-written";
    static final String GOVERNED = "governed";
    static final String UNLOGGED = "governed-unlogged";

    private static final double LEAST_THROUGHPUT = 0.5;
    private static final double MOST_P99 = 3;
    private static final double LEAST_WITH_EVIDENCE = 0.9;
    private static final long MOST_RESIDENT = 512;

    Ratio throughput() {
        return samples.ratio(LookupRun.MAIN, GOVERNED, PASS, Sample::throughput);
    }

    Ratio againstHandWritten() {
        return samples.ratio(LookupRun.MAIN, GOVERNED, HAND_WRITTEN, Sample::throughput);
    }

    Ratio passAgainstFloor() {
        return samples.ratio(LookupRun.MAIN, PASS, FLOOR, Sample::throughput);
    }

    Ratio processor() {
        return samples.ratio(LookupRun.MAIN, GOVERNED, PASS, Sample::cpuMicros);
    }

    Ratio evidence() {
        return samples.ratio(LookupRun.MAIN, GOVERNED, UNLOGGED, Sample::throughput);
    }

    Ratio p99() {
        return samples.ratio(isQuick ? LookupRun.MAIN : LookupRun.PACED, GOVERNED, PASS, Sample::p99);
    }

    long errorsWithLargeBodies() {
        return samples.unanswered(LookupRun.LARGE, GOVERNED);
    }

    @Override
    public boolean hold() {
        return throughput().median() >= LEAST_THROUGHPUT
                && p99().median() <= MOST_P99
                && evidence().median() >= LEAST_WITH_EVIDENCE
                && errorsWithLargeBodies() == 0
                && residentMebibytes.orElse(0) <= MOST_RESIDENT;
    }

    @Override
    public List<String> lines(Words words) {
        return List.of(
                words.say("bench.lookup.throughput", throughput(), LEAST_THROUGHPUT),
                words.say("bench.lookup.hand-written", againstHandWritten()),
                words.say("bench.lookup.p99", p99(), MOST_P99),
                words.say("bench.lookup.processor", processor()),
                words.say("bench.lookup.evidence", evidence(), LEAST_WITH_EVIDENCE),
                words.say("bench.lookup.large", errorsWithLargeBodies()),
                words.say(
                        "bench.lookup.resident",
                        residentMebibytes.isPresent() ? Long.toString(residentMebibytes.getAsLong()) : "?",
                        MOST_RESIDENT));
    }

    @Override
    public Map<String, Object> asMap() {
        Map<String, Object> figures = new LinkedHashMap<>();
        figures.put("throughputRatio", throughput().asMap());
        figures.put("handWrittenRatio", againstHandWritten().asMap());
        figures.put("passToNginxRatio", passAgainstFloor().asMap());
        figures.put("p99Ratio", p99().asMap());
        figures.put("processorRatio", processor().asMap());
        figures.put("evidenceRatio", evidence().asMap());
        figures.put("errorsWithLargeBodies", errorsWithLargeBodies());
        figures.put("residentMebibytes", residentMebibytes.orElse(-1));
        return figures;
    }
}
