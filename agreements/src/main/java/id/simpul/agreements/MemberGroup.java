package id.simpul.agreements;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.StreamSupport;

/**
 * Members of one kind, such as all kecamatan, and what every one of them may call. Its file form is {@code group.schema.json}.
 *
 * @param members who belongs to it; members whose files come later belong to it by themselves
 * @param services rights beside those that each member has of its own
 */
public record MemberGroup(String id, String name, Set<MemberPattern> members, Set<ServiceRight> services) {

    public MemberGroup {
        members = Set.copyOf(members);
        services = Set.copyOf(services);
    }

    /**
     * Reads the JSON form of a file that has passed the schema.
     * Throws {@link IllegalArgumentException} when it has not.
     */
    public static MemberGroup of(JsonNode content) {
        return new MemberGroup(
                content.required("group").textValue(),
                content.required("name").textValue(),
                setOf(content.required("members"), MemberPattern::new),
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
