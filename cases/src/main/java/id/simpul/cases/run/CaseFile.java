package id.simpul.cases.run;

import id.simpul.cases.CaseNumber;
import id.simpul.cases.CaseState;
import id.simpul.core.ExchangeId;
import id.simpul.core.MemberId;
import id.simpul.core.ServiceId;
import id.simpul.core.SystemId;
import id.simpul.core.Use;
import java.time.Instant;
import java.util.Optional;

/**
 * A case as its row has it.
 *
 * @param member who submitted it, by which system
 * @param represented in whose name it was submitted; absent when in the member's own
 * @param version of the service that it began with
 * @param owner short name of the member that decides
 */
@SuppressWarnings("OptionalUsedAsFieldOrParameterType")
public record CaseFile(
        ExchangeId id,
        CaseNumber number,
        MemberId member,
        SystemId system,
        Optional<MemberId> represented,
        ServiceId service,
        String version,
        String owner,
        Use use,
        CaseState state,
        Instant openedAt) {}
