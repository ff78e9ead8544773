package id.simpul.connectors.opd;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.simpul.connectors.opd.Operation.Field;
import id.simpul.core.BusException;
import id.simpul.core.ProblemCode;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The values that are sent, put where their names say. */
final class FieldTree {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private FieldTree() {}

    /** @throws BusException when a value is not there that must be */
    static ObjectNode make(List<Field> fields, Input input, String partner) {
        ObjectNode tree = JSON.createObjectNode();
        for (Field field : fields) {
            Optional<JsonNode> value = input.value(field.source());
            if (value.isPresent()) {
                put(tree, field.name(), value.get());
            } else if (!field.source().optional()) {
                throw new BusException(
                        ProblemCode.CONFIGURATION_MISSING, Map.of("partner", partner, "field", field.name()));
            }
        }
        return tree;
    }

    private static void put(ObjectNode tree, String name, JsonNode value) {
        String[] keys = name.split("/", -1);
        ObjectNode parent = tree;
        for (int depth = 0; depth < keys.length - 1; depth++) {
            parent = parent.withObjectProperty(keys[depth]);
        }
        parent.set(keys[keys.length - 1], value);
    }
}
