package id.simpul.connectors.bpjs;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.Optional;

/**
 * Code and response of an answer. Keys count in any case, the code is a text or a whole number.
 *
 * @param response missing or null where there is none
 */
record Envelope(String code, JsonNode response) {

    /** Empty when there is no code, or the answer says two things under one key. */
    static Optional<Envelope> of(JsonNode root, String metaKey) {
        return only(root, metaKey)
                .flatMap(meta -> only(meta, "code"))
                .map(Envelope::text)
                .filter(code -> !code.isEmpty())
                .flatMap(code -> only(root, "response").map(response -> new Envelope(code, response)));
    }

    /** The text of a text or a whole number; empty text for anything else. */
    static String text(JsonNode value) {
        if (value.isIntegralNumber()) {
            return value.bigIntegerValue().toString();
        }
        return value.isTextual() ? value.textValue().strip() : "";
    }

    /** Missing when the key is not there; empty when it is there twice and differs. */
    private static Optional<JsonNode> only(JsonNode node, String key) {
        JsonNode found = MissingNode.getInstance();
        for (var field : node.properties()) {
            if (field.getKey().equalsIgnoreCase(key)) {
                if (!found.isMissingNode() && !found.equals(field.getValue())) {
                    return Optional.empty();
                }
                found = field.getValue();
            }
        }
        return Optional.of(found);
    }

    @Override
    public String toString() {
        return "Envelope[" + code + " masked]";
    }
}
