package id.simpul.bus.packages;

import id.simpul.agreements.packages.PackageKind;
import id.simpul.agreements.packages.PackageRegister.Decided;
import id.simpul.agreements.packages.PackageShelf;
import id.simpul.agreements.packages.PackageVersion;
import id.simpul.agreements.register.Actor;
import id.simpul.bus.ManagementRights;
import id.simpul.core.ServiceId;
import id.simpul.core.SystemId;
import id.simpul.routes.PackageFaults;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Instant;
import java.util.LinkedHashMap;
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
 * {@code /actuator/services} on the management port: which versions of services and of systems there are, and an operator's
 * decision which one is in force, with who and why. In force within a second on every node.
 */
@Component
@Endpoint(id = "services")
class ServicesEndpoint {

    private static final int FORBIDDEN = 403;

    private final PackageShelf shelf;
    private final PackageRound round;
    private final ManagementRights rights;

    ServicesEndpoint(PackageShelf shelf, PackageRound round, ManagementRights rights) {
        this.shelf = shelf;
        this.round = round;
        this.rights = rights;
    }

    /**
     * What there is.
     *
     * @param services versions of them, each under the name of the service
     * @param systems the same, each under the name of the system
     * @param faults what is wrong with packages in the folders or in force, by name
     */
    record Page(List<Map<String, String>> services, List<Map<String, String>> systems, Map<String, String> faults) {}

    @ReadOperation
    Page page() throws SQLException {
        Map<String, String> faults = new TreeMap<>();
        round.systems().watch().ifPresent(watch -> faults.putAll(watch.faults()));
        round.services().watch().ifPresent(watch -> faults.putAll(watch.faults()));
        faults.putAll(round.systems().upkeep().unusable());
        round.services().upkeep().unusable().forEach((version, reason) -> faults.put(version.toString(), reason));
        return new Page(rows(PackageKind.SERVICE), rows(PackageKind.SYSTEM), faults);
    }

    private List<Map<String, String>> rows(PackageKind kind) throws SQLException {
        return shelf.versions(kind).stream().map(ServicesEndpoint::row).toList();
    }

    private static Map<String, String> row(PackageVersion version) {
        Map<String, String> row = new LinkedHashMap<>();
        row.put(version.name().kind().key(), version.name().name());
        row.put("version", version.label());
        row.put("state", version.inForceSince().isPresent() ? "in-force" : version.isDraft() ? "draft" : "retired");
        row.put("hash", version.sha256());
        row.put("imported", version.importedAt().toString());
        version.inForceSince().map(Instant::toString).ifPresent(since -> row.put("since", since));
        return row;
    }

    /**
     * @param token what is in the secret {@code management.token}
     * @param decision {@code import}: takes what is in the folder as a draft; {@code deploy}: puts the version in force, or
     *     without one what is in the folder; {@code rollback}: the version, or without one that before; {@code retire}
     * @param service its name, or else
     * @param system that of a system
     */
    @WriteOperation
    WebEndpointResponse<Map<String, String>> decide(
            @Nullable String token,
            String decision,
            @Nullable String service,
            @Nullable String system,
            @Nullable String version,
            String by,
            String why)
            throws IOException, SQLException {
        if (!rights.isGiven(ManagementRights.Right.REGISTER, token)) {
            return new WebEndpointResponse<>(Map.of("error", "token is missing or wrong"), FORBIDDEN);
        }
        try {
            Wanted wanted = service == null
                    ? new Wanted(round.systems().imports(), systemId(system), version)
                    : new Wanted(round.services().imports(), new ServiceId(service).value(), version);
            return new WebEndpointResponse<>(wanted.carryOut(decision, new Actor(by), why));
        } catch (IllegalArgumentException | PackageFaults notUnderstood) {
            return new WebEndpointResponse<>(
                    Map.of("error", String.valueOf(notUnderstood.getMessage())),
                    WebEndpointResponse.STATUS_BAD_REQUEST);
        } finally {
            round.bringUp();
        }
    }

    private static String systemId(@Nullable String system) {
        if (system == null) {
            throw new IllegalArgumentException("a service or a system is to be named");
        }
        return new SystemId(system).value();
    }

    private record Wanted(
            PackageImporter imports, String name, @Nullable String version) {

        Map<String, String> carryOut(String decision, Actor by, String why) throws IOException, SQLException {
            return switch (decision) {
                case "import" ->
                    Map.of("result", "done", "version", imports.add(name, by).label());
                case "deploy" -> put(version == null ? imports.add(name, by).label() : version, by, why);
                case "rollback" -> put(version == null ? before() : version, by, why);
                case "retire" -> told(imports.decide(name, Optional.empty(), by, why), "");
                default -> throw new IllegalArgumentException("decision is none of import, deploy, rollback, retire");
            };
        }

        private Map<String, String> put(String label, Actor by, String why) {
            return told(imports.decide(name, Optional.of(label), by, why), label);
        }

        private String before() throws SQLException {
            return imports.before(name)
                    .orElseThrow(() -> new IllegalArgumentException("no other version of it was ever in force"));
        }

        private static Map<String, String> told(Decided decided, String version) {
            if (decided == Decided.UNKNOWN_VERSION) {
                throw new IllegalArgumentException("version " + version + " was never imported");
            }
            return Map.of("result", decided.name().toLowerCase(Locale.ROOT).replace('_', '-'), "version", version);
        }
    }
}
