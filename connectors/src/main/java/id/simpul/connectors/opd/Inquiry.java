package id.simpul.connectors.opd;

import com.fasterxml.jackson.core.JsonPointer;
import java.util.Optional;

/**
 * How to ask whether a call has arrived.
 *
 * @param path with the variable {@code key}
 * @param unknownStatus the HTTP status with which the partner says that it knows no such key
 * @param unknown what such an answer says in its body; a status alone might come from a wrong path
 * @param keyAt where the answer repeats the key; another key there is not our record
 */
@SuppressWarnings("OptionalUsedAsFieldOrParameterType")
public record Inquiry(
        PathTemplate path, int unknownStatus, BodyRule unknown, Optional<JsonPointer> keyAt, Reading reading) {

    /** The variable of the path that is the key. */
    static final String KEY = "key";
}
