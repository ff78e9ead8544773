package id.simpul.cases.manual;

import id.simpul.cases.CaseNumber;
import id.simpul.core.ExchangeId;
import id.simpul.core.MemberId;
import id.simpul.core.ServiceId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A task as it stands now: no personal data is in it.
 *
 * @param version of the service with which the case began
 * @param name as the service package names the schema of its answers
 * @param member at whose counter it is done
 * @param agency who serves there
 * @param shown JSON pointers into what was submitted
 * @param deadline until when the route waits
 * @param taking by whom it is taken, or was when it ended
 */
@SuppressWarnings("OptionalUsedAsFieldOrParameterType")
public record TaskView(
        UUID id,
        ExchangeId caseId,
        CaseNumber number,
        ServiceId service,
        String version,
        String step,
        String name,
        MemberId member,
        String agency,
        List<String> shown,
        TaskState state,
        Instant openedAt,
        Instant deadline,
        Optional<Taking> taking) {

    /**
     * One officer's right to a task.
     *
     * @param officer commitment, as in the log
     * @param item the officer's name in the vault
     * @param until when it is over without an answer
     */
    public record Taking(String officer, UUID item, Instant until) {}
}
