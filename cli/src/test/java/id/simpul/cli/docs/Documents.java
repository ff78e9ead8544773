package id.simpul.cli.docs;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The documents that people follow, in English and in Indonesian. */
final class Documents {

    /** Each with its twin; what is typed is the same in both. */
    static final Map<String, String> TWINS = Map.of(
            "README.md", "README.id.md",
            "docs/manual/engineer.md", "docs/manual/engineer.id.md",
            "docs/manual/operator.md", "docs/manual/operator.id.md",
            "docs/manual/pks-officer.md", "docs/manual/pks-officer.id.md",
            "docs/manual/portal.md", "docs/manual/portal.id.md",
            "docs/manual/counter.md", "docs/manual/counter.id.md",
            "docs/tutorial.md", "docs/tutorial.id.md",
            "docs/callers.md", "docs/callers.id.md",
            "docs/workbench.md", "docs/workbench.id.md",
            "docs/choosing.md", "docs/pilihan.md");

    private Documents() {}

    /** In the order in which a newcomer reads them. */
    static List<String> followed() {
        return List.of(
                "README.md",
                "docs/manual/engineer.md",
                "docs/tutorial.md",
                "docs/callers.md",
                "docs/manual/portal.md",
                "docs/manual/counter.md",
                "docs/manual/pks-officer.md",
                "docs/manual/operator.md");
    }

    static List<Document> all() throws IOException {
        List<Document> all = new ArrayList<>();
        for (Map.Entry<String, String> twins : TWINS.entrySet()) {
            all.add(Document.read(twins.getKey()));
            all.add(Document.read(twins.getValue()));
        }
        return all;
    }
}
