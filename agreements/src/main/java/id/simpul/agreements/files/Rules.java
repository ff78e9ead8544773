package id.simpul.agreements.files;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

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

    /** Reports a validity whose last day is before its first. */
    static void endsAfterItBegins(Content content, Faults faults) {
        Optional<LocalDate> from = date(content.at("/validity/from"));
        Optional<LocalDate> until = date(content.at("/validity/until"));
        if (from.isPresent() && until.isPresent() && until.get().isBefore(from.get())) {
            faults.add(
                    content.placeOf("/validity/until"),
                    "/validity/until",
                    Words.of(
                            "Hari terakhir " + until.get() + " sebelum hari pertama",
                            "the last day " + until.get() + " is before the first"),
                    Words.of(from.get() + " atau sesudahnya", from.get() + " or later"));
        }
    }

    private static Optional<LocalDate> date(JsonNode node) {
        try {
            return node.isTextual() ? Optional.of(LocalDate.parse(node.textValue())) : Optional.empty();
        } catch (DateTimeParseException reportedBySchema) {
            return Optional.empty();
        }
    }
}
