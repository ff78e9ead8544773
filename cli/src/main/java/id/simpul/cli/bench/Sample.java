package id.simpul.cli.bench;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * One target under one load, once.
 *
 * @param step what was tried, such as {@code 32 connections, 1 KB}
 * @param cpuMicros processor time of the bus process for each answered request
 */
record Sample(String step, String target, int round, Answers answers, double cpuMicros) {

    double throughput() {
        return answers.perSecond();
    }

    double p99() {
        return answers.millisAt(99);
    }

    Map<String, Object> asMap() {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("step", step);
        fields.put("target", target);
        fields.put("round", round);
        fields.put("answered", answers.answered());
        fields.put("refused", answers.refused());
        fields.put("failed", answers.failed());
        fields.put("perSecond", rounded(answers.perSecond()));
        fields.put("p50Millis", rounded(answers.millisAt(50)));
        fields.put("p99Millis", rounded(answers.millisAt(99)));
        fields.put("p999Millis", rounded(answers.millisAt(99.9)));
        fields.put("cpuMicros", rounded(cpuMicros));
        return fields;
    }

    private static double rounded(double figure) {
        return Math.round(figure * 100) / 100.0;
    }
}
