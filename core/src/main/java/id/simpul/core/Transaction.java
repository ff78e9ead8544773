package id.simpul.core;

import java.sql.Connection;
import java.time.Instant;

/** The open transaction of one group commit. */
public interface Transaction {

    /** For set-based statements. A contribution neither commits nor closes it. */
    Connection connection();

    /** The time of this commit; never before an earlier commit's. */
    Instant now();

    /** Adds an entry to the log. Its index is taken when all contributions are done. */
    void append(LogEvent event);
}
