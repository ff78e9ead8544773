package id.simpul.bus.status;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What {@code GET /actuator/simpul} answers. Times are ISO 8601 in UTC. No personal data.
 *
 * @param node the name of this node; other nodes tell their own refusals
 * @param blocked what an operator stopped, as the command names it
 * @param sla null when the database could not be read
 * @param read when log and quotas were read; null when the database could not be read since the start
 * @param waiting works that wait for a commit
 * @param alarms configuration alarms since the start of this node
 */
record StatusPage(
        String node,
        String profile,
        String now,
        List<String> blocked,
        List<Partner> partners,
        List<Quota> quotas,
        List<Refusal> refusals,
        List<Held> held,
        @Nullable Sla sla,
        @Nullable String read,
        @Nullable Log log,
        int waiting,
        Disk disk,
        Alarms alarms) {

    /** @param state {@code untried}, {@code answering}, {@code failing} or {@code left-alone} */
    record Partner(
            String name,
            String state,
            String since,
            @Nullable String lastAnswer) {}

    record Quota(String credential, String mode, LocalDate day, int limit, int reserved, int spent) {}

    /**
     * Of the last hour.
     *
     * @param actor who must act: {@code caller}, {@code officer}, {@code member}, {@code operator}, {@code partner} or
     *     {@code resident}
     * @param last the minute of the newest one
     */
    record Refusal(String code, String actor, long count, String last) {}

    /**
     * Cases that do not go on now, one line a cause.
     *
     * @param kind {@code waiting}, which goes on by itself; {@code parked}, which a person decides; {@code refused}
     *     for rows of an OPD's database that tell nothing
     * @param subject a partner, a member, the names of events
     * @param actor as of refusals, or {@code nobody}
     * @param since of the oldest
     */
    record Held(String kind, String reason, String subject, String actor, long count, String since) {}

    /**
     * Open cases whose time goes.
     *
     * @param oldest when the time of the first that is over was used up
     * @param unknown open cases of which nothing is known, because the calendar of {@code missing} is not there
     */
    record Sla(
            long near,
            long over,
            @Nullable String oldest,
            long unknown,
            @Nullable Integer missing) {}

    /** @param checkpointAge seconds since the newest checkpoint was signed; null when there is none */
    record Log(long entries, long signed, @Nullable Long checkpointAge) {}

    /**
     * The disk that SIMPUL_HOME is on.
     *
     * @param free bytes
     * @param least bytes below which new applications are refused
     */
    record Disk(long free, long least, boolean isLow) {}

    record Alarms(long count, @Nullable String last) {}
}
