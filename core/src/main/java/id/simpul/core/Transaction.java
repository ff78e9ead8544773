package id.simpul.core;

import java.sql.Connection;
import java.time.Instant;

/** The open transaction of one group commit. */
public interface Transaction {

    /** For set-based statements. A contribution neither commits nor closes it. */
    Connection connection();

    /**
     * A set-based statement whose rows are read before the contributions answer. All such statements of a commit go to the
     * database together.
     *
     * @param parameters as {@link java.sql.PreparedStatement#setObject(int, Object)} takes them
     */
    void ask(String sql, Rows reader, Object... parameters);

    /**
     * A set-based statement whose answer nobody waits for. All such statements of a commit go to the database together,
     * just before it, in the order in which they were added: each round trip saved is a shorter commit for everybody.
     *
     * @param parameters as {@link java.sql.PreparedStatement#setObject(int, Object)} takes them
     */
    void later(String sql, Object... parameters);

    /**
     * The time of this commit; never before an earlier commit's. A contribution that only asks knows it when its rows are
     * there.
     */
    Instant now();

    /** Adds an entry to the log. Its index is taken when all contributions are done. */
    void append(LogEvent event);
}
