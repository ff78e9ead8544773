package id.simpul.agreements.files;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.Map;

/** What a schema cannot say. A rule looks only at what is well formed; the rest is reported by the schema already. */
interface Rules {

    void check(Content content, Faults faults);

    /** Reports each value that stands in a list before. */
    static void noDoubles(Content content, String list, Faults faults) {
        Map<JsonNode, Integer> first = new HashMap<>();
        JsonNode items = content.at(list);
        for (int i = 0; i < items.size(); i++) {
            Integer before = first.putIfAbsent(items.get(i), i);
            if (before != null) {
                String pointer = list + "/" + i;
                String shown = SchemaCheck.shown(items.get(i));
                faults.add(
                        content.placeOf(pointer),
                        pointer,
                        Words.of(shown + " tertulis dua kali", shown + " is there twice"),
                        Words.of("satu kali saja", "once only"));
            }
        }
    }
}
