package id.simpul.connectors.opd;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A statement with the values of one call. */
record BoundStatement(Statement statement, Map<String, @Nullable Object> values) {

    @Override
    public String toString() {
        return "BoundStatement[masked]";
    }
}
