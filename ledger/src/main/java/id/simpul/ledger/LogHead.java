package id.simpul.ledger;

import id.simpul.core.BusException;
import id.simpul.core.ProblemCode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.function.Consumer;

/** The end of the log. Whoever holds its row lock is the only one who writes. */
record LogHead(long nextIndex, Instant lastAt) {

    /** Locks the head before the other statements of a trip, and checks the node's epoch in the same statement. */
    static void lock(RoundTrip trip, Epoch epoch, Consumer<LogHead> locked) {
        String sql = """
                SELECT head.next_index, head.last_at, writer.epoch
                FROM ledger.head JOIN ledger.writer ON writer.node = ? FOR UPDATE OF head""";
        trip.ask(sql, row -> locked.accept(read(row, epoch)), epoch.node());
    }

    private static LogHead read(ResultSet row, Epoch epoch) throws SQLException {
        if (!row.next() || row.getLong(3) != epoch.number()) {
            throw new BusException(ProblemCode.RECORD_UNAVAILABLE, Map.of("reason", "replaced-by-later-start"));
        }
        OffsetDateTime lastAt = row.getObject(2, OffsetDateTime.class);
        return new LogHead(row.getLong(1), lastAt.equals(OffsetDateTime.MIN) ? Instant.EPOCH : lastAt.toInstant());
    }

    /** Moves the end behind the entries that are written with it. */
    void moveTo(RoundTrip later, long next, Instant at) {
        later.tell(
                "UPDATE ledger.head SET next_index = ?, last_at = ? WHERE singleton",
                next,
                at.atOffset(ZoneOffset.UTC));
    }
}
