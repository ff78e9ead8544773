package id.simpul.cli.demo;

import java.io.IOException;
import java.util.List;

/**
 * One step of the demo.
 *
 * @param code of its title in the words, {@code demo.step.<code>}
 */
record DemoStep(String code, Play play) {

    /** Does the step for real. */
    interface Play {
        Seen play() throws IOException, InterruptedException;
    }

    /** What was seen, and whether it is what should happen. */
    record Seen(boolean isAsExpected, List<String> lines) {

        Seen {
            lines = List.copyOf(lines);
        }
    }
}
