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
        return of("unsur", asMap(answer.values()));
    }

    /** {@code anggota} has a map for each member of the family, of the values that the member's record has. */
    static Map<String, Object> of(Answer.Family answer) {
        return of("anggota", answer.members().stream().map(StepValue::asMap).toList());
    }

    private static Map<String, Object> of(String key, Object value) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put(key, value);
        return map;
    }

    private static Map<String, Object> asMap(Map<Element, String> values) {
        Map<String, Object> map = new LinkedHashMap<>();
        new TreeMap<>(values).forEach((element, value) -> map.put(element.name(), value));
        return map;
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
