package id.simpul.cases.parked;

import id.simpul.cases.Writes;
import id.simpul.core.BusException;
import id.simpul.core.Contribution;
import id.simpul.core.EventType;
import id.simpul.core.LogEvent;
import id.simpul.core.ProblemCode;
import id.simpul.core.Transaction;
import id.simpul.ledger.Committer;
import id.simpul.ledger.Digests;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import javax.sql.DataSource;

/** Partners in declared maintenance: until its end nothing is sent to them, and what is for them waits. */
public final class Pauses {

    /**
     * A partner that is not to be called.
     *
     * @param until when it may be called again; a time that has passed ends a pause
     * @param who account of the operator
     */
    public record Pause(String queue, Instant until, String who, String why) {

        public Pause {
            if (queue.isBlank() || who.isBlank() || why.isBlank() || why.length() > 500) {
                throw new IllegalArgumentException(
                        "A pause needs a partner, who declares it, and why in 1 to 500 letters");
            }
        }
    }

    private final DataSource database;
    private final Committer committer;
    private final Clock clock;
    private final Contribution.AtOnce<Pause, Pause> contribution = Pauses::apply;

    public Pauses(DataSource database, Committer committer, Clock clock) {
        this.database = database;
        this.committer = committer;
        this.clock = clock;
    }

    /** In force with the next call, on every node. */
    public CompletableFuture<Pause> declare(Pause pause) {
        return committer.submit(contribution, pause);
    }

    /** When the partner may be called again; empty when it may be called now. Read anew at every question. */
    public Optional<Instant> until(String queue) {
        String sql = "SELECT until FROM cases.partner_pause WHERE queue = ?";
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(sql)) {
            select.setString(1, queue);
            try (ResultSet row = select.executeQuery()) {
                return row.next()
                        ? Optional.of(row.getObject(1, OffsetDateTime.class).toInstant())
                                .filter(until -> until.isAfter(clock.instant()))
                        : Optional.empty();
            }
        } catch (SQLException e) {
            throw new BusException(ProblemCode.RECORD_UNAVAILABLE, Map.of("reason", "database"), e);
        }
    }

    private static List<Pause> apply(Transaction transaction, List<Pause> batch) throws SQLException {
        for (Pause pause : batch) {
            Writes.run(
                    transaction.connection(),
                    "INSERT INTO cases.partner_pause (queue, until, who, why, changed_at) VALUES (?, ?, ?, ?, ?)"
                            + " ON CONFLICT (queue) DO UPDATE SET until = excluded.until, who = excluded.who,"
                            + " why = excluded.why, changed_at = excluded.changed_at",
                    pause.queue(),
                    pause.until().atOffset(ZoneOffset.UTC),
                    pause.who(),
                    pause.why(),
                    transaction.now().atOffset(ZoneOffset.UTC));
            transaction.append(LogEvent.of(
                    EventType.STATE_CHANGED,
                    Map.of(
                            "subject", "partner",
                            "name", pause.queue(),
                            "state", pause.until().isAfter(transaction.now()) ? "paused" : "open",
                            "until", pause.until().toString(),
                            "by", pause.who(),
                            "why", Digests.sha256Hex(pause.why().getBytes(StandardCharsets.UTF_8)))));
        }
        return batch;
    }
}
