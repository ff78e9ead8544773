package id.simpul.sandbox.dukcapil;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A lembaga pengguna as Dukcapil knows it.
 *
 * @param id the name in the path, such as {@code IDINSOS_3509}
 * @param ip what IP_USER must say
 * @param methods method names of this institution and what each does
 * @param elements wire keys that are compared and returned, never others
 * @param dailyQuota calls a day
 * @param profile null means the one of the whole sandbox
 * @param region province and regency, {@code 35-09}, or the province alone: the institution is served only at
 *     {@code /dukcapil/get_json/{region}/{id}/{method}}; null means with any such segment or without
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
        @JsonProperty(required = true) int dailyQuota,
        @Nullable Profile profile,
        @Nullable String region) {

    /** What a method of the service does. */
    public enum Method {
        /** Compares what is sent. */
        VERIFY,
        /** Gives the person's record. */
        RETRIEVE,
        /** Gives the records of all on the person's family card. */
        FAMILY
    }

    public Institution {
        methods = Map.copyOf(methods);
        elements = Collections.unmodifiableSet(new LinkedHashSet<>(elements));
        if (dailyQuota < 0) {
            throw new IllegalArgumentException("dailyQuota is 0 or more");
        }
        if (region != null && !region.matches("\\d{2}(-\\d{2})?")) {
            throw new IllegalArgumentException("region is of the form 35-09 or 35");
        }
    }

    /** An active institution with the method names of today, in the profile of the sandbox. */
    public static Institution of(String id, String user, String password, String ip, Set<String> elements, int quota) {
        return new Institution(
                id,
                user,
                password,
                ip,
                true,
                true,
                Map.of(
                        "CALL_VERIFY_BY_ELEMEN",
                        Method.VERIFY,
                        "CALL_NIK",
                        Method.RETRIEVE,
                        "CALL_NIK_GET_KK",
                        Method.FAMILY),
                elements,
                quota,
                null,
                null);
    }

    /** The same institution in its older form: profile legacy, the method names of those years, the regional path. */
    public Institution asLegacy(String regionCode) {
        return new Institution(
                id,
                user,
                password,
                ip,
                userActive,
                institutionActive,
                Map.of(
                        "nik_verifby_elemen",
                        Method.VERIFY,
                        "koneksitas_verifby_elemen",
                        Method.VERIFY,
                        "GET_NIK",
                        Method.RETRIEVE,
                        "call_nik_get_kk",
                        Method.FAMILY),
                elements,
                dailyQuota,
                Profile.LEGACY,
                regionCode);
    }

    /** Finds a method by its name in any case. */
    Optional<Method> method(String name) {
        Map<String, Method> byName = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        byName.putAll(methods);
        return Optional.ofNullable(byName.get(name));
    }

    /** @param segment of the path before the institution; empty text when there is none */
    boolean isServedUnder(String segment) {
        return region == null || region.equals(segment);
    }

    @Override
    public String toString() {
        return "Institution[" + id + "]";
    }
}
