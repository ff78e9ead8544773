package id.simpul.cases;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Puts a correction into what was submitted: a JSON merge patch, RFC 7396, that cannot remove anything. */
public final class Correction {

    /** The signal that brings a correction. */
    public static final String SIGNAL = "perbaikan";

    private Correction() {}

    public static void apply(ObjectNode into, JsonNode correction) {
        correction.properties().forEach(field -> {
            JsonNode old = into.get(field.getKey());
            if (old instanceof ObjectNode object && field.getValue().isObject()) {
                apply(object, field.getValue());
            } else if (!field.getValue().isNull()) {
                into.set(field.getKey(), field.getValue());
            }
        });
    }
}
