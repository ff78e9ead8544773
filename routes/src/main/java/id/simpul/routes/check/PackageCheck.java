package id.simpul.routes.check;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.JsonSchema;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.apache.camel.builder.RouteBuilder;

/**
 * Says everything for which a service package is refused. It reads text by tables of what is allowed, and only what passes
 * there is loaded into a Camel context that is never started, whose model must pass the same tables.
 */
public final class PackageCheck {

    /** The most bytes of one file. */
    static final int LARGEST = 256 * 1024;

    private static final String YAML_ROUTE = "route.camel.yaml";
    private static final String XML_ROUTE = "route.camel.xml";
    private static final String REQUEST = "request.schema.json";
    private static final String RESPONSE = "response.schema.json";

    /** What a package may consist of. */
    private static final Pattern FILES = Pattern.compile(
            "service\\.yaml|route\\.camel\\.(yaml|xml)|[a-z][a-z0-9-]*\\.schema\\.json|[a-z][a-z0-9-]{0,40}\\.mapping\\.yaml|cases/[A-Za-z0-9_-]+\\.yaml"
                    + "|[A-Za-z][A-Za-z0-9._-]*\\.md");

    private final KnownSystems known;

    private PackageCheck(KnownSystems known) {
        this.known = known;
    }

    /** @param known the systems that the installation has; a call to any other is refused */
    public static PackageCheck of(KnownSystems known) {
        return new PackageCheck(known);
    }

    /** Never fails, whatever the files are; empty when the package may be used. */
    public List<Finding> check(PackageFiles files) {
        return check("", files);
    }

    /** @param folder what the service must be named by: the last two names of the folder that the package is in */
    public List<Finding> check(String folder, PackageFiles files) {
        Findings findings = new Findings();
        names(files, findings);
        JsonNode page = PageCheck.check(folder, files, findings);
        RouteFacts facts =
                RouteFacts.of(folder, page, files.files().keySet()).with(MappingCheck.check(files, findings));
        guarded(() -> schemas(files, facts, findings), REQUEST, Rule.SCHEMA_BROKEN, findings);
        guarded(() -> route(files, facts, findings), YAML_ROUTE, Rule.CAMEL_REFUSES, findings);
        return findings.sorted();
    }

    /**
     * Checks a route that is reviewed code, compiled in.
     *
     * @param page its page and schemas, as for a package in a folder
     */
    public List<Finding> check(PackageFiles page, RouteBuilder route) {
        Findings findings = new Findings();
        JsonNode content = PageCheck.check("", page, findings);
        RouteFacts facts = RouteFacts.of("", content, page.files().keySet()).with(MappingCheck.check(page, findings));
        guarded(() -> schemas(page, facts, findings), REQUEST, Rule.SCHEMA_BROKEN, findings);
        new ModelCheck(facts, known, findings).check(route);
        return findings.sorted();
    }

    /** What makes a library fail, such as a schema that refers to itself for ever, is refused like the rest. */
    private static void guarded(Runnable part, String file, Rule rule, Findings findings) {
        try {
            part.run();
        } catch (RuntimeException | StackOverflowError broken) {
            findings.add(file, 1, rule, broken.getClass().getSimpleName());
        }
    }

    private static void names(PackageFiles files, Findings findings) {
        for (String file : files.files().keySet()) {
            if (!FILES.matcher(file).matches()) {
                findings.add(file, 1, Rule.FILE_UNKNOWN, file);
            }
        }
    }

    private static void schemas(PackageFiles files, RouteFacts facts, Findings findings) {
        Map<String, Optional<JsonSchema>> byKey = new HashMap<>();
        byKey.put("request", schema(REQUEST, files, findings));
        Optional<JsonSchema> response = schema(RESPONSE, files, findings);
        // What a case answers at once is nothing; its examples end in a state.
        byKey.put("body", facts.isCase() ? Optional.empty() : response);
        Set<String> others = new TreeSet<>(files.files().keySet());
        others.removeAll(Set.of(REQUEST, RESPONSE));
        others.stream().filter(file -> file.endsWith(".schema.json")).forEach(file -> schema(file, files, findings));
        new CaseFilesCheck(byKey, findings).check(files);
    }

    private static Optional<JsonSchema> schema(String file, PackageFiles files, Findings findings) {
        byte[] bytes = files.files().get(file);
        if (bytes == null) {
            findings.add(file, 1, Rule.FILE_MISSING, file);
            return Optional.empty();
        }
        return SchemaFileCheck.check(file, bytes, true, findings);
    }

    private void route(PackageFiles files, RouteFacts facts, Findings findings) {
        byte[] yaml = files.files().get(YAML_ROUTE);
        byte[] xml = files.files().get(XML_ROUTE);
        if (yaml == null && xml == null) {
            findings.add(YAML_ROUTE, 1, Rule.FILE_MISSING, YAML_ROUTE);
        }
        if (yaml != null && xml != null) {
            findings.add(XML_ROUTE, 1, Rule.ROUTE_COUNT, 2);
        }
        if (yaml != null) {
            text(YAML_ROUTE, yaml, YamlRoute.read(YAML_ROUTE, yaml, findings), facts, findings);
        }
        if (xml != null) {
            text(XML_ROUTE, xml, XmlRoute.read(XML_ROUTE, xml, findings), facts, findings);
        }
    }

    private void text(String file, byte[] bytes, List<Part> routes, RouteFacts facts, Findings findings) {
        if (!routes.isEmpty() || !findings.hasIn(file)) {
            new RouteCheck(file, facts, known, findings).check(routes);
        }
        if (!findings.hasIn(file)) {
            new ModelCheck(facts, known, findings).check(file, bytes);
        }
    }
}
