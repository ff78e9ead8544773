package id.simpul.connectors.opd;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;

/** That a value of an answer is one of some texts. Numbers count as their text, since types drift. */
public record BodyRule(JsonPointer at, Set<String> values) {

    public BodyRule {
        values = Set.copyOf(values);
    }

    boolean holds(JsonNode answer) {
        JsonNode value = answer.at(at);
        return value.isValueNode() && values.contains(value.asText().strip());
    }
}
