package id.simpul.routes;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import id.simpul.agreements.MemberPattern;
import id.simpul.cases.CaseState;
import id.simpul.cases.erasure.ErasureRound;
import id.simpul.cases.sla.SlaTerms;
import id.simpul.core.ServiceId;
import id.simpul.core.Use;
import id.simpul.routes.check.PackageFiles;
import id.simpul.routes.mapping.Mapping;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Makes a service of the files of its package: {@code service.yaml} with the route and the schemas beside it. */
public final class PackageReader {

    /** The page of a service. */
    public static final String PAGE = "service.yaml";

    private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory())
            .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
            .findAndRegisterModules();
    private static final int USUAL_WARNING = 80;
    private static final Pattern CLOCK_STEP = Pattern.compile("\\bsla:(pause|resume|reset)\\b");
    private static final JsonSchemaFactory SCHEMAS = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012);

    /** The page of a service as its file has it. */
    @SuppressWarnings("OptionalUsedAsFieldOrParameterType")
    private record Page(
            String service,
            String version,
            String owner,
            String agreementOf,
            boolean personalData,
            String deadline,
            Map<String, String> title,
            Optional<List<String>> access,
            @JsonProperty("case") Optional<CasePage> terms,
            Map<String, String> standard) {}

    /** What only a service of cases has. */
    @SuppressWarnings("OptionalUsedAsFieldOrParameterType")
    private record CasePage(
            String use, Optional<String> retention, Optional<Set<String>> withoutNik, Optional<SlaPage> sla) {

        CaseTerms terms(Map<String, String> title, PackageFiles files, ManualSteps steps) {
            Map<String, JsonSchema> answers = new HashMap<>();
            for (String task : steps.tasks()) {
                answers.put(task, schema(files, task + ".schema.json"));
            }
            return new CaseTerms(
                    new Use(use),
                    title,
                    retention.map(Duration::parse).orElse(ErasureRound.USUAL_RETENTION),
                    answers,
                    steps.counters(),
                    withoutNik.orElse(Set.of()),
                    sla.map(SlaPage::terms));
        }
    }

    /** What a service promises of its time. */
    @SuppressWarnings("OptionalUsedAsFieldOrParameterType")
    private record SlaPage(int workingDays, Optional<String> from, Optional<Integer> warnAt) {

        SlaTerms terms() {
            CaseState begin = CaseState.ofKey(from.orElse(CaseState.DIAJUKAN.key()))
                    .orElseThrow(() -> new IllegalArgumentException("case.sla.from is diajukan or diterima"));
            return new SlaTerms(workingDays, begin, warnAt.orElse(USUAL_WARNING));
        }
    }

    private PackageReader() {}

    /** The version that a package gives itself. @throws IllegalArgumentException when its page cannot be read */
    public static String versionOf(PackageFiles files) {
        return page(files).version();
    }

    /**
     * @param label the version as this installation names it
     * @throws IllegalArgumentException when it is none, saying why
     */
    public static ServicePackage read(ServiceId id, String label, PackageFiles files) {
        Page page = page(files);
        if (!page.service().equals(id.value())) {
            throw new IllegalArgumentException("service is '" + page.service() + "' but the folder is '" + id + "'");
        }
        Optional<byte[]> xml = files.file("route.camel.xml");
        byte[] route = xml.orElseGet(() -> required(files, "route.camel.yaml"));
        ManualSteps steps = xml.isPresent() ? ManualSteps.inXml(route) : manualSteps(route);
        Optional<CaseTerms> terms = terms(page, files, steps);
        requireClock(terms.flatMap(CaseTerms::sla), route);
        return new ServicePackage(
                id,
                label,
                page.owner(),
                agreementOf(page.agreementOf()),
                page.access().map(PackageReader::access),
                page.personalData(),
                Duration.parse(page.deadline()),
                terms,
                schema(files, "request.schema.json"),
                schema(files, "response.schema.json"),
                route,
                mappings(files),
                files.hash());
    }

    private static Map<String, Mapping> mappings(PackageFiles files) {
        Map<String, Mapping> mappings = new HashMap<>();
        files.files()
                .forEach((file, bytes) ->
                        Mapping.nameOf(file).ifPresent(name -> mappings.put(name, Mapping.read(file, bytes))));
        return mappings;
    }

    /** An empty list admits nobody. */
    private static List<MemberPattern> access(List<String> members) {
        return members.stream().map(MemberPattern::new).toList();
    }

    private static Page page(PackageFiles files) {
        try {
            return YAML.readValue(required(files, PAGE), Page.class);
        } catch (IOException faulty) {
            throw new IllegalArgumentException(faulty.getMessage(), faulty);
        }
    }

    private static ManualSteps manualSteps(byte[] route) {
        try {
            return ManualSteps.in(YAML.readTree(route));
        } catch (IOException faulty) {
            throw new IllegalArgumentException("route.camel.yaml: " + faulty.getMessage(), faulty);
        }
    }

    private static Optional<CaseTerms> terms(Page page, PackageFiles files, ManualSteps steps) {
        if (page.terms().isPresent()) {
            return Optional.of(page.terms().get().terms(page.title(), files, steps));
        }
        if (!steps.tasks().isEmpty()) {
            throw new IllegalArgumentException("manual: is for services of cases, and case is not in the page");
        }
        return Optional.empty();
    }

    /** A step that stops a clock which is not there would do nothing, and nobody would notice. */
    @SuppressWarnings("OptionalUsedAsFieldOrParameterType")
    private static void requireClock(Optional<SlaTerms> sla, byte[] route) {
        if (sla.isEmpty()
                && CLOCK_STEP.matcher(new String(route, StandardCharsets.UTF_8)).find()) {
            throw new IllegalArgumentException("its route sets a clock (sla:), but it has no case.sla");
        }
    }

    private static ServicePackage.AgreementOf agreementOf(String key) {
        return switch (key) {
            case "caller" -> ServicePackage.AgreementOf.CALLER;
            case "owner" -> ServicePackage.AgreementOf.OWNER;
            default -> throw new IllegalArgumentException("agreementOf is neither caller nor owner");
        };
    }

    private static JsonSchema schema(PackageFiles files, String name) {
        return SCHEMAS.getSchema(new String(required(files, name), StandardCharsets.UTF_8));
    }

    private static byte[] required(PackageFiles files, String name) {
        return files.file(name).orElseThrow(() -> new IllegalArgumentException(name + " is missing"));
    }
}
