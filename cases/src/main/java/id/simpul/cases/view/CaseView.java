package id.simpul.cases.view;

import id.simpul.cases.CaseNumber;
import id.simpul.cases.CaseState;
import id.simpul.cases.HoldReason;
import id.simpul.cases.sla.SlaReport;
import id.simpul.core.ExchangeId;
import id.simpul.core.MemberId;
import id.simpul.core.ServiceId;
import id.simpul.core.SystemId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A case for people to see: no personal data is in it.
 *
 * @param system that submitted it, and may see it
 * @param represented in whose name it was submitted, whose systems may follow it; absent when in the member's own
 * @param owner short name of the member that decides, whose systems may see it too
 * @param holds what it waits for now
 * @param counters at which officers have something to do for it now
 * @param history oldest first
 * @param sla its time; empty when the service promises none
 */
@SuppressWarnings("OptionalUsedAsFieldOrParameterType")
public record CaseView(
        ExchangeId id,
        CaseNumber number,
        MemberId member,
        SystemId system,
        Optional<MemberId> represented,
        ServiceId service,
        String version,
        String owner,
        CaseState state,
        Instant openedAt,
        Instant changedAt,
        List<Hold> holds,
        List<Counter> counters,
        List<Step> history,
        Optional<SlaReport> sla) {

    /**
     * One thing that is waited for.
     *
     * @param subject a partner, a member, or the names of events
     * @param detail what the applicant is told beside the reason, such as names of elements
     */
    public record Hold(HoldReason reason, String subject, String detail, Instant since) {}

    /**
     * Where an officer has something to do.
     *
     * @param agency who serves there
     */
    public record Counter(MemberId member, String agency) {}

    /**
     * One move of the history.
     *
     * @param actor key of {@link id.simpul.cases.CaseActor}
     * @param reason a key of ours
     */
    @SuppressWarnings("OptionalUsedAsFieldOrParameterType")
    public record Step(Instant at, Optional<CaseState> from, CaseState to, String actor, Optional<String> reason) {}
}
