package id.simpul.routes;

import com.fasterxml.jackson.databind.JsonNode;
import id.simpul.core.Subject;
import java.util.Map;
import java.util.Optional;

/**
 * A case's door that is to be opened anew, from what is recorded of the case.
 *
 * @param version of the service with which the case began
 * @param body everything that was submitted
 * @param subject the person that connectors ask about
 * @param variables what steps may use beside it
 * @param companion what the steps of the route find
 */
@SuppressWarnings("OptionalUsedAsFieldOrParameterType")
public record Reopening(
        DoorRequest request,
        String version,
        JsonNode body,
        Optional<Subject> subject,
        Map<String, Object> variables,
        DoorCompanion companion) {}
