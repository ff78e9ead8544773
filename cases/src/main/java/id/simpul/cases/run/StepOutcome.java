package id.simpul.cases.run;

import id.simpul.cases.CaseState;
import id.simpul.cases.sla.SlaAct;
import java.util.Optional;

/**
 * What a step gave.
 *
 * @param effect whether it changed something at a partner
 * @param value JSON; personal data
 * @param signal the signal that it took
 * @param move the state to which it moves the case
 * @param clock what it does to the clock of the case
 */
@SuppressWarnings("OptionalUsedAsFieldOrParameterType")
public record StepOutcome(
        String step,
        boolean effect,
        byte[] value,
        Optional<Signal> signal,
        Optional<CaseState> move,
        Optional<ClockSet> clock) {

    /** @param reason a key that the route gives */
    public record ClockSet(SlaAct act, String reason) {}

    public StepOutcome(String step, boolean effect, byte[] value, Optional<Signal> signal, Optional<CaseState> move) {
        this(step, effect, value, signal, move, Optional.empty());
    }

    public static StepOutcome of(String step, boolean effect, byte[] value) {
        return new StepOutcome(step, effect, value, Optional.empty(), Optional.empty());
    }

    @Override
    public String toString() {
        return "StepOutcome[" + step + "]";
    }
}
