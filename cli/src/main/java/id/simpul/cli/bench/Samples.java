package id.simpul.cli.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.function.ToLongFunction;

/** All samples of a run, and the ratios of two targets in it. */
final class Samples {

    private final List<Sample> all = new ArrayList<>();

    void add(Sample sample) {
        all.add(sample);
    }

    List<Map<String, Object>> asMaps() {
        return all.stream().map(Sample::asMap).toList();
    }

    long sum(String step, ToLongFunction<Sample> figure) {
        return all.stream()
                .filter(sample -> sample.step().equals(step))
                .mapToLong(figure)
                .sum();
    }

    long unanswered(String step, String target) {
        return of(step, target).stream()
                .mapToLong(
                        sample -> sample.answers().failed() + sample.answers().refused())
                .sum();
    }

    double median(String step, String target, ToDoubleFunction<Sample> figure) {
        double[] sorted = of(step, target).stream().mapToDouble(figure).sorted().toArray();
        return sorted.length == 0 ? Double.NaN : sorted[sorted.length / 2];
    }

    /** The ratios of two targets, round by round: what disturbed the machine in a round disturbed both. */
    Ratio ratio(String step, String one, String other, ToDoubleFunction<Sample> figure) {
        return ratio(of(step, one), of(step, other), figure);
    }

    /** The ratios of two steps of one target, round by round. */
    Ratio ratioOfSteps(String one, String other, String target, ToDoubleFunction<Sample> figure) {
        return ratio(of(one, target), of(other, target), figure);
    }

    private static Ratio ratio(List<Sample> above, List<Sample> below, ToDoubleFunction<Sample> figure) {
        double[] ratios = new double[Math.min(above.size(), below.size())];
        for (int i = 0; i < ratios.length; i++) {
            ratios[i] = figure.applyAsDouble(above.get(i)) / figure.applyAsDouble(below.get(i));
        }
        return Ratio.of(ratios);
    }

    private List<Sample> of(String step, String target) {
        return all.stream()
                .filter(sample -> sample.step().equals(step) && sample.target().equals(target))
                .toList();
    }
}
