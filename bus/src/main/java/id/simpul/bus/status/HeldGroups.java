package id.simpul.bus.status;

import id.simpul.cases.run.DueWork;
import id.simpul.cases.sla.SlaOverview;
import id.simpul.cases.source.Sources;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Cases and rows that wait for somebody, and how their clocks stand. */
@Component
class HeldGroups {

    private final DueWork due;
    private final Sources sources;
    private final SlaOverview sla;

    HeldGroups(DueWork due, Sources sources, SlaOverview sla) {
        this.due = due;
        this.sources = sources;
        this.sla = sla;
    }

    /** Empty while the database does not answer: the line of the log tells that. */
    List<StatusPage.Held> groups() {
        try {
            return Stream.concat(
                            due.held().stream().map(HeldGroups::asHeld),
                            sources.refused().stream().map(HeldGroups::asHeld))
                    .toList();
        } catch (SQLException unreadable) {
            return List.of();
        }
    }

    /** Nothing while the database does not answer. */
    StatusPage.@Nullable Sla sla() {
        try {
            SlaOverview.Counts counts = sla.counts();
            return new StatusPage.Sla(
                    counts.near(),
                    counts.over(),
                    StatusEndpoint.text(counts.oldest()),
                    counts.unknown(),
                    counts.missing().orElse(null));
        } catch (SQLException unreadable) {
            return null;
        }
    }

    private static StatusPage.Held asHeld(DueWork.HeldGroup group) {
        return new StatusPage.Held(
                group.reason().kind().name().toLowerCase(Locale.ROOT),
                group.reason().key(),
                group.subject(),
                group.reason().whoMustAct().name().toLowerCase(Locale.ROOT),
                group.count(),
                group.oldest().toString());
    }

    /** Rows by which an OPD wanted to tell something: its member must look into them. */
    private static StatusPage.Held asHeld(Sources.RefusedGroup group) {
        return new StatusPage.Held(
                "refused",
                group.problem(),
                group.system(),
                "member",
                group.count(),
                group.oldest().toString());
    }
}
