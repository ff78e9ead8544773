package id.simpul.cases.run;

import id.simpul.core.Officer;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * A piece of work in the hands of one worker, with all that is recorded of its case.
 *
 * @param lease names the worker's right to it; what is recorded under a lease that another has taken is refused
 * @param attempts failures of its own so far
 * @param officer who submitted the case
 * @param body what was submitted, JSON; personal data
 * @param steps by their ids
 * @param signals that wait to be taken, oldest first
 */
public record Claim(
        WorkRef ref,
        UUID lease,
        int attempts,
        CaseFile file,
        Officer officer,
        byte[] body,
        Map<String, StepRecord> steps,
        List<Signal> signals) {

    Lease right() {
        return new Lease(ref, lease);
    }

    @Override
    public String toString() {
        return "Claim[" + ref + "]";
    }
}
