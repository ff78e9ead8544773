package id.simpul.cli.cases;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintWriter;
import java.util.List;

/** What is recorded of one case, one line a thing, under the names that the management port gives them. */
final class CasePrint {

    private static final List<String> ABOUT = List.of("number", "exchange", "service", "version", "state", "openedAt");
    private static final List<String> LISTS = List.of("holds", "history", "steps", "news", "decisions");

    private CasePrint() {}

    static void print(JsonNode sheet, PrintWriter out) {
        ABOUT.forEach(name -> out.println(name + ": " + sheet.path(name).asText()));
        for (String list : LISTS) {
            out.println(list + ":");
            for (JsonNode each : sheet.path(list)) {
                StringBuilder line = new StringBuilder(" ");
                each.properties().forEach(field -> {
                    if (!field.getValue().asText().isEmpty()) {
                        line.append(' ')
                                .append(field.getKey())
                                .append('=')
                                .append(field.getValue().asText());
                    }
                });
                out.println(line);
            }
        }
    }
}
