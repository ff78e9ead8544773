package id.simpul.routes.run;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.simpul.core.Subject;
import id.simpul.routes.SubjectReader;
import java.util.Map;
import org.apache.camel.Exchange;

/** Puts what the applicant corrected into what was submitted: a JSON merge patch, RFC 7396, that cannot remove anything. */
final class Corrections {

    /** The event that brings a correction. */
    static final String EVENT = "perbaikan";

    private Corrections() {}

    static void apply(Exchange exchange, Map<?, ?> content) {
        if (exchange.getMessage().getBody() instanceof ObjectNode body) {
            ObjectNode corrected = body.deepCopy();
            merge(corrected, CaseRun.tree(CaseRun.json(content)));
            exchange.getMessage().setBody(corrected);
            SubjectReader.subject(corrected.path("subjek"))
                    .ifPresent(subject -> exchange.setVariable(Subject.VARIABLE, subject));
        }
    }

    private static void merge(ObjectNode into, JsonNode patch) {
        patch.properties().forEach(field -> {
            JsonNode old = into.get(field.getKey());
            if (old instanceof ObjectNode object && field.getValue().isObject()) {
                merge(object, field.getValue());
            } else if (!field.getValue().isNull()) {
                into.set(field.getKey(), field.getValue());
            }
        });
    }
}
