package id.simpul.connectors.opd;

import id.simpul.connectors.opd.Operation.Field;
import id.simpul.connectors.systemfile.SystemFileNode;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Reads which values are sent, each with its source. */
final class FieldsNode {

    private static final Pattern FIELD = Pattern.compile("[A-Za-z0-9_-]+(/[A-Za-z0-9_-]+)*");

    private FieldsNode() {}

    /** In the order of the file. */
    static List<Field> read(SystemFileNode request) {
        List<Field> fields = new ArrayList<>();
        for (String name : request.keys()) {
            if (!FIELD.matcher(name).matches()) {
                request.fault(name, "is not a key, or keys with '/' between them");
            }
            fields.add(new Field(name, request.required(name, Source.FORMS, Source::parse, new Source.Key())));
        }
        for (Field inner : fields) {
            for (Field outer : fields) {
                if (inner.name().startsWith(outer.name() + "/")) {
                    request.fault(inner.name(), "is inside " + outer.name() + ", which is a value");
                }
            }
        }
        request.noMore();
        return fields;
    }

    static boolean hasKey(List<Field> fields) {
        return fields.stream().anyMatch(field -> field.source() instanceof Source.Key);
    }
}
