package id.simpul.cases.run;

import id.simpul.core.MemberId;
import java.time.Duration;
import java.util.List;

/**
 * What a manual step wants to have done at a counter.
 *
 * @param name as the service package names the schema of its answers
 * @param member at whose counter it is done
 * @param agency who serves there, in words of the route
 * @param shown JSON pointers into what was submitted: all that the officer sees of it
 * @param patience how long the route waits for the answer
 */
public record Task(String name, MemberId member, String agency, List<String> shown, Duration patience) {

    public Task {
        shown = List.copyOf(shown);
    }

    /** The signal that an answer is to its step and to no other. No route can wait for this name in another way. */
    public static String signal(String step) {
        return "tugas:" + step;
    }
}
