package id.simpul.routes.check;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.Duration;
import java.util.Map;
import java.util.Set;

/**
 * What the page of a service says that its route is held against.
 *
 * @param hasClock whether it promises working days
 * @param files the names of all files of the package
 * @param mappings its mappings, each with the variables that it reads
 */
record RouteFacts(
        String service,
        boolean isCase,
        boolean isOfOwner,
        boolean hasClock,
        Duration deadline,
        Set<String> files,
        Map<String, Set<String>> mappings) {

    static final Duration LONGEST = Duration.ofMinutes(2);

    /** Of a page that may be faulty: what cannot be read is taken as the stricter of what it could say. */
    static RouteFacts of(String folder, JsonNode page, Set<String> files) {
        return new RouteFacts(
                folder.isEmpty() ? page.path("service").asText() : folder,
                page.has("case"),
                !"caller".equals(page.path("agreementOf").asText()),
                page.path("case").has("sla"),
                deadline(page.path("deadline").asText()),
                files,
                Map.of());
    }

    /** The same, with the mappings of the package. */
    RouteFacts with(Map<String, Set<String>> read) {
        return new RouteFacts(service, isCase, isOfOwner, hasClock, deadline, files, read);
    }

    /** Zero when there is none that can be read. */
    static Duration deadline(String text) {
        try {
            return Duration.parse(text);
        } catch (DateTimeException notATime) {
            return Duration.ZERO;
        }
    }
}
