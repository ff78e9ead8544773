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
import id.simpul.ledger.Digests;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads service packages: {@code <folder>/<owner>/<name>/service.yaml} with the route and the two schemas beside it. */
public final class ServiceFolder {

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
    private record CasePage(String use, Optional<String> retention, Optional<SlaPage> sla) {

        CaseTerms terms(Map<String, String> title, Path folder, ManualSteps steps) throws IOException {
            Map<String, JsonSchema> answers = new HashMap<>();
            for (String task : steps.tasks()) {
                answers.put(task, schema(folder.resolve(task + ".schema.json")));
            }
            return new CaseTerms(
                    new Use(use),
                    title,
                    retention.map(Duration::parse).orElse(ErasureRound.USUAL_RETENTION),
                    answers,
                    steps.counters(),
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

    private ServiceFolder() {}

    /** @throws ServicePackageFaults naming every package that cannot be used, and why */
    public static List<ServicePackage> read(Path folder) throws IOException {
        List<Path> pages;
        try (Stream<Path> files = Files.walk(folder, 3)) {
            pages = files.filter(file -> file.endsWith("service.yaml")).sorted().toList();
        }
        List<ServicePackage> packages = new ArrayList<>();
        List<String> faults = new ArrayList<>();
        for (Path page : pages) {
            try {
                packages.add(readPackage(page));
            } catch (IOException | RuntimeException e) {
                faults.add(folder.relativize(page) + ": " + e.getMessage());
            }
        }
        if (!faults.isEmpty()) {
            throw new ServicePackageFaults(faults);
        }
        return packages;
    }

    private static ServicePackage readPackage(Path pageFile) throws IOException {
        Page page = YAML.readValue(pageFile.toFile(), Page.class);
        Path folder = pageFile.resolveSibling("");
        int names = folder.getNameCount();
        String name = folder.subpath(names - 2, names).toString().replace('\\', '/');
        if (!page.service().equals(name)) {
            throw new IllegalArgumentException("service is '" + page.service() + "' but the folder is '" + name + "'");
        }
        byte[] route = Files.readAllBytes(folder.resolve("route.camel.yaml"));
        Optional<CaseTerms> terms = terms(page, folder, ManualSteps.in(YAML.readTree(route)));
        requireClock(terms.flatMap(CaseTerms::sla), route);
        return new ServicePackage(
                new ServiceId(page.service()),
                page.version(),
                page.owner(),
                agreementOf(page.agreementOf()),
                page.access().map(ServiceFolder::access),
                page.personalData(),
                Duration.parse(page.deadline()),
                terms,
                schema(folder.resolve("request.schema.json")),
                schema(folder.resolve("response.schema.json")),
                route,
                hash(folder));
    }

    /** An empty list admits nobody. */
    private static List<MemberPattern> access(List<String> members) {
        return members.stream().map(MemberPattern::new).toList();
    }

    private static Optional<CaseTerms> terms(Page page, Path folder, ManualSteps steps) throws IOException {
        if (page.terms().isPresent()) {
            return Optional.of(page.terms().get().terms(page.title(), folder, steps));
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

    private static JsonSchema schema(Path file) throws IOException {
        if (!Files.exists(file)) {
            throw new IllegalArgumentException(file.getFileName() + " is missing");
        }
        return SCHEMAS.getSchema(Files.readString(file));
    }

    private static String hash(Path folder) throws IOException {
        List<byte[]> parts = new ArrayList<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                parts.add(folder.relativize(file).toString().replace('\\', '/').getBytes(StandardCharsets.UTF_8));
                parts.add(Digests.sha256(Files.readAllBytes(file)));
            }
        }
        return Digests.sha256Hex(parts.toArray(byte[][]::new));
    }
}
