package id.simpul.routes.workbench;

import java.util.List;

/**
 * What came of one case file.
 *
 * @param name of the file, without folder and ending
 * @param flaws none when it passed
 */
public record ExampleResult(String name, List<Flaw> flaws, long millis) {

    public ExampleResult {
        flaws = List.copyOf(flaws);
    }

    public boolean isPassed() {
        return flaws.isEmpty();
    }
}
