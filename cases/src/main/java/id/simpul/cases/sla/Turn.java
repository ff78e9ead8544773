package id.simpul.cases.sla;

import id.simpul.cases.CaseState;
import id.simpul.cases.HoldReason;
import java.util.Optional;

/**
 * Whose turn it is.
 *
 * @param state where the case stands; while it waits the state before
 * @param waitsFor why it waits
 * @param isPaused whether the route has stopped the clock
 * @param isAnswered whether the applicant has done what was asked for last
 */
@SuppressWarnings("OptionalUsedAsFieldOrParameterType")
public record Turn(CaseState state, Optional<HoldReason> waitsFor, boolean isPaused, boolean isAnswered) {

    static final Turn FIRST = new Turn(CaseState.DIAJUKAN, Optional.empty(), false, false);

    Turn after(SlaEvent event) {
        if (event instanceof SlaEvent.Moved moved) {
            return moved.to() == CaseState.MENUNGGU ? waiting(moved.waitsFor()) : standing(moved.to());
        }
        return switch (((SlaEvent.Acted) event).act()) {
            case PAUSE -> new Turn(state, waitsFor, true, isAnswered);
            case RESUME -> new Turn(state, waitsFor, false, isAnswered);
            case RESET -> this;
            case ANSWERED -> new Turn(state, waitsFor, isPaused, true);
        };
    }

    private Turn waiting(Optional<HoldReason> reason) {
        boolean asksAnew = reason.filter(why -> why == HoldReason.REFERRAL).isPresent();
        return new Turn(state, reason, isPaused, isAnswered && !asksAnew);
    }

    private Turn standing(CaseState to) {
        boolean asksAnew = to == CaseState.PERLU_PERBAIKAN && state != CaseState.PERLU_PERBAIKAN;
        return new Turn(to, Optional.empty(), isPaused, isAnswered && !asksAnew);
    }

    /** Whether the applicant is asked for something and has not answered. */
    public boolean isApplicants() {
        boolean isAsked = state == CaseState.PERLU_PERBAIKAN
                || waitsFor.filter(why -> why == HoldReason.REFERRAL).isPresent();
        return isAsked && !isAnswered;
    }

    public boolean isOver() {
        return state.isFinal();
    }

    /** Whether the time of a case that has begun goes on. */
    boolean ticks() {
        return !isOver() && !isPaused && !isApplicants();
    }

    /** What keeps the office from working, while its time goes on all the same. */
    Optional<Delay> delay() {
        return waitsFor.flatMap(Delay::of);
    }
}
