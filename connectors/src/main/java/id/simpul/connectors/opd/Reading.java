package id.simpul.connectors.opd;

import com.fasterxml.jackson.core.JsonPointer;
import java.util.List;
import java.util.Optional;

/**
 * How an answer is understood once it has arrived whole and is no fault.
 *
 * @param success what a success says; empty means that it need not say anything
 * @param failure by which an answer says no
 * @param values what is taken out of it
 */
@SuppressWarnings("OptionalUsedAsFieldOrParameterType")
public record Reading(Optional<BodyRule> success, Optional<BodyRule> failure, List<Value> values) {

    /** Nothing is required and nothing is taken. */
    static final Reading NOTHING = new Reading(Optional.empty(), Optional.empty(), List.of());

    public Reading {
        values = List.copyOf(values);
    }

    /** The same but for the rule of success. */
    Reading withoutSuccess() {
        return new Reading(Optional.empty(), failure, values);
    }

    /** A value of the step. An optional one is left out when the answer has it not. */
    public record Value(String name, JsonPointer at, boolean optional) {}
}
