package id.simpul.sandbox.dukcapil;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;

/** Calls left today, per institution. Kept in memory: a restarted sandbox begins with full quotas. */
final class QuotaBook {

    private final Clock clock;
    private final ZoneId zone;
    private final Map<String, Integer> used = new HashMap<>();
    private LocalDate day;

    QuotaBook(Clock clock, ZoneId zone) {
        this.clock = clock;
        this.zone = zone;
        this.day = LocalDate.now(clock.withZone(zone));
    }

    /** Takes one call; false when none is left. */
    synchronized boolean take(Institution institution) {
        if (left(institution) == 0) {
            return false;
        }
        used.merge(institution.id(), 1, Integer::sum);
        return true;
    }

    synchronized void giveBack(Institution institution) {
        used.computeIfPresent(institution.id(), (id, count) -> Math.max(0, count - 1));
    }

    synchronized int left(Institution institution) {
        LocalDate today = LocalDate.now(clock.withZone(zone));
        if (!today.equals(day)) {
            used.clear();
            day = today;
        }
        return Math.max(0, institution.dailyQuota() - used.getOrDefault(institution.id(), 0));
    }
}
