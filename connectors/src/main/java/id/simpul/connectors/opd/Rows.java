package id.simpul.connectors.opd;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.simpul.connectors.database.KameletStatements.Outcome;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.temporal.TemporalAccessor;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a statement gave, as a tree, so that the rules of an answer are the same as for JSON. */
final class Rows {

    /** More would be a list, and nothing takes lists. */
    static final int MOST = 1;

    private Rows() {}

    /** A value of a kind that no answer has. */
    static final class Unreadable extends Exception {

        private static final long serialVersionUID = 1;

        Unreadable() {
            super("A value that is no text, number, date or truth");
        }
    }

    static ObjectNode tree(Outcome outcome) throws Unreadable {
        ObjectNode tree = JsonNodeFactory.instance.objectNode();
        tree.put("changed", outcome.changed());
        if (outcome.rows() instanceof List<?> rows) {
            tree.put("rows", rows.size());
            if (!rows.isEmpty() && rows.get(0) instanceof Map<?, ?> row) {
                ObjectNode columns = tree.putObject("row");
                for (Map.Entry<?, ?> column : row.entrySet()) {
                    put(columns, String.valueOf(column.getKey()).toLowerCase(Locale.ROOT), column.getValue());
                }
            }
        }
        return tree;
    }

    private static void put(ObjectNode columns, String name, @Nullable Object value) throws Unreadable {
        if (value == null) {
            columns.putNull(name);
        } else if (value instanceof Boolean truth) {
            columns.put(name, truth);
        } else {
            columns.put(name, plain(value));
        }
    }

    /** A value as text. */
    static String plain(Object value) throws Unreadable {
        if (value instanceof Boolean truth) {
            return truth.toString();
        }
        return value instanceof byte[] bytes ? text(bytes) : text(value);
    }

    private static String text(Object value) throws Unreadable {
        if (value instanceof BigDecimal number) {
            return number.toPlainString();
        }
        if (value instanceof Timestamp time) {
            return time.toLocalDateTime().toString();
        }
        boolean isPlain = value instanceof String
                || value instanceof Number
                || value instanceof Date
                || value instanceof TemporalAccessor
                || value instanceof UUID;
        if (!isPlain) {
            throw new Unreadable();
        }
        return value.toString();
    }

    /** Some columns hold text as bytes. What is not UTF-8 would become other letters. */
    private static String text(byte[] bytes) throws Unreadable {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException otherEncoding) {
            throw new Unreadable();
        }
    }
}
