package id.simpul.connectors.opd;

import id.simpul.core.BusException;
import java.util.List;
import java.util.Optional;

/** The rows by which the database of an OPD tells what has become of cases. Every method throws {@link BusException} as a call does. */
public interface NewsSource {

    JdbcSource described();

    /**
     * The next rows, the oldest first and no more than a batch. One that names no row of its own is left out, with an alarm.
     *
     * @param after rows up to this one are not wanted; nothing for an outbox
     */
    List<NewsRow> read(Optional<Position> after);

    /** Marks a row of an outbox, and says whether the statement has met a row. */
    boolean taken(String row);

    /**
     * The same for a row that was not taken.
     *
     * @param reason key of a problem
     */
    boolean refused(String row, String reason);

    /**
     * A place in a source that is read by a mark.
     *
     * @param row of those with the same mark, the last one that is not wanted; none of them is wanted without
     */
    @SuppressWarnings("OptionalUsedAsFieldOrParameterType")
    record Position(Mark mark, Optional<String> row) {}
}
