package id.simpul.routes.workbench;

import java.util.List;

/**
 * What came of all case files of a package.
 *
 * @param service the folder's owner and name
 * @param steps how many there are in its route
 * @param missed those that no case file has come to
 */
public record PackageResult(String service, List<ExampleResult> examples, int steps, List<String> missed) {

    public PackageResult {
        examples = List.copyOf(examples);
        missed = List.copyOf(missed);
    }

    public boolean isPassed() {
        return examples.stream().allMatch(ExampleResult::isPassed);
    }

    /** Per cent of the steps, rounded down. */
    public int coverage() {
        return steps == 0 ? 0 : (steps - missed.size()) * 100 / steps;
    }
}
