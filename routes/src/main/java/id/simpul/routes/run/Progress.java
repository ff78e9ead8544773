package id.simpul.routes.run;

import id.simpul.cases.run.CaseFile;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** When something last went well, for each partner and each member, as this node saw it: then what waits for them may go on. */
final class Progress {

    private final Map<String, Instant> last = new ConcurrentHashMap<>();
    private final Clock clock;

    Progress(Clock clock) {
        this.clock = clock;
    }

    void made(String partner, CaseFile file) {
        Instant now = clock.instant();
        last.put(partner, now);
        last.put(file.member().value(), now);
        last.put(file.member().region() + "." + file.owner(), now);
    }

    /** @param subject a partner or a member */
    boolean since(String subject, Instant time) {
        Instant made = last.getOrDefault(subject, Instant.MIN);
        return made.isAfter(time) && !made.isAfter(clock.instant());
    }
}
