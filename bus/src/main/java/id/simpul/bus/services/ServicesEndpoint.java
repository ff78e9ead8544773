package id.simpul.bus.services;

import id.simpul.agreements.packages.PackageKind;
import id.simpul.agreements.packages.PackageName;
import id.simpul.agreements.packages.PackageRegister.Decided;
import id.simpul.agreements.packages.PackageShelf;
import id.simpul.agreements.packages.PackageVersion;
import id.simpul.agreements.register.Actor;
import id.simpul.bus.BusSettings;
import id.simpul.bus.ManagementRights;
import id.simpul.core.ServiceId;
import id.simpul.routes.ServicePackageFaults;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.boot.actuate.endpoint.annotation.WriteOperation;
import org.springframework.boot.actuate.endpoint.web.WebEndpointResponse;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Component;

/**
 * {@code /actuator/services} on the management port: which versions there are, and an operator's decision which one is in
 * force, with who and why. In force within a second on every node.
 */
@Component
@Endpoint(id = "services")
class ServicesEndpoint {

    private static final int FORBIDDEN = 403;

    private final PackageShelf shelf;
    private final ServiceImports imports;
    private final ServiceUpkeep upkeep;
    private final Optional<FolderWatch> watch;
    private final Path folder;
    private final ManagementRights rights;

    ServicesEndpoint(
            PackageShelf shelf,
            ServiceImports imports,
            ServiceUpkeep upkeep,
            ServicesWiring.Watch watch,
            BusSettings settings,
            ManagementRights rights) {
        this.shelf = shelf;
        this.imports = imports;
        this.upkeep = upkeep;
        this.watch = watch.folder();
        this.folder = settings.services();
        this.rights = rights;
    }

    /** A version as the page has it. */
    record Row(
            String service,
            String version,
            String state,
            String hash,
            String imported,
            @Nullable String since) {

        static Row of(PackageVersion version) {
            return new Row(
                    version.name().name(),
                    version.label(),
                    version.inForceSince().isPresent() ? "in-force" : version.isDraft() ? "draft" : "retired",
                    version.sha256(),
                    version.importedAt().toString(),
                    version.inForceSince().map(Instant::toString).orElse(null));
        }
    }

    /**
     * What there is.
     *
     * @param faults what is wrong with packages in the folder or in force, by service
     */
    record Page(List<Row> services, Map<String, String> faults) {}

    @ReadOperation
    Page page() throws SQLException {
        Map<String, String> faults =
                new TreeMap<>(watch.map(FolderWatch::faults).orElse(Map.of()));
        upkeep.unusable().forEach((version, reason) -> faults.put(version.toString(), reason));
        return new Page(
                shelf.versions(PackageKind.SERVICE).stream().map(Row::of).toList(), faults);
    }

    /**
     * @param token what is in the secret {@code management.token}
     * @param decision {@code import}: takes the package in the folder as a draft; {@code deploy}: puts the version in force, or
     *     without one what is in the folder; {@code rollback}: the version, or without one that before; {@code retire}
     */
    @WriteOperation
    WebEndpointResponse<Map<String, String>> decide(
            @Nullable String token, String decision, String service, @Nullable String version, String by, String why)
            throws IOException, SQLException {
        if (!rights.isGiven(ManagementRights.Right.REGISTER, token)) {
            return new WebEndpointResponse<>(Map.of("error", "token is missing or wrong"), FORBIDDEN);
        }
        try {
            String name = new ServiceId(service).value();
            return new WebEndpointResponse<>(carryOut(new Wanted(decision, name, version), new Actor(by), why));
        } catch (IllegalArgumentException | ServicePackageFaults notUnderstood) {
            return new WebEndpointResponse<>(
                    Map.of("error", String.valueOf(notUnderstood.getMessage())),
                    WebEndpointResponse.STATUS_BAD_REQUEST);
        }
    }

    private record Wanted(
            String decision, String service, @Nullable String version) {}

    private Map<String, String> carryOut(Wanted wanted, Actor by, String why) throws IOException, SQLException {
        return switch (wanted.decision()) {
            case "import" -> Map.of("result", "done", "version", fromFolder(wanted.service(), by));
            case "deploy" ->
                put(
                        wanted.service(),
                        wanted.version() == null ? fromFolder(wanted.service(), by) : wanted.version(),
                        by,
                        why);
            case "rollback" ->
                put(wanted.service(), wanted.version() == null ? before(wanted.service()) : wanted.version(), by, why);
            case "retire" -> told(imports.decide(wanted.service(), Optional.empty(), by, why), "");
            default -> throw new IllegalArgumentException("decision is none of import, deploy, rollback, retire");
        };
    }

    private Map<String, String> put(String service, String version, Actor by, String why) throws SQLException {
        Map<String, String> answer = told(imports.decide(service, Optional.of(version), by, why), version);
        upkeep.bringUp();
        return answer;
    }

    private static Map<String, String> told(Decided decided, String version) {
        if (decided == Decided.UNKNOWN_VERSION) {
            throw new IllegalArgumentException("version " + version + " was never imported");
        }
        return Map.of("result", decided.name().toLowerCase(Locale.ROOT).replace('_', '-'), "version", version);
    }

    private String fromFolder(String service, Actor by) throws IOException {
        Path place = folder.resolve(service);
        if (!Files.isDirectory(place)) {
            throw new IllegalArgumentException("there is no folder " + service + " among the services");
        }
        return imports.add(service, place, by).label();
    }

    private String before(String service) throws SQLException {
        return shelf.before(PackageName.service(service))
                .orElseThrow(() -> new IllegalArgumentException("no other version of it was ever in force"));
    }
}
