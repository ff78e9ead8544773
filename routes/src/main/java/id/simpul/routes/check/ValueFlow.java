package id.simpul.routes.check;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Follows values that Dukcapil or BPJS gave under the owner's agreement: they are for the owner, and must not become what the caller
 * is answered. Outcomes of a verification are no values.
 */
final class ValueFlow {

    private final String file;
    private final Map<String, Set<String>> mappings;
    private final Findings findings;

    /** @param mappings each with the variables that it reads */
    ValueFlow(String file, Map<String, Set<String>> mappings, Findings findings) {
        this.file = file;
        this.mappings = mappings;
        this.findings = findings;
    }

    void check(Part route) {
        List<Part> steps = route.all().toList();
        Set<String> values = new TreeSet<>();
        for (Part step : steps) {
            if (step.name().equals("to") && Address.of(step).givesValues()) {
                values.add(step.text("id"));
            }
        }
        spread(steps, values);
        for (Part step : steps) {
            boolean isAnswer = step.name().equals("setBody") || step.name().equals("split");
            if (isAnswer && !Collections.disjoint(Data.variables(step), values)) {
                findings.add(file, step.line(), Rule.OWNER_VALUE_TO_ANSWER, step.text("id"));
            }
        }
    }

    /** Through variables that are set from variables, and through mappings, in whatever order. */
    private void spread(List<Part> steps, Set<String> values) {
        boolean isMore = true;
        while (isMore) {
            isMore = false;
            for (Part step : steps) {
                if (step.name().equals("setVariable") && !Collections.disjoint(Data.variables(step), values)) {
                    isMore |= values.add(step.text("name"));
                } else if (!Collections.disjoint(read(step), values)) {
                    isMore |= values.add(step.text("id"));
                }
            }
        }
    }

    /** What a step that maps reads. */
    private Set<String> read(Part step) {
        if (!step.name().equals("to")) {
            return Set.of();
        }
        Address address = Address.of(step);
        return address.scheme().equals("mapping") ? mappings.getOrDefault(address.path(), Set.of()) : Set.of();
    }
}
