package id.simpul.ledger;

import id.simpul.core.BusException;
import id.simpul.core.ProblemCode;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import javax.sql.DataSource;
import org.postgresql.core.BaseConnection;
import org.postgresql.core.TransactionState;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One transaction for a batch of works. */
final class GroupCommit {

    private static final Logger log = LoggerFactory.getLogger(GroupCommit.class);

    private final DataSource database;
    private final Epoch epoch;
    private final CommitClock clock;
    private final RandomGenerator random;

    GroupCommit(DataSource database, Epoch epoch, CommitClock clock, RandomGenerator random) {
        this.database = database;
        this.epoch = epoch;
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
            Entries entries = new Entries(connection, epoch, clock, random);
            List<Runnable> answers = apply(entries, connection, batch);
            commit(entries, connection);
            return answers;
        }
    }

    private static List<Runnable> apply(Entries entries, Connection connection, List<Work<?, ?>> batch)
            throws SQLException, NotApplied {
        try {
            return Work.applyAll(entries, batch);
        } catch (BusException problem) {
            connection.rollback();
            throw problem;
        } catch (SQLException | RuntimeException e) {
            connection.rollback();
            throw new NotApplied(e);
        }
    }

    /** Here the outcome is the database's: a failure is tried again only when the database itself says that nothing was done. */
    private static void commit(Entries entries, Connection connection) throws SQLException, NotApplied {
        try {
            entries.writeAndCommit();
        } catch (SQLException e) {
            if (connection.unwrap(BaseConnection.class).getTransactionState() == TransactionState.FAILED) {
                connection.rollback();
                throw new NotApplied(e);
            }
            throw e;
        }
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
