package id.simpul.connectors.opd;

import id.simpul.connectors.opd.Mark.Overlap;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/**
 * Where a database tells what has become of cases.
 *
 * @param period between two looks
 * @param batch most rows that are read at a time
 * @param statement reads rows, the oldest first
 * @param statuses what the OPD's codes mean, as statuses of a decision
 */
public record JdbcSource(
        Duration period,
        int batch,
        Statement statement,
        Columns columns,
        Map<String, String> statuses,
        Progress progress) {

    public JdbcSource {
        statuses = Map.copyOf(statuses);
    }

    /**
     * Names of columns in what is read.
     *
     * @param row tells one row from every other
     * @param number has the tracking number of a case
     * @param register has the number under which the OPD keeps the case
     */
    @SuppressWarnings("OptionalUsedAsFieldOrParameterType")
    public record Columns(
            String row, String number, String status, Optional<String> register, Optional<String> reason) {}

    /** How it is known which rows were read. */
    public sealed interface Progress permits Outbox, Watermark {}

    /** The OPD's table knows: rows are marked, or deleted, when they are durable here. */
    public record Outbox(Statement taken, Statement refused) implements Progress {}

    /**
     * We know, by a column that only grows.
     *
     * @param start rows up to this mark are not read at all
     */
    public record Watermark(String column, Mark start, Overlap overlap) implements Progress {}
}
