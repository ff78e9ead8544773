package id.simpul.agreements;

import com.fasterxml.jackson.databind.JsonNode;
import id.simpul.core.MemberId;
import id.simpul.core.SystemId;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.StreamSupport;

/**
 * An organisation on the bus, its applications and what they may call. Its file form is {@code member.schema.json}.
 *
 * @param roles what it may do besides calling services; so far only {@code auditor}
 * @param services what its systems may call, beside what a group gives them
 */
public record Member(MemberId id, String name, Set<String> roles, Set<SystemId> systems, Set<ServiceRight> services) {

    public Member {
        roles = Set.copyOf(roles);
        systems = Set.copyOf(systems);
        services = Set.copyOf(services);
    }

    /**
     * Reads the JSON form of a file that has passed the schema.
     * Throws {@link IllegalArgumentException} when it has not.
     */
    public static Member of(JsonNode content) {
        MemberId id = new MemberId(content.required("member").textValue());
        return new Member(
                id,
                content.required("name").textValue(),
                setOf(content.path("roles"), Function.identity()),
                setOf(content.required("systems"), system -> new SystemId(id + "." + system)),
                setOf(content.required("services"), ServiceRight::of));
    }

    private static <T> Set<T> setOf(JsonNode array, Function<String, T> read) {
        Set<T> items = new LinkedHashSet<>();
        StreamSupport.stream(array.spliterator(), false)
                .map(JsonNode::textValue)
                .map(read)
                .forEach(items::add);
        return items;
    }
}
