package id.simpul.routes.run;

import id.simpul.cases.run.CaseFile;
import id.simpul.core.PartnerEndpoint;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * When a step was last recorded, for everything that work can wait for, as this node saw it: then what waits for the same may
 * go on.
 */
final class Progress {

    /** The subject of what waits for the bus itself. */
    static final String BUS = "";

    private final Map<String, Instant> last = new ConcurrentHashMap<>();
    private final Clock clock;

    Progress(Clock clock) {
        this.clock = clock;
    }

    /** A step of a case was recorded. */
    void made(PartnerEndpoint partner, CaseFile file) {
        Instant now = clock.instant();
        last.put(BUS, now);
        last.put(partner.partner(), now);
        last.put(file.service().value(), now);
        if (partner.usesAgreement()) {
            // Any other step goes well under an expired agreement too, and says nothing about it.
            last.put(file.member().region() + "." + file.owner(), now);
        }
    }

    /** @param subject a partner, a service, the member whose agreement is used, or {@link #BUS} */
    boolean since(String subject, Instant time) {
        Instant made = last.getOrDefault(subject, Instant.MIN);
        return made.isAfter(time) && !made.isAfter(clock.instant());
    }
}
