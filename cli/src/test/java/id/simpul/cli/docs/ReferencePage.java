package id.simpul.cli.docs;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.simpul.routes.check.ComponentModels;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The page {@code docs/reference.md}, made of what {@code simpul check --schemas} gives to editors. */
final class ReferencePage {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** The files that people write, each with its schema. */
    static final List<List<String>> FILES = List.of(
            List.of("service", "`service.yaml` of a service package"),
            List.of("mapping", "`*.mapping.yaml` of a service package"),
            List.of("case", "`cases/*.yaml` of a service package"),
            List.of("system", "`systems/*.yaml`"),
            List.of("member", "`members/*.yaml`"),
            List.of("group", "`groups/*.yaml`"),
            List.of("delegation", "`delegations/*.yaml`"),
            List.of("agreement", "`agreements/*.yaml`"));

    private static final String BEGIN = """
            # Reference: components and keys

            <!-- Made from the code; ReferenceTest says how to make it again. Do not edit. -->

            Everything here is made from what the program itself reads: Camel's metadata of our components, and the JSON Schemas that
            `./simpul check --schemas FOLDER` writes for editors. Which steps and languages a route may use, and each reason for which a
            package is refused, is in [what a service package may not have](checker.md); what an example means, in the
            [tutorial](tutorial.md). A new component: [writing a connector](writing-a-connector.md).

            ## Components

            The options below are all that an address may have. Camel's own advanced options are refused, and so is every other component.

            """;

    private static final String KEYS = """
            ## Keys of files

            A dot leads into a key, `*` stands for a name of your own, `[]` for each entry of a list. "Required" is meant where the key around it
            is written. An unknown key is refused.

            """;

    private ReferencePage() {}

    /** @param folder with the published schemas */
    static String of(Path folder) throws IOException {
        List<String> lines = new ArrayList<>();
        for (JsonNode model : JSON.readTree(folder.resolve(ComponentModels.FILE).toFile())) {
            lines.addAll(ComponentRows.of(model));
        }
        String components = String.join("\n", lines) + "\n";
        lines.clear();
        for (List<String> file : FILES) {
            JsonNode schema =
                    JSON.readTree(folder.resolve(file.get(0) + ".schema.json").toFile());
            lines.addAll(parts(file.get(1), schema));
        }
        return BEGIN + components + KEYS + String.join("\n", lines).stripTrailing() + "\n";
    }

    /** One table, or one for each kind of system. */
    private static List<String> parts(String title, JsonNode schema) {
        if (schema.has("properties")) {
            return table(title, schema, schema);
        }
        List<String> lines = new ArrayList<>();
        for (Map.Entry<String, JsonNode> each : schema.path("$defs").properties()) {
            if (each.getValue().path("properties").has("system")) {
                lines.addAll(table(title + ": " + each.getKey(), schema, each.getValue()));
            }
        }
        return lines;
    }

    private static List<String> table(String title, JsonNode root, JsonNode part) {
        List<String> lines = new ArrayList<>(List.of("### " + title, ""));
        String meaning = part.path("description").asText(part.path("title").asText());
        if (!meaning.isEmpty()) {
            lines.addAll(List.of(meaning, ""));
        }
        lines.addAll(List.of("| key | required | form | meaning |", "|---|---|---|---|"));
        lines.addAll(SchemaRows.of(root, part));
        lines.add("");
        return lines;
    }
}
