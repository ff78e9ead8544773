package id.simpul.connectors.opd;

import com.fasterxml.jackson.databind.JsonNode;
import id.simpul.connectors.opd.Operation.Field;
import id.simpul.core.BusException;
import id.simpul.core.ProblemCode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds the values of a statement. What may be absent and is so is bound as NULL. */
final class StatementValues {

    private final String partner;

    StatementValues(String partner) {
        this.partner = partner;
    }

    /** @throws BusException when a value is not there that must be, or is a list or an object */
    BoundStatement bind(Statement statement, Input input) {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        for (Field parameter : statement.parameters()) {
            Optional<JsonNode> value = input.value(parameter.source());
            boolean isMissing = value.isEmpty() && !parameter.source().optional();
            if (isMissing || value.filter(JsonNode::isContainerNode).isPresent()) {
                throw new BusException(
                        ProblemCode.CONFIGURATION_MISSING, Map.of("partner", partner, "field", parameter.name()));
            }
            values.put(parameter.name(), value.map(StatementValues::plain).orElse(null));
        }
        return new BoundStatement(statement, values);
    }

    private static Object plain(JsonNode value) {
        if (value.isBoolean()) {
            return value.booleanValue();
        }
        return value.isNumber() ? value.decimalValue() : value.asText();
    }
}
