package id.simpul.routes.mapping;

import com.fasterxml.jackson.databind.JsonNode;
import id.simpul.agreements.files.Content;
import id.simpul.agreements.files.Fault;
import id.simpul.agreements.files.PlainYaml;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One mapping of a service package.
 *
 * @param jslt what Camel's component runs
 * @param variables the variables that it reads
 */
public record Mapping(String jslt, Set<String> variables) {

    /** What stands behind the name in the name of its file. */
    public static final String FILE_END = ".mapping.yaml";

    /** What its file is held against. */
    public static final String SCHEMA = "mapping.schema.json";

    private static final Pattern FILE = Pattern.compile("([a-z][a-z0-9-]{0,40})" + Pattern.quote(FILE_END));

    public Mapping {
        variables = Set.copyOf(variables);
    }

    /** The name that routes know it by; empty for a file that is no mapping's. */
    public static Optional<String> nameOf(String file) {
        Matcher name = FILE.matcher(file);
        return name.matches() ? Optional.of(name.group(1)) : Optional.empty();
    }

    /** @throws MappingInvalid when its schema accepts the content and it means nothing all the same */
    public static Mapping of(JsonNode content) {
        FieldWriter writer = new FieldWriter();
        return new Mapping(writer.object(content.path("fields"), "/fields", ""), writer.variables());
    }

    /** @throws IllegalArgumentException when it cannot be used; the checker says more */
    public static Mapping read(String file, byte[] bytes) {
        List<Fault> faults = new ArrayList<>();
        Optional<Content> content = PlainYaml.read(file, bytes, faults);
        content.ifPresent(found -> PlainYaml.hold(found, SCHEMA, file, faults));
        if (content.isEmpty() || !faults.isEmpty()) {
            throw new IllegalArgumentException(file + " is no mapping: run simpul check");
        }
        try {
            return of(content.get().root());
        } catch (MappingInvalid invalid) {
            throw new IllegalArgumentException(file + ": " + invalid.getMessage(), invalid);
        }
    }
}
