package id.simpul.connectors.database;

import id.simpul.core.Provenance;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.function.Consumer;

/** A connection, taken for one call. Closed, it goes back to be used again, unless the call has broken it. */
public final class DatabaseConnection implements AutoCloseable {

    private final Connection jdbc;
    private final DatabaseLine line;
    private final Provenance provenance;
    private final Consumer<DatabaseConnection> back;
    private volatile boolean broken;
    private volatile boolean timeIsUp;
    private volatile Instant idleSince = Instant.EPOCH;

    DatabaseConnection(Connection jdbc, DatabaseLine line, Provenance provenance, Consumer<DatabaseConnection> back) {
        this.jdbc = jdbc;
        this.line = line;
        this.provenance = provenance;
        this.back = back;
    }

    Connection jdbc() {
        return jdbc;
    }

    /** Where its answers come from, at a time. */
    public Provenance provenance(Instant now) {
        return new Provenance(provenance.source(), provenance.reality(), now);
    }

    /** From now on no more bytes than these are read from it. */
    public void allow(int bytes) {
        line.allow(bytes);
    }

    /** It is not used again. */
    public void breaks() {
        broken = true;
    }

    public boolean ranOutOfTime() {
        return timeIsUp;
    }

    public boolean isFlooded() {
        return line.isFlooded();
    }

    void endTime() {
        timeIsUp = true;
        broken = true;
        DatabaseConnections.cut(line);
    }

    DatabaseLine line() {
        return line;
    }

    void restAt(Instant now) {
        idleSince = now;
    }

    Instant idleSince() {
        return idleSince;
    }

    /** The line is cut first: a driver that says goodbye may wait for an answer. */
    void discard() {
        DatabaseConnections.cut(line);
        try {
            jdbc.close();
        } catch (SQLException alreadyGone) {
            // Closed is what it should be.
        }
    }

    @Override
    public void close() {
        if (broken) {
            discard();
        } else {
            back.accept(this);
        }
    }
}
