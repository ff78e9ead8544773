package id.simpul.connectors.opd;

import com.fasterxml.jackson.core.JsonPointer;
import java.util.Optional;
import java.util.Set;

/**
 * How to ask whether a call has arrived.
 *
 * @param path with the variable {@code key}
 * @param unknownStatus the HTTP status with which the partner says that it knows no such key
 * @param unknown what such an answer says in its body; a status alone might come from a wrong path
 * @param statuses the HTTP status codes of an answer that has the record
 * @param keyAt where the answer repeats the key; another key there is not our record
 */
@SuppressWarnings("OptionalUsedAsFieldOrParameterType")
public record RestInquiry(
        PathTemplate path,
        int unknownStatus,
        BodyRule unknown,
        Optional<JsonPointer> keyAt,
        Set<Integer> statuses,
        Reading reading) {

    public RestInquiry {
        statuses = Set.copyOf(statuses);
    }

    /** The variable of the path that is the key. */
    static final String KEY = "key";
}
