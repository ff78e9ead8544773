package id.simpul.routes.workbench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A case file of a package.
 *
 * @param name of the file, without folder and ending
 * @param request what is asked; in a service of cases its part {@code data}
 * @param application other parts of the application
 * @param partners what partners give, by step; more than one line is played one after the other
 */
record Example(
        String name,
        ObjectNode request,
        ObjectNode application,
        Map<String, List<Line>> partners,
        List<Event> events,
        Expected expected) {

    /** What comes in while the case waits. */
    record Event(String name, JsonNode content) {

        /** Nothing comes until the deadline has passed. */
        static final String DEADLINE = "lewat-waktu";

        boolean isDeadline() {
            return name.equals(DEADLINE);
        }
    }

    /** What must come of it; what is empty may be anything, but a problem and a wait must be expected. */
    @SuppressWarnings("OptionalUsedAsFieldOrParameterType")
    record Expected(
            Optional<JsonNode> body,
            Optional<String> problem,
            Optional<List<String>> states,
            Optional<List<String>> effects,
            Optional<String> held) {}
}
