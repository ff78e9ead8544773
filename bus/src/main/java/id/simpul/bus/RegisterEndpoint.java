package id.simpul.bus;

import id.simpul.agreements.register.Actor;
import id.simpul.agreements.register.BlockTarget;
import id.simpul.agreements.register.Change;
import id.simpul.agreements.register.Changed;
import id.simpul.agreements.register.Register;
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

    RegisterEndpoint(Register register, ManagementRights rights) {
        this.register = register;
        this.rights = rights;
    }

    /**
     * @param token what is in the secret {@code management.token}
     * @param change {@code accept | suspend | end | block | unblock | revoke}
     * @param name agreement id, certificate serial, or for {@code block} and {@code unblock} what {@link BlockTarget#of} reads
     * @param version of the agreement, for {@code accept}
     */
    @WriteOperation
    WebEndpointResponse<Map<String, String>> change(
            @Nullable String token, String change, String name, @Nullable Integer version, String by, String why) {
        if (!rights.isGiven(ManagementRights.Right.REGISTER, token)) {
            return new WebEndpointResponse<>(Map.of("error", "token is missing or wrong"), FORBIDDEN);
        }
        try {
            Changed changed = register.change(read(change, name, version), new Actor(by), why)
                    .join();
            return new WebEndpointResponse<>(
                    Map.of("result", changed.name().toLowerCase(Locale.ROOT).replace('_', '-')));
        } catch (IllegalArgumentException notUnderstood) {
            return new WebEndpointResponse<>(
                    Map.of("error", String.valueOf(notUnderstood.getMessage())),
                    WebEndpointResponse.STATUS_BAD_REQUEST);
        }
    }

    private static Change read(String change, String name, @Nullable Integer version) {
        return switch (change) {
            case "accept" -> new Change.Accept(name, version == null ? 1 : version);
            case "suspend" -> new Change.Suspend(name);
            case "end" -> new Change.End(name);
            case "block" -> new Change.Block(BlockTarget.of(name));
            case "unblock" -> new Change.Unblock(BlockTarget.of(name));
            case "revoke" -> new Change.Revoke(name);
            default ->
                throw new IllegalArgumentException("change is none of accept, suspend, end, block, unblock, revoke");
        };
    }
}
