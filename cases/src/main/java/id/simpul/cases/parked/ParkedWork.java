package id.simpul.cases.parked;

import id.simpul.cases.CaseNumber;
import id.simpul.cases.HoldReason;
import id.simpul.core.ExchangeId;
import id.simpul.core.ServiceId;
import java.time.Instant;

/**
 * One piece of work that a person must decide about. No personal data is in it.
 *
 * @param queue the partner at which it stopped
 * @param detail the key of the problem, where one is known
 * @param since when it was parked
 */
public record ParkedWork(
        ExchangeId id,
        CaseNumber number,
        ServiceId service,
        String queue,
        HoldReason reason,
        String detail,
        Instant since,
        Instant openedAt) {}
