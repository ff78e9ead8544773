package id.simpul.connectors.opd;

import com.fasterxml.jackson.core.JsonPointer;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * How an answer is understood.
 *
 * @param statuses the HTTP status codes of success
 * @param success what the body of a success says besides; empty means that the status is enough
 * @param failure by which a body says no in spite of such a status
 * @param values what is taken out of it
 */
@SuppressWarnings("OptionalUsedAsFieldOrParameterType")
public record Reading(
        Set<Integer> statuses, Optional<BodyRule> success, Optional<BodyRule> failure, List<Value> values) {

    public Reading {
        statuses = Set.copyOf(statuses);
        values = List.copyOf(values);
    }

    /** A value of the step. An optional one is left out when the answer has it not. */
    public record Value(String name, JsonPointer at, boolean optional) {}
}
