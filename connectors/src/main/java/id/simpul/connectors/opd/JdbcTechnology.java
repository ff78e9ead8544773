package id.simpul.connectors.opd;

import com.fasterxml.jackson.databind.node.ObjectNode;
import id.simpul.connectors.database.DatabaseConnection;
import id.simpul.connectors.database.DatabaseConnections;
import id.simpul.connectors.database.KameletStatements;
import id.simpul.connectors.opd.JdbcOperation.JdbcInquiry;
import id.simpul.core.BusException;
import id.simpul.core.ProblemCode;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Future;
import java.util.function.Function;

/** Calls the statements of a database. */
final class JdbcTechnology implements Technology {

    private final OpdSystem system;
    private final Map<String, JdbcOperation> operations;
    private final ConnectionParts parts;
    private final DatabaseConnections connections;
    private final KameletStatements statements;
    private final StatementValues values;
    private final AnswerRules rules;
    private final Optional<JdbcNews> news;

    JdbcTechnology(OpdSystem system, JdbcProtocol protocol, ConnectionParts parts) {
        this.system = system;
        this.parts = parts;
        operations = protocol.operations();
        connections = JdbcConnections.of(system, protocol, parts);
        statements = new KameletStatements(parts.camel(), system.partner());
        values = new StatementValues(system.partner());
        rules = new AnswerRules(system.partner());
        news = protocol.source().map(source -> new JdbcNews(source, this, statements, rules));
    }

    /** Where it tells what has become of cases. */
    Optional<JdbcNews> news() {
        return news;
    }

    @Override
    public ReadyCall<Map<String, Object>> call(String operation, Input input) {
        JdbcOperation wanted = Objects.requireNonNull(operations.get(operation), operation);
        BoundStatement bound = values.bind(wanted.statement(), input);
        if (!wanted.effect()) {
            return deadline -> make(deadline, connection -> read(wanted, connection, bound));
        }
        JdbcInquiry inquiry = wanted.inquiry().orElseThrow();
        String key = input.key().orElseThrow(() -> missing("property", "simpul.effect-key"));
        BoundStatement question = values.bind(inquiry.statement(), Input.ofKey(key));
        return deadline -> make(deadline, connection -> {
            try {
                return rules.value(operation, run(operation, connection, bound), wanted.reading());
            } catch (DuplicateKey already) {
                return settle(wanted, inquiry, connection, question, key)
                        .orElseThrow(() -> rules.problem(ProblemCode.PARTNER_REQUEST_REFUSED));
            }
        });
    }

    @Override
    public ReadyCall<Optional<Map<String, Object>>> inquiry(String operation, String key) {
        JdbcOperation wanted = Objects.requireNonNull(operations.get(operation), operation);
        JdbcInquiry inquiry = wanted.inquiry().orElseThrow(() -> missing("inquiry", operation));
        BoundStatement question = values.bind(inquiry.statement(), Input.ofKey(key));
        return deadline -> make(deadline, connection -> settle(wanted, inquiry, connection, question, key));
    }

    private Map<String, Object> read(JdbcOperation wanted, DatabaseConnection connection, BoundStatement bound) {
        try {
            return rules.value(wanted.name(), run(wanted.name(), connection, bound), wanted.reading());
        } catch (DuplicateKey nothingWasWritten) {
            throw rules.unknown(wanted.name(), "that a key is taken");
        }
    }

    private Optional<Map<String, Object>> settle(
            JdbcOperation wanted,
            JdbcInquiry inquiry,
            DatabaseConnection connection,
            BoundStatement question,
            String key) {
        try {
            ObjectNode answer = run(wanted.name(), connection, question);
            if (answer.path("rows").asInt(-1) == 0) {
                return Optional.empty();
            }
            Map<String, Object> value = rules.value(wanted.name(), answer, inquiry.reading());
            rules.requireKey(wanted.name(), answer, inquiry.keyAt(), key);
            return Optional.of(value);
        } catch (DuplicateKey nothingWasWritten) {
            throw rules.unknown(wanted.name(), "that a key is taken");
        }
    }

    <T> OpdResult<T> make(Instant deadline, Function<DatabaseConnection, T> call) {
        DatabaseConnection connection;
        try {
            connection = connections.take();
        } catch (SQLException notOpened) {
            return OpdResult.refused(SqlFaults.opening(notOpened, rules), Optional.empty());
        }
        Future<?> alarm = connections.alarm(connection, deadline);
        try (connection) {
            connection.allow(system.largestAnswer());
            return OpdResult.of(
                    call.apply(connection), connection.provenance(parts.clock().instant()));
        } catch (BusException problem) {
            return OpdResult.refused(
                    problem, Optional.of(connection.provenance(parts.clock().instant())));
        } finally {
            alarm.cancel(false);
        }
    }

    private ObjectNode run(String operation, DatabaseConnection connection, BoundStatement bound) throws DuplicateKey {
        try {
            ObjectNode answer =
                    Rows.tree(statements.run(connection, bound.statement().forCamel(), bound.values()));
            if (answer.path("rows").asInt() > Rows.MOST) {
                throw rules.unknown(operation, "more rows than one");
            }
            return answer;
        } catch (SQLException e) {
            if (SqlFaults.isDuplicate(e)) {
                throw new DuplicateKey();
            }
            throw problem(operation, connection, e);
        } catch (Rows.Unreadable e) {
            throw rules.problem(ProblemCode.PARTNER_FAILED);
        }
    }

    BusException problem(String operation, DatabaseConnection connection, SQLException e) {
        if (connection.ranOutOfTime()) {
            return rules.problem(ProblemCode.PARTNER_TIMEOUT);
        }
        BusException problem = SqlFaults.running(e, rules, operation);
        if (connection.isFlooded() || problem.code() == ProblemCode.PARTNER_FAILED) {
            connection.breaks();
            return rules.problem(ProblemCode.PARTNER_FAILED);
        }
        return problem;
    }

    private BusException missing(String what, String name) {
        return new BusException(ProblemCode.CONFIGURATION_MISSING, Map.of("partner", system.partner(), what, name));
    }

    @Override
    public void close() {
        statements.close();
        connections.close();
    }

    /** The database says that a row with this key is there. */
    private static final class DuplicateKey extends Exception {

        private static final long serialVersionUID = 1;
    }
}
