package id.simpul.sandbox.dukcapil;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * A lembaga pengguna as Dukcapil knows it.
 *
 * @param id the name in the path, such as {@code IDINSOS_3509}
 * @param ip what IP_USER must say
 * @param methods method names of this institution and what each does
 * @param elements wire keys that are compared and returned, never others
 * @param dailyQuota calls a day
 */
public record Institution(
        @JsonProperty(required = true) String id,
        @JsonProperty(required = true) String user,
        @JsonProperty(required = true) String password,
        @JsonProperty(required = true) String ip,
        @JsonProperty(required = true) boolean userActive,
        @JsonProperty(required = true) boolean institutionActive,
        @JsonProperty(required = true) Map<String, Method> methods,
        @JsonProperty(required = true) Set<String> elements,
        @JsonProperty(required = true) int dailyQuota) {

    /** What a method of the service does. */
    public enum Method { VERIFY, RETRIEVE }

    public Institution {
        methods = Map.copyOf(methods);
        elements = Collections.unmodifiableSet(new LinkedHashSet<>(elements));
    }

    /** An active institution with the method names of the current profile. */
    public static Institution of(String id, String user, String password, String ip, Set<String> elements, int quota) {
        return new Institution(id, user, password, ip, true, true,
                Map.of("CALL_VERIFY_BY_ELEMEN", Method.VERIFY, "CALL_NIK", Method.RETRIEVE), elements, quota);
    }

    /** Finds a method by its name in any case. */
    Optional<Method> method(String name) {
        Map<String, Method> byName = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        byName.putAll(methods);
        return Optional.ofNullable(byName.get(name));
    }

    @Override
    public String toString() {
        return "Institution[" + id + "]";
    }
}
