package id.simpul.ledger.log;

import id.simpul.ledger.log.LogFault.Kind;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.LongConsumer;

/**
 * Reads all rows of the log in their order, judges each by itself, and answers with leaf hashes around the place that the
 * reader has come to. Holds a window of the log, never all of it.
 */
final class EntryScan implements AutoCloseable {

    /** How far back of the newest index asked for a hash is still there. */
    static final int WINDOW = 4 * Tiles.WIDTH;

    private static final int FETCH = 1000;

    private final PreparedStatement select;
    private final ResultSet rows;
    private final long head;
    private final Faults faults;
    private final LongConsumer progress;
    private final Map<Long, byte[]> leaves = new HashMap<>();
    private final Map<Long, byte[]> doubles = new HashMap<>();
    private long count;
    private long end;
    private boolean isExhausted;
    private Instant lastAt = Instant.MIN;

    /** @param head the index of the next entry, as the head of the log says */
    EntryScan(Connection connection, long head, Faults faults, LongConsumer progress) throws SQLException {
        this.head = head;
        this.faults = faults;
        this.progress = progress;
        select = connection.prepareStatement(
                "SELECT log_index, at, exchange_id, entry FROM ledger.log_entry ORDER BY log_index, at");
        select.setFetchSize(FETCH);
        rows = select.executeQuery();
    }

    /** The leaf hash of the row with this index; empty where there is none. */
    Optional<byte[]> leaf(long index) throws SQLException {
        // One row further, so that a second row of the same index has been met.
        while (!isExhausted && end <= index + 1) {
            readRow();
        }
        return Optional.ofNullable(leaves.get(index));
    }

    /** The leaf hash of a second row with this index. */
    Optional<byte[]> doubleOf(long index) {
        return Optional.ofNullable(doubles.get(index));
    }

    /** Rows read until now. */
    long count() {
        return count;
    }

    /** The index behind the last row read. */
    long end() {
        return end;
    }

    boolean isBehindEnd(long index) throws SQLException {
        return leaf(index).isEmpty() && isExhausted && index >= end;
    }

    private void readRow() throws SQLException {
        if (!rows.next()) {
            isExhausted = true;
            return;
        }
        count++;
        progress.accept(count);
        LogEntry entry = new LogEntry(rows.getLong(1), rows.getBytes(4));
        place(entry);
        judge(entry, rows.getObject(2, OffsetDateTime.class), Optional.ofNullable(rows.getObject(3, UUID.class)));
    }

    private void place(LogEntry entry) {
        long index = entry.index();
        if (index < 0 || index > Math.max(end, head)) {
            faults.add(Kind.ENTRY_INSERTED, index, index);
        } else if (index < end) {
            faults.add(Kind.ENTRY_INSERTED, index, index);
            doubles.put(index, Hashes.leaf(entry.bytes()));
        } else {
            if (index > end) {
                faults.add(Kind.ENTRY_REMOVED, end, index - 1);
            }
            leaves.put(index, Hashes.leaf(entry.bytes()));
            end = index + 1;
            forget(end - WINDOW);
        }
    }

    private void forget(long before) {
        leaves.remove(before);
        doubles.remove(before);
        if (leaves.size() > WINDOW) {
            leaves.keySet().removeIf(index -> index < before);
            doubles.keySet().removeIf(index -> index < before);
        }
    }

    private void judge(LogEntry entry, OffsetDateTime at, Optional<UUID> exchange) {
        Optional<EntryForm> form = EntryForm.read(entry);
        if (form.isEmpty()) {
            faults.add(Kind.ENTRY_MALFORMED, entry.index(), entry.index());
            return;
        }
        if (!form.get().equals(new EntryForm(at.toInstant(), exchange))) {
            faults.add(Kind.ENTRY_MISFILED, entry.index(), entry.index());
        }
        if (form.get().at().isBefore(lastAt)) {
            faults.add(Kind.TIME_WENT_BACK, entry.index(), entry.index());
        }
        lastAt = form.get().at();
    }

    @Override
    public void close() throws SQLException {
        rows.close();
        select.close();
    }
}
