package id.simpul.cases.manual;

import id.simpul.cases.Writes;
import id.simpul.core.Transaction;
import id.simpul.ledger.Columns;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/** The rows of tasks inside a group commit, as they stand after what was done so far. */
final class Standings {

    /** One row. */
    @SuppressWarnings("OptionalUsedAsFieldOrParameterType")
    record Standing(TaskState state, Optional<TaskView.Taking> taking, Optional<String> answer) {

        boolean isTaken(Instant now) {
            return state == TaskState.TAKEN
                    && taking.filter(one -> one.until().isAfter(now)).isPresent();
        }

        boolean isEnded() {
            return state == TaskState.ANSWERED || state == TaskState.CLOSED;
        }

        /** Whether the taking that the officer showed is the one that stands. */
        boolean isOf(TaskView task) {
            return taking.map(TaskView.Taking::item).equals(task.taking().map(TaskView.Taking::item));
        }
    }

    private final Transaction transaction;
    private final Map<UUID, Standing> rows = new HashMap<>();
    private final Map<UUID, Standing> changed = new LinkedHashMap<>();

    private Standings(Transaction transaction) {
        this.transaction = transaction;
    }

    Standing of(TaskView task) {
        return Objects.requireNonNull(
                rows.get(task.id()), "A task that was read before is there: none is ever deleted");
    }

    void put(TaskView task, Standing after) {
        rows.put(task.id(), after);
        changed.put(task.id(), after);
    }

    static Standings read(Transaction transaction, List<Act> batch) throws SQLException {
        String sql = "SELECT id, state, officer, officer_item, taken_until, answer FROM cases.task WHERE id = ANY (?)";
        Standings standings = new Standings(transaction);
        try (PreparedStatement select = transaction.connection().prepareStatement(sql)) {
            select.setArray(
                    1,
                    new Columns<>(transaction.connection(), batch)
                            .of("uuid", act -> act.task().id()));
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    standings.rows.put(
                            row.getObject("id", UUID.class),
                            new Standing(
                                    TaskState.ofKey(row.getString("state")),
                                    WorkList.taking(row),
                                    Optional.ofNullable(row.getString("answer"))));
                }
            }
        }
        return standings;
    }

    void write() throws SQLException {
        if (changed.isEmpty()) {
            return;
        }
        OffsetDateTime now = transaction.now().atOffset(ZoneOffset.UTC);
        Columns<Map.Entry<UUID, Standing>> columns =
                new Columns<>(transaction.connection(), List.copyOf(changed.entrySet()));
        Writes.run(
                transaction.connection(),
                "UPDATE cases.task t SET state = k.state, officer = k.officer, officer_item = k.item,"
                        + " taken_until = k.until, answer = k.answer,"
                        + " ended_at = CASE WHEN k.state = 'answered' THEN ?::timestamptz END"
                        + " FROM unnest(?::uuid[], ?::text[], ?::text[], ?::uuid[], ?::timestamptz[], ?::text[])"
                        + " AS k (id, state, officer, item, until, answer) WHERE t.id = k.id",
                now,
                columns.of("uuid", Map.Entry::getKey),
                columns.of("text", row -> row.getValue().state().key()),
                columns.of(
                        "text",
                        row -> row.getValue()
                                .taking()
                                .map(TaskView.Taking::officer)
                                .orElse(null)),
                columns.of(
                        "uuid",
                        row -> row.getValue()
                                .taking()
                                .map(TaskView.Taking::item)
                                .orElse(null)),
                columns.of(
                        "timestamptz",
                        row -> row.getValue()
                                .taking()
                                .map(one -> one.until().toString())
                                .orElse(null)),
                columns.of("text", row -> row.getValue().answer().orElse(null)));
    }
}
