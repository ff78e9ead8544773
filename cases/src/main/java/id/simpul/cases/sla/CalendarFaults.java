package id.simpul.cases.sla;

import java.util.ArrayList;
import java.util.List;
import org.yaml.snakeyaml.nodes.Node;

/** Collects what is wrong, so that all of it is said at once. */
final class CalendarFaults {

    private final List<String> faults = new ArrayList<>();

    /** @param line counts from 1 */
    void add(String file, int line, String indonesian, String english) {
        faults.add("calendar/" + file + ":" + line + ": " + indonesian + " (" + english + ")");
    }

    void add(String file, Node at, String indonesian, String english) {
        add(file, at.getStartMark().getLine() + 1, indonesian, english);
    }

    void throwIfAny() {
        if (!faults.isEmpty()) {
            throw new CalendarInvalid(faults);
        }
    }
}
