package id.simpul.routes.check;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import id.simpul.agreements.files.Content;
import id.simpul.agreements.files.Fault;
import id.simpul.agreements.files.PlainYaml;
import id.simpul.routes.mapping.Mapping;
import id.simpul.routes.mapping.MappingFault;
import id.simpul.routes.mapping.MappingInvalid;
import id.simpul.routes.mapping.MappingTransform;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.apache.camel.impl.DefaultCamelContext;

/** Holds the mappings of a package against their schema, and runs the tests that each brings. */
final class MappingCheck {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Findings findings;
    private final Map<String, Set<String>> read = new TreeMap<>();

    private MappingCheck(Findings findings) {
        this.findings = findings;
    }

    /** The mappings of the package that mean something, each with the variables that it reads. */
    static Map<String, Set<String>> check(PackageFiles files, Findings findings) {
        MappingCheck check = new MappingCheck(findings);
        files.files().forEach((file, bytes) -> Mapping.nameOf(file).ifPresent(name -> check.file(name, file, bytes)));
        return check.read;
    }

    private void file(String name, String file, byte[] bytes) {
        List<Fault> faults = new ArrayList<>();
        Optional<Content> content = PlainYaml.read(file, bytes, faults);
        content.ifPresent(found -> PlainYaml.hold(found, Mapping.SCHEMA, file, faults));
        findings.add(file, faults, Rule.MAPPING_CONTENT);
        if (content.isEmpty() || !faults.isEmpty()) {
            return;
        }
        try {
            Mapping mapping = Mapping.of(content.get().root());
            read.put(name, mapping.variables());
            tests(mapping, file, content.get());
        } catch (MappingInvalid invalid) {
            findings.add(file, content.get().placeOfPart(invalid.pointer()).line(), Rule.MAPPING_CONTENT);
        }
    }

    private void tests(Mapping mapping, String file, Content content) {
        try (DefaultCamelContext context = new DefaultCamelContext()) {
            MappingTransform transform = MappingTransform.of(mapping, context);
            int place = 0;
            for (JsonNode test : content.root().path("tests")) {
                int line = content.placeOf("/tests/" + place++).line();
                failure(transform, test)
                        .ifPresent(why -> findings.add(
                                file, line, Rule.MAPPING_TEST, test.path("name").asText(), why));
            }
        } catch (Exception refused) {
            findings.add(file, 1, Rule.CAMEL_REFUSES, refused.getClass().getSimpleName());
        }
    }

    /** What is different; empty when the test passes. A test has people of nobody, so it may be shown. */
    private static Optional<String> failure(MappingTransform transform, JsonNode test) {
        JsonNode fault = test.path("fault");
        if (fault.isMissingNode() != test.has("expect")) {
            return Optional.of("expect / fault");
        }
        try {
            JsonNode written = plain(JSON.valueToTree(transform.apply(test.path("given"))));
            boolean isExpected = fault.isMissingNode() && written.equals(plain(test.path("expect")));
            return isExpected ? Optional.empty() : Optional.of(written.toString());
        } catch (MappingFault failed) {
            boolean isExpected = fault.path("field").asText().equals(failed.field())
                    && fault.path("reason").asText().equals(failed.reason().key());
            return isExpected
                    ? Optional.empty()
                    : Optional.of(failed.field() + " " + failed.reason().key());
        }
    }

    /** Numbers of every kind are compared by what they are worth. */
    private static JsonNode plain(JsonNode value) {
        try {
            return JSON.readTree(value.toString());
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("JSON that was written can be read", impossible);
        }
    }
}
