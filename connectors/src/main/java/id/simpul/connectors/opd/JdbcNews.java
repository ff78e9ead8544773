package id.simpul.connectors.opd;

import id.simpul.connectors.database.DatabaseConnection;
import id.simpul.connectors.database.KameletStatements;
import id.simpul.connectors.opd.JdbcSource.Outbox;
import id.simpul.connectors.opd.NewsSource.Position;
import id.simpul.connectors.opd.Technology.ReadyCall;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Runs the statements of a source. */
final class JdbcNews {

    private static final String OPERATION = "source";

    private final JdbcSource source;
    private final JdbcTechnology technology;
    private final KameletStatements statements;
    private final NewsRows rows;

    JdbcNews(JdbcSource source, JdbcTechnology technology, KameletStatements statements, AnswerRules rules) {
        this.source = source;
        this.technology = technology;
        this.statements = statements;
        this.rows = new NewsRows(source, rules);
    }

    JdbcSource described() {
        return source;
    }

    @SuppressWarnings("OptionalUsedAsFieldOrParameterType")
    ReadyCall<List<NewsRow>> read(Optional<Position> after) {
        Map<String, @Nullable Object> values = new HashMap<>();
        after.ifPresent(position -> {
            values.put("after", position.mark().text());
            values.put("row", position.row().orElse(null));
        });
        return deadline -> technology.make(
                deadline,
                connection ->
                        rows.read(run(connection, source.statement(), values).rows()));
    }

    ReadyCall<Boolean> taken(String row) {
        return mark(outbox().taken(), Map.of("row", row));
    }

    ReadyCall<Boolean> refused(String row, String reason) {
        return mark(outbox().refused(), Map.of("row", row, "reason", reason));
    }

    private Outbox outbox() {
        if (source.progress() instanceof Outbox outbox) {
            return outbox;
        }
        throw new IllegalStateException("Rows that are read by a mark are not marked");
    }

    private ReadyCall<Boolean> mark(Statement statement, Map<String, @Nullable Object> values) {
        return deadline -> technology.make(
                deadline, connection -> run(connection, statement, values).changed() > 0);
    }

    private KameletStatements.Outcome run(
            DatabaseConnection connection, Statement statement, Map<String, @Nullable Object> values) {
        try {
            return statements.many(connection, statement.forCamel(), values, source.batch());
        } catch (SQLException e) {
            throw technology.problem(OPERATION, connection, e);
        }
    }
}
