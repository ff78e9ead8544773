package id.simpul.bus;

import id.simpul.agreements.register.Actor;
import id.simpul.agreements.register.BlockTarget;
import id.simpul.agreements.register.Change;
import id.simpul.agreements.register.Changed;
import id.simpul.agreements.register.Register;
import id.simpul.connectors.opd.OpdSystems;
import id.simpul.core.DataPartner;
import id.simpul.core.SystemId;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Map;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.WriteOperation;
import org.springframework.boot.actuate.endpoint.web.WebEndpointResponse;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Component;

/**
 * {@code POST /actuator/register} on the management port: an operator's decision about an agreement, a member or a
 * certificate, with who and why. In force with the next admission on every node.
 */
@Component
@Endpoint(id = "register")
class RegisterEndpoint {

    private static final int FORBIDDEN = 403;

    private final Register register;
    private final ManagementRights rights;
    private final OpdSystems systems;

    RegisterEndpoint(Register register, ManagementRights rights, OpdSystems systems) {
        this.register = register;
        this.rights = rights;
        this.systems = systems;
    }

    /**
     * @param token what is in the secret {@code management.token}
     * @param change {@code accept | suspend | end | block | unblock | revoke | rotate-secret | revoke-secrets}
     * @param name agreement id, certificate serial, or for {@code block} and {@code unblock} what {@link BlockTarget#of} reads
     * @param version of the agreement, for {@code accept}
     * @param hash of the new secret, for {@code rotate-secret}
     * @param keep how long the secret before stays good, for {@code rotate-secret}
     */
    @WriteOperation
    WebEndpointResponse<Map<String, String>> change(
            @Nullable String token,
            String change,
            String name,
            @Nullable Integer version,
            @Nullable String hash,
            @Nullable String keep,
            String by,
            String why) {
        if (!rights.isGiven(ManagementRights.Right.REGISTER, token)) {
            return new WebEndpointResponse<>(Map.of("error", "token is missing or wrong"), FORBIDDEN);
        }
        try {
            Changed changed = register.change(
                            isOfSecrets(change) ? ofSecrets(change, name, hash, keep) : read(change, name, version),
                            new Actor(by),
                            why)
                    .join();
            return new WebEndpointResponse<>(
                    Map.of("result", changed.name().toLowerCase(Locale.ROOT).replace('_', '-')));
        } catch (IllegalArgumentException notUnderstood) {
            return new WebEndpointResponse<>(
                    Map.of("error", String.valueOf(notUnderstood.getMessage())),
                    WebEndpointResponse.STATUS_BAD_REQUEST);
        }
    }

    private static boolean isOfSecrets(String change) {
        return change.endsWith("-secret") || change.endsWith("-secrets");
    }

    private static Change ofSecrets(String change, String name, @Nullable String hash, @Nullable String keep) {
        SystemId system = new SystemId(name);
        return switch (change) {
            case "rotate-secret" ->
                new Change.RotateSecret(system, hash == null ? "" : hash, duration(keep == null ? "PT0S" : keep));
            case "revoke-secrets" -> new Change.RevokeSecrets(system);
            default -> throw new IllegalArgumentException("change is neither rotate-secret nor revoke-secrets");
        };
    }

    /** A slip of the pen must not look like a partner that is stopped. */
    private BlockTarget known(BlockTarget target) {
        boolean isUnknown = target.kind() == BlockTarget.Kind.PARTNER
                && DataPartner.ofKey(target.name()).isEmpty()
                && systems.all().stream().noneMatch(system -> system.partner().equals(target.name()));
        if (isUnknown) {
            throw new IllegalArgumentException("no partner has this name; simpul status lists them");
        }
        return target;
    }

    private static Duration duration(String text) {
        try {
            return Duration.parse(text);
        } catch (DateTimeParseException malformed) {
            throw new IllegalArgumentException("keep is a duration such as P7D or PT12H", malformed);
        }
    }

    private Change read(String change, String name, @Nullable Integer version) {
        return switch (change) {
            case "accept" -> new Change.Accept(name, version == null ? 1 : version);
            case "suspend" -> new Change.Suspend(name);
            case "end" -> new Change.End(name);
            case "block" -> new Change.Block(known(BlockTarget.of(name)));
            case "unblock" -> new Change.Unblock(BlockTarget.of(name));
            case "revoke" -> new Change.Revoke(name);
            default ->
                throw new IllegalArgumentException("change is none of accept, suspend, end, block, unblock, revoke");
        };
    }
}
