package id.simpul.routes.check;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.ValidationMessage;
import id.simpul.agreements.files.Content;
import id.simpul.agreements.files.Fault;
import id.simpul.agreements.files.PlainYaml;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Holds the cases of a package against its two schemas: an example that its contract refuses shows nothing. */
final class CaseFilesCheck {

    private static final String FOLDER = "cases/";
    private static final String SCHEMA = "case.schema.json";

    private final Map<String, Optional<JsonSchema>> schemas;
    private final Findings findings;

    /** @param schemas by the key of a case that each is for; empty where a schema is faulty itself */
    CaseFilesCheck(Map<String, Optional<JsonSchema>> schemas, Findings findings) {
        this.schemas = schemas;
        this.findings = findings;
    }

    static boolean isCase(String file) {
        return file.startsWith(FOLDER) && file.endsWith(".yaml");
    }

    void check(PackageFiles files) {
        List<String> cases = files.files().keySet().stream()
                .filter(CaseFilesCheck::isCase)
                .sorted()
                .toList();
        if (cases.isEmpty()) {
            findings.add(FOLDER, 1, Rule.CASE_MISSING);
        }
        cases.forEach(file -> files.file(file).ifPresent(bytes -> check(file, bytes)));
    }

    private void check(String file, byte[] bytes) {
        List<Fault> faults = new ArrayList<>();
        Optional<Content> content = PlainYaml.read(file, bytes, faults);
        content.ifPresent(found -> PlainYaml.hold(found, SCHEMA, file, faults));
        findings.add(file, faults, Rule.CASE_INVALID);
        content.ifPresent(found -> held(file, found));
    }

    private void held(String file, Content content) {
        schemas.forEach((key, schema) -> schema.ifPresent(found -> {
            JsonNode part = content.root().path(key);
            if (!part.isMissingNode()) {
                found.validate(part).forEach(fault -> report(file, content, key, fault));
            }
        }));
    }

    private void report(String file, Content content, String key, ValidationMessage fault) {
        String pointer = "/" + key + fault.getInstanceLocation();
        findings.add(file, content.placeOfPart(pointer).line(), Rule.CASE_INVALID, pointer, fault.getType());
    }
}
