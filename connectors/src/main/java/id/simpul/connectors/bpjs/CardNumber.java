package id.simpul.connectors.bpjs;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import id.simpul.core.BusException;
import id.simpul.core.ProblemCode;
import java.io.IOException;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.camel.Exchange;
import org.jspecify.annotations.Nullable;

/** Where in an exchange the number of the card is: static, no expression. A number is text; as a JSON number it is refused. */
record CardNumber(String variable, JsonPointer at) {

    static final String FORMS = "body:/... or variable:NAME/...";

    private static final Pattern FORM = Pattern.compile("(?:body:|variable:([A-Za-z0-9_-]+))((?:/.*)?)");
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** @throws IllegalArgumentException for any other form */
    static CardNumber parse(String text) {
        Matcher parts = FORM.matcher(text);
        if (!parts.matches()) {
            throw new IllegalArgumentException("The card number is not said as " + FORMS);
        }
        String variable = parts.group(1) == null ? "" : parts.group(1);
        return new CardNumber(variable, JsonPointer.compile(parts.group(2)));
    }

    /** @throws BusException when there are not 13 digits */
    String of(Exchange exchange) {
        Object source = variable.isEmpty() ? exchange.getMessage().getBody() : exchange.getVariable(variable);
        JsonNode found = tree(source).at(at);
        if (!found.isTextual() || !found.textValue().matches("[0-9]{13}")) {
            throw new BusException(
                    ProblemCode.REQUEST_INVALID, Map.of("partner", BpjsEndpoint.PARTNER, "faults", "nomorKartu 13"));
        }
        return found.textValue();
    }

    /** The parser's message would quote what it read. */
    private static JsonNode tree(@Nullable Object value) {
        try {
            if (value instanceof JsonNode node) {
                return node;
            }
            if (value instanceof byte[] bytes) {
                return JSON.readTree(bytes);
            }
            if (value instanceof String text && text.matches("[0-9]*")) {
                return JSON.valueToTree(text);
            }
            if (value instanceof String text) {
                return JSON.readTree(text);
            }
            return value instanceof Map<?, ?> map ? JSON.valueToTree(map) : JSON.missingNode();
        } catch (IOException | IllegalArgumentException notJson) {
            throw new BusException(ProblemCode.REQUEST_NOT_JSON, Map.of("partner", BpjsEndpoint.PARTNER));
        }
    }
}
