package id.simpul.ledger.log;

import id.simpul.ledger.log.LogFault.Kind;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads all stored checkpoints by size, and the remembered one among them. Only what a key of this log signed is a statement. */
final class Statements implements AutoCloseable {

    private static final int FETCH = 1000;

    private final PreparedStatement select;
    private final ResultSet rows;
    private final VerifierKeys keys;
    private final Faults faults;
    private Optional<Statement> seen = Optional.empty();
    private Optional<Statement> stored = Optional.empty();
    private long count;

    Statements(Connection connection, VerifierKeys keys, Optional<String> seenNote, Faults faults) throws SQLException {
        this.keys = keys.ofOneOrigin();
        this.faults = faults;
        if (seenNote.isPresent()) {
            seen = open(seenNote.get()).map(checkpoint -> Statement.of(checkpoint, true, seenNote.get()));
            if (seen.isEmpty()) {
                faults.add(Kind.SEEN_NOT_TRUSTED, 0, 0);
            }
        }
        select = connection.prepareStatement("SELECT size, note FROM ledger.checkpoint ORDER BY size");
        select.setFetchSize(FETCH);
        rows = select.executeQuery();
        advance();
    }

    /** The next statements up to this size; the remembered one first, because nobody at the database could change it. */
    List<Statement> upTo(long size) throws SQLException {
        List<Statement> found = new ArrayList<>();
        if (seen.isPresent() && seen.get().size() <= size) {
            found.add(seen.get());
            seen = Optional.empty();
        }
        while (stored.isPresent() && stored.get().size() <= size) {
            found.add(stored.get());
            advance();
        }
        return found;
    }

    /** Checkpoints read until now. */
    long count() {
        return count;
    }

    private void advance() throws SQLException {
        stored = Optional.empty();
        while (stored.isEmpty() && rows.next()) {
            count++;
            long size = rows.getLong(1);
            String note = rows.getString(2);
            stored = open(note)
                    .filter(checkpoint -> checkpoint.size() == size && size > 0)
                    .map(checkpoint -> Statement.of(checkpoint, false, note));
            if (stored.isEmpty()) {
                faults.add(Kind.CHECKPOINT_FORGED, size, size);
            }
        }
    }

    private Optional<Checkpoint> open(String note) {
        return Checkpoint.open(note, keys.newestFirst());
    }

    @Override
    public void close() throws SQLException {
        rows.close();
        select.close();
    }
}
