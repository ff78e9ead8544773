package id.simpul.core;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * The person a service asks about, and what the caller claims to know of them. Connectors read it from the exchange
 * variable {@value #VARIABLE}. Personal data: never printed.
 *
 * @param claims values to verify, dates as ISO 8601; empty for a retrieval
 */
public record Subject(Nik nik, Map<Element, String> claims) {

    /** The name of the exchange variable that carries the subject between the door and the connectors. */
    public static final String VARIABLE = "subject";

    public Subject {
        claims = claims.isEmpty() ? Map.of() : Collections.unmodifiableMap(new EnumMap<>(claims));
    }

    @Override
    public String toString() {
        return "Subject[masked]";
    }
}
