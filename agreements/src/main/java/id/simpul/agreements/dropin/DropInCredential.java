package id.simpul.agreements.dropin;

import com.fasterxml.jackson.databind.JsonNode;
import id.simpul.agreements.Network;
import id.simpul.core.MemberId;
import id.simpul.core.Officer;
import id.simpul.core.ServiceId;
import id.simpul.core.SystemId;
import id.simpul.core.Use;
import java.net.InetAddress;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What a user name at the drop-in door stands for. Its file form is an entry of {@code credentials} in
 * {@code member.schema.json}.
 *
 * @param user what the script sends as USER_ID
 * @param institution the path segment that names the institution
 * @param region the older path's segment before it, such as {@code 35-09}; with it the shorter path is not served
 * @param methods names of the wire in lower case, and the service that each one is
 * @param job who asks when the script names no officer
 * @param networks from where it may be used, beside what the agreement says; never empty
 */
@SuppressWarnings("OptionalUsedAsFieldOrParameterType")
public record DropInCredential(
        String user,
        SystemId system,
        Password password,
        String institution,
        Optional<String> region,
        WireAge age,
        Map<String, ServiceId> methods,
        Use use,
        Optional<Officer> job,
        List<Network> networks) {

    public DropInCredential {
        methods = Map.copyOf(methods);
        networks = List.copyOf(networks);
    }

    /** How the password is known. */
    public sealed interface Password {

        /** A salted bcrypt hash. */
        record Hash(String bcrypt) implements Password {

            @Override
            public String toString() {
                return "Hash[masked]";
            }
        }

        /** The name of a file in {@code secrets/}. */
        record Secret(String reference) implements Password {}
    }

    /** Which form of the wire the script understands. */
    public enum WireAge {
        /** Errors with RESPONSE_CODE, what is left of the quota, every value a text. */
        CURRENT,
        /** Errors with a text alone, no quotaLimiter, numbers as JSON numbers. */
        LEGACY
    }

    /** Reads all credentials of a member's file that has passed the schema. */
    public static List<DropInCredential> allOf(JsonNode member) {
        MemberId id = new MemberId(member.required("member").textValue());
        List<DropInCredential> all = new ArrayList<>();
        member.path("credentials").forEach(entry -> all.add(of(id, entry)));
        return all;
    }

    static DropInCredential of(MemberId member, JsonNode entry) {
        Map<String, ServiceId> methods = new LinkedHashMap<>();
        entry.required("methods")
                .properties()
                .forEach(method -> methods.put(
                        method.getKey().toLowerCase(Locale.ROOT),
                        new ServiceId(method.getValue().textValue())));
        List<Network> networks = new ArrayList<>();
        entry.required("networks")
                .forEach(text -> networks.add(Network.parse(text.textValue()).orElseThrow()));
        return new DropInCredential(
                entry.required("user").textValue(),
                new SystemId(member + "." + entry.required("system").textValue()),
                password(entry),
                entry.required("lembaga").textValue(),
                text(entry, "region"),
                text(entry, "profile")
                        .map(name -> WireAge.valueOf(name.toUpperCase(Locale.ROOT)))
                        .orElse(WireAge.CURRENT),
                methods,
                new Use(entry.required("use").textValue()),
                text(entry, "job").map(Officer::new),
                networks);
    }

    private static Password password(JsonNode entry) {
        return text(entry, "passwordHash")
                .<Password>map(Password.Hash::new)
                .orElseGet(() ->
                        new Password.Secret(entry.required("passwordSecret").textValue()));
    }

    private static Optional<String> text(JsonNode entry, String name) {
        return Optional.ofNullable(entry.path(name).textValue());
    }

    /** Whether the path names this institution; names are compared without case, as clients write them. */
    public boolean isServedUnder(Optional<String> pathRegion, String pathInstitution) {
        return region.equals(pathRegion) && institution.equalsIgnoreCase(pathInstitution);
    }

    /** The service that a method of the wire is; empty for one that is not registered. */
    public Optional<ServiceId> service(String method) {
        return Optional.ofNullable(methods.get(method.toLowerCase(Locale.ROOT)));
    }

    public boolean mayBeUsedFrom(InetAddress address) {
        return networks.stream().anyMatch(network -> network.contains(address));
    }
}
