package id.simpul.ledger;

import id.simpul.core.BusException;
import id.simpul.core.ProblemCode;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One transaction for a batch of works. */
final class GroupCommit {

    private static final Logger log = LoggerFactory.getLogger(GroupCommit.class);

    private final DataSource database;
    private final Epoch epoch;
    private final Duration clockTolerance;
    private final Clock clock;
    private final RandomGenerator random;

    GroupCommit(DataSource database, Epoch epoch, Duration clockTolerance, Clock clock, RandomGenerator random) {
        this.database = database;
        this.epoch = epoch;
        this.clockTolerance = clockTolerance;
        this.clock = clock;
        this.random = random;
    }

    /** Completes every work of the batch, one way or the other. */
    void commit(List<Work<?, ?>> batch) {
        if (batch.isEmpty()) {
            return;
        }
        try {
            applyAndCommit(batch).forEach(Runnable::run);
        } catch (NotApplied rolledBack) {
            if (batch.size() == 1) {
                refuse(batch, new BusException(ProblemCode.RECORD_UNAVAILABLE, Map.of(), rolledBack));
            } else {
                batch.forEach(work -> commit(List.of(work)));
            }
        } catch (SQLException e) {
            refuse(batch, new BusException(ProblemCode.RECORD_UNAVAILABLE, Map.of(), e));
        } catch (BusException problem) {
            refuse(batch, problem);
        }
    }

    private List<Runnable> applyAndCommit(List<Work<?, ?>> batch) throws SQLException, NotApplied {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            List<Runnable> answers;
            try {
                answers = apply(connection, batch);
            } catch (BusException problem) {
                connection.rollback();
                throw problem;
            } catch (SQLException | RuntimeException e) {
                connection.rollback();
                throw new NotApplied(e);
            }
            // Beyond this line the outcome is the database's: a failure is not tried again.
            connection.commit();
            return answers;
        }
    }

    private List<Runnable> apply(Connection connection, List<Work<?, ?>> batch) throws SQLException {
        LogHead head = LogHead.lock(connection, epoch);
        Entries entries = new Entries(connection, head, timeAfter(head.lastAt()), random);
        List<Runnable> answers = Work.applyAll(entries, batch);
        entries.write();
        return answers;
    }

    private Instant timeAfter(Instant last) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        if (now.isBefore(last.minus(clockTolerance))) {
            throw new BusException(
                    ProblemCode.CLOCK_BEHIND,
                    Map.of(
                            "behindSeconds",
                            String.valueOf(Duration.between(now, last).toSeconds())));
        }
        return now.isBefore(last) ? last : now;
    }

    private static void refuse(List<Work<?, ?>> batch, BusException problem) {
        log.error("{} works could not be recorded: {}", batch.size(), problem.getMessage(), problem.getCause());
        batch.forEach(work -> work.fail(problem));
    }

    /** The transaction was rolled back before its commit, so its works may be tried one by one. */
    private static final class NotApplied extends Exception {
        private static final long serialVersionUID = 1;

        NotApplied(Exception cause) {
            super(cause);
        }
    }
}
