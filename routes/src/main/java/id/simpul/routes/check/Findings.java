package id.simpul.routes.check;

import id.simpul.agreements.files.Fault;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** Collects what is found. */
final class Findings {

    private static final Map<Fault.Kind, Rule> READING = Map.of(
            Fault.Kind.BROKEN, Rule.YAML_BROKEN,
            Fault.Kind.TOO_LARGE, Rule.FILE_TOO_LARGE,
            Fault.Kind.TOO_DEEP, Rule.YAML_TOO_DEEP,
            Fault.Kind.NOT_UTF8, Rule.FILE_NOT_UTF8,
            Fault.Kind.ANCHOR, Rule.YAML_ANCHOR,
            Fault.Kind.ALIAS, Rule.YAML_ALIAS,
            Fault.Kind.TAG, Rule.YAML_TAG,
            Fault.Kind.DOUBLE_KEY, Rule.YAML_DOUBLE_KEY,
            Fault.Kind.SECOND_DOCUMENT, Rule.YAML_SECOND_DOCUMENT);

    private static final Comparator<Finding> BY_PLACE =
            Comparator.comparing(Finding::file).thenComparingInt(Finding::line).thenComparing(Finding::rule);

    private final List<Finding> found = new ArrayList<>();

    void add(String file, int line, Rule rule, Object... names) {
        found.add(new Finding(
                file, Math.max(1, line), rule, FindingWords.reason(rule, names), FindingWords.fix(rule, names)));
    }

    /** What a reader of YAML said, in its own words. */
    void add(String file, List<Fault> faults, Rule content) {
        for (Fault fault : faults) {
            Rule rule = READING.getOrDefault(fault.kind(), content);
            found.add(new Finding(file, fault.line(), rule, fault.wrong(), fault.expected()));
        }
    }

    boolean hasIn(String file) {
        return found.stream().anyMatch(finding -> finding.file().equals(file));
    }

    /** By place, each once. */
    List<Finding> sorted() {
        return found.stream().distinct().sorted(BY_PLACE).toList();
    }
}
