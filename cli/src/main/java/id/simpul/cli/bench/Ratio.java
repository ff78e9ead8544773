package id.simpul.cli.bench;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** The median of the rounds' ratios, with the least and the most. */
record Ratio(double median, double least, double most) {

    static Ratio of(double... ratios) {
        double[] sorted = ratios.clone();
        Arrays.sort(sorted);
        return sorted.length == 0
                ? new Ratio(Double.NaN, Double.NaN, Double.NaN)
                : new Ratio(sorted[sorted.length / 2], sorted[0], sorted[sorted.length - 1]);
    }

    Map<String, Object> asMap() {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("median", rounded(median));
        fields.put("least", rounded(least));
        fields.put("most", rounded(most));
        return fields;
    }

    private static Object rounded(double figure) {
        return Double.isNaN(figure) ? "-" : Math.round(figure * 1000) / 1000.0;
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%.2f (%.2f - %.2f)", median, least, most);
    }
}
