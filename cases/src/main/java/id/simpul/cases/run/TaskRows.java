package id.simpul.cases.run;

import id.simpul.cases.Writes;
import id.simpul.core.EventType;
import id.simpul.core.LogEvent;
import id.simpul.core.Transaction;
import id.simpul.ledger.Columns;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Opens tasks when their steps begin and closes them when their steps end, in the same commits. */
final class TaskRows {

    /** One task that a step wants to open. */
    record Opening(UUID id, StepStarts.Start start, Task task) {}

    private TaskRows() {}

    /** A task that is there already, opened by a run that died, stays as it is. */
    static void open(Transaction transaction, List<Opening> openings) throws SQLException {
        for (Opening opening : openings) {
            if (insert(transaction, opening)) {
                transaction.append(opened(opening));
            }
        }
    }

    private static boolean insert(Transaction transaction, Opening opening) throws SQLException {
        Task task = opening.task();
        Connection connection = transaction.connection();
        int inserted = Writes.run(
                connection,
                "INSERT INTO cases.task (id, case_id, step, name, member, agency, shown, state, opened_at, deadline)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, 'open', ?, ?) ON CONFLICT (case_id, step) DO NOTHING",
                opening.id(),
                opening.start().claim().ref().id().value(),
                opening.start().step(),
                task.name(),
                task.member().value(),
                task.agency(),
                connection.createArrayOf("text", task.shown().toArray()),
                transaction.now().atOffset(ZoneOffset.UTC),
                transaction.now().plus(task.patience()).atOffset(ZoneOffset.UTC));
        return inserted > 0;
    }

    private static LogEvent opened(Opening opening) {
        Claim claim = opening.start().claim();
        return LogEvent.of(
                EventType.TASK_OPENED,
                claim.ref().id(),
                Map.of(
                        "counter", opening.task().member().value(),
                        "service", claim.file().service().value(),
                        "step", opening.start().step(),
                        "task", opening.id().toString()));
    }

    /** Of these steps those whose answer is there, which the run may not have seen yet. */
    static Set<StepEnds.End> answered(Transaction transaction, List<StepEnds.End> ends) throws SQLException {
        if (ends.isEmpty()) {
            return Set.of();
        }
        String sql = """
                SELECT k.place FROM cases.task t
                JOIN unnest(?::uuid[], ?::text[]) WITH ORDINALITY AS k (id, step, place) ON t.case_id = k.id AND t.step = k.step
                WHERE t.state = 'answered'""";
        Columns<StepEnds.End> columns = new Columns<>(transaction.connection(), ends);
        Set<StepEnds.End> answered = new HashSet<>();
        try (PreparedStatement select = transaction.connection().prepareStatement(sql)) {
            select.setArray(1, columns.of("uuid", end -> end.id().value()));
            select.setArray(2, columns.of("text", end -> end.outcome().step()));
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    answered.add(ends.get(row.getInt(1) - 1));
                }
            }
        }
        return answered;
    }

    /** What ended without an answer, nobody can answer any more. */
    static void close(Transaction transaction, List<StepEnds.End> ends) throws SQLException {
        if (ends.isEmpty()) {
            return;
        }
        Columns<StepEnds.End> columns = new Columns<>(transaction.connection(), ends);
        Writes.run(
                transaction.connection(),
                "UPDATE cases.task t SET state = 'closed', ended_at = ? FROM unnest(?::uuid[], ?::text[]) AS k (id, step)"
                        + " WHERE t.case_id = k.id AND t.step = k.step AND t.state IN ('open', 'taken')",
                transaction.now().atOffset(ZoneOffset.UTC),
                columns.of("uuid", end -> end.id().value()),
                columns.of("text", end -> end.outcome().step()));
    }
}
