package id.simpul.routes.check;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import id.simpul.agreements.files.Content;
import id.simpul.agreements.files.Fault;
import id.simpul.agreements.files.PlainYaml;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Holds {@code service.yaml} against its published schema, and against the folder that it is in. */
final class PageCheck {

    static final String FILE = "service.yaml";
    private static final String SCHEMA = "service.schema.json";

    private PageCheck() {}

    /**
     * What the page says, as far as it can be read.
     *
     * @param folder the last two names of the folder; empty where a package is in none
     */
    static JsonNode check(String folder, PackageFiles files, Findings findings) {
        byte[] bytes = files.files().get(FILE);
        if (bytes == null) {
            findings.add(FILE, 1, Rule.FILE_MISSING, FILE);
            return MissingNode.getInstance();
        }
        List<Fault> faults = new ArrayList<>();
        Optional<Content> content = PlainYaml.read(FILE, bytes, faults);
        content.ifPresent(found -> PlainYaml.hold(found, SCHEMA, FILE, faults));
        findings.add(FILE, faults, Rule.PAGE_CONTENT);
        content.ifPresent(found -> held(found, folder, findings));
        return content.map(Content::root).orElse(MissingNode.getInstance());
    }

    private static void held(Content content, String folder, Findings findings) {
        String service = content.root().path("service").asText();
        if (!service.isEmpty() && !folder.isEmpty() && !service.equals(folder)) {
            findings.add(FILE, content.placeOf("/service").line(), Rule.PAGE_NAME, service, folder);
        }
        String text = content.root().path("deadline").asText();
        Duration deadline = RouteFacts.deadline(text);
        boolean isBounded =
                deadline.compareTo(Duration.ofSeconds(1)) >= 0 && deadline.compareTo(RouteFacts.LONGEST) <= 0;
        if (content.root().has("deadline") && !isBounded) {
            findings.add(FILE, content.placeOf("/deadline").line(), Rule.DEADLINE_BOUNDS, text);
        }
    }
}
