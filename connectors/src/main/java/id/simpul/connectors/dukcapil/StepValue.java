package id.simpul.connectors.dukcapil;

import id.simpul.connectors.dukcapil.Answer.Verdict;
import id.simpul.core.Element;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/** The value of a step's variable: what routes and mappings see of an answer. */
final class StepValue {

    private StepValue() {}

    /** {@code kesimpulan} is sesuai, mirip (all match, not all exactly) or tidak-sesuai; {@code unsur} has each verdict. */
    static Map<String, Object> of(Answer.Verdicts answer) {
        Map<String, Object> elements = new LinkedHashMap<>();
        new TreeMap<>(answer.verdicts()).forEach((element, verdict) -> elements.put(element.name(), asMap(verdict)));
        Map<String, Object> value = new LinkedHashMap<>();
        value.put("kesimpulan", conclusion(answer.verdicts().values()));
        value.put("unsur", elements);
        return value;
    }

    /** {@code unsur} has each value that the record has. */
    static Map<String, Object> of(Answer.Values answer) {
        Map<String, Object> elements = new LinkedHashMap<>();
        for (Map.Entry<Element, String> each : new TreeMap<>(answer.values()).entrySet()) {
            elements.put(each.getKey().name(), each.getValue());
        }
        Map<String, Object> value = new LinkedHashMap<>();
        value.put("unsur", elements);
        return value;
    }

    private static Map<String, Object> asMap(Verdict verdict) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("sesuai", verdict.matches());
        verdict.score().ifPresent(score -> map.put("skor", score));
        return map;
    }

    private static String conclusion(Collection<Verdict> verdicts) {
        if (verdicts.stream().allMatch(Verdict::isExact)) {
            return "sesuai";
        }
        return verdicts.stream().allMatch(Verdict::matches) ? "mirip" : "tidak-sesuai";
    }
}
