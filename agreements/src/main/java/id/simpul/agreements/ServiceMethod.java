package id.simpul.agreements;

import java.util.Arrays;
import java.util.Optional;

/**
 * What a caller does with a service. Deciding a case and working on its tasks are not here: they belong to the office that owns
 * the service and to its counters, and are no rights that others are given.
 */
public enum ServiceMethod {
    /** Asks a service that answers at once. */
    CALL("panggil"),
    /** Sends an application; what the case then asks of partners is asked under this right too. */
    SUBMIT("ajukan"),
    /** Reads how its own applications stand. */
    FOLLOW("lihat"),
    /** Puts right what it sent. */
    CORRECT("perbaiki"),
    /** Withdraws what it sent. */
    CANCEL("batal");

    private final String key;

    ServiceMethod(String key) {
        this.key = key;
    }

    /** As member files and the database have it. */
    public String key() {
        return key;
    }

    public static Optional<ServiceMethod> ofKey(String key) {
        return Arrays.stream(values()).filter(method -> method.key.equals(key)).findFirst();
    }
}
