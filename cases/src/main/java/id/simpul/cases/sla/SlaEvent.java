package id.simpul.cases.sla;

import id.simpul.cases.CaseState;
import id.simpul.cases.HoldReason;
import java.time.Instant;
import java.util.Optional;

/** What happened to a case that its clock must know. */
public sealed interface SlaEvent {

    Instant at();

    /**
     * The case moved.
     *
     * @param waitsFor why, when it moved to {@link CaseState#MENUNGGU}
     */
    @SuppressWarnings("OptionalUsedAsFieldOrParameterType")
    record Moved(Instant at, CaseState to, Optional<HoldReason> waitsFor) implements SlaEvent {}

    /** Something was done to the clock itself. */
    record Acted(Instant at, SlaAct act) implements SlaEvent {}
}
