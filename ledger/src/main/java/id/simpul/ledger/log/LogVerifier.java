package id.simpul.ledger.log;

import id.simpul.ledger.log.LogFault.Kind;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.function.LongConsumer;
import javax.sql.DataSource;

/**
 * Verifies a whole log in its database: every entry, tile and checkpoint, and that it still extends the log that was verified
 * before. Needs no more than reading rights and the log's public keys, and little memory however long the log is.
 */
public final class LogVerifier {

    /** Longer than a running bus ever takes to sign what it recorded. */
    private static final Duration TIME_TO_SIGN = Duration.ofMinutes(1);

    private final DataSource database;
    private final VerifierKeys keys;
    private final Clock clock;

    /** @param keys all keys of the log, the newest first; its name is the log's origin */
    public LogVerifier(DataSource database, VerifierKeys keys, Clock clock) {
        if (keys.newestFirst().isEmpty()) {
            throw new IllegalArgumentException("A log cannot be verified without a key");
        }
        this.database = database;
        this.keys = keys;
        this.clock = clock;
    }

    /**
     * Reads one consistent state of the log, also while the bus goes on recording.
     *
     * @param seen the signed note that an earlier verification accepted last, if there was one
     * @param progress is told how many entries were read, at every entry
     */
    @SuppressWarnings("OptionalUsedAsFieldOrParameterType")
    public LogReport verify(Optional<String> seen, LongConsumer progress) throws SQLException {
        try (Connection connection = database.getConnection()) {
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            connection.setReadOnly(true);
            connection.setAutoCommit(false);
            try {
                return verify(connection, seen, progress);
            } finally {
                connection.rollback();
            }
        }
    }

    private LogReport verify(Connection connection, Optional<String> seen, LongConsumer progress) throws SQLException {
        Faults faults = new Faults();
        long head = new LogEntries(connection).size();
        StoredTiles tiles = new StoredTiles(connection);
        try (EntryScan entries = new EntryScan(connection, head, faults, progress);
                Statements statements = new Statements(connection, keys, seen, faults)) {
            TreeAudit tree =
                    new TreeAudit(entries, tiles, statements, faults, Math.min(head, largestStored(connection)));
            tree.run();
            checkEnd(entries.end(), head, tree.largestSigned(), faults);
            checkCovered(connection, tree.largestSigned(), entries.end(), faults);
            tiles.beyond(Math.max(entries.end(), head))
                    .ifPresent(range -> faults.add(Kind.TILE_BEYOND_LOG, range[0], range[1]));
            return new LogReport(
                    entries.count(),
                    tree.confirmed(),
                    tree.tilesRead(),
                    statements.count(),
                    faults.all(),
                    faults.more(),
                    tree.newest());
        }
    }

    private static void checkEnd(long end, long head, long signed, Faults faults) {
        if (end < head) {
            faults.add(Kind.ENTRY_REMOVED, end, head - 1);
        } else if (head < end) {
            faults.add(signed > head ? Kind.HEAD_WRONG : Kind.ENTRY_INSERTED, head, end - 1);
        }
        if (signed > Math.max(head, end)) {
            faults.add(Kind.LOG_SHORTENED, Math.max(head, end), signed - 1);
        }
    }

    private void checkCovered(Connection connection, long signed, long end, Faults faults) throws SQLException {
        Optional<Instant> oldest = signed < end ? timeOf(connection, signed) : Optional.empty();
        if (oldest.isPresent() && oldest.get().isBefore(clock.instant().minus(TIME_TO_SIGN))) {
            faults.add(Kind.NOT_COVERED, signed, end - 1);
        }
    }

    private static Optional<Instant> timeOf(Connection connection, long index) throws SQLException {
        String sql = "SELECT min(at) FROM ledger.log_entry WHERE log_index = ?";
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setLong(1, index);
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return Optional.ofNullable(row.getObject(1, OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant);
            }
        }
    }

    private static long largestStored(Connection connection) throws SQLException {
        try (PreparedStatement select =
                        connection.prepareStatement("SELECT coalesce(max(size), 0) FROM ledger.checkpoint");
                ResultSet row = select.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }
}
