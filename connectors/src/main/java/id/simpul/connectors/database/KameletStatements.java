package id.simpul.connectors.database;

import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.camel.CamelContext;
import org.apache.camel.Endpoint;
import org.apache.camel.Exchange;
import org.apache.camel.ExchangePattern;
import org.apache.camel.ProducerTemplate;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs statements through the Kamelet {@code opd-jdbc}, on a connection of ours, in exchanges that hold nothing else. */
public final class KameletStatements implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(KameletStatements.class);

    /** The header that Camel's component takes the statement from. */
    private static final String QUERY = "CamelSqlQuery";

    /** One row, and another to tell that there are more. */
    private static final int USUAL = 2;

    private static final String CHANGED = "CamelSqlUpdateCount";

    /** Two versions of a system are open at the same time while one follows the other. */
    private static final AtomicLong NUMBER = new AtomicLong();

    private final CamelContext camel;
    private final String name;
    private final BorrowedConnections connections = new BorrowedConnections();
    private final Map<Integer, Endpoint> kamelets = new HashMap<>();
    private @Nullable ProducerTemplate calls;

    public KameletStatements(CamelContext camel, String partner) {
        this.camel = camel;
        this.name = "opd-jdbc-" + partner.replace('.', '-') + '-' + NUMBER.incrementAndGet();
        camel.getRegistry().bind(name, connections);
    }

    /** @param rows a list of maps, or nothing when the statement gives no rows */
    public record Outcome(@Nullable Object rows, int changed) {}

    /** @param query as Camel's component wants it, {@code :?name} for each value */
    public Outcome run(DatabaseConnection connection, String query, Map<String, @Nullable Object> values)
            throws SQLException {
        return many(connection, query, values, USUAL);
    }

    /** @param most rows that are read; the server sends no more */
    public Outcome many(DatabaseConnection connection, String query, Map<String, @Nullable Object> values, int most)
            throws SQLException {
        connections.lend(connection.jdbc());
        try {
            Exchange exchange = calls().send(endpoint(most), ExchangePattern.InOut, made -> {
                made.getMessage().setBody(values);
                made.getMessage().setHeader(QUERY, query);
            });
            if (exchange.getException() != null) {
                throw cause(exchange.getException());
            }
            Integer changed = exchange.getMessage().getHeader(CHANGED, Integer.class);
            return changed != null
                    ? new Outcome(null, changed)
                    : new Outcome(exchange.getMessage().getBody(), 0);
        } finally {
            connections.takeBack();
        }
    }

    /** What the driver said. The exceptions around it quote the statement. */
    private static SQLException cause(Throwable problem) {
        for (Throwable each = problem; each != null; each = each.getCause()) {
            if (each instanceof SQLException sql) {
                return sql;
            }
        }
        throw new IllegalStateException(
                "The Kamelet failed with " + problem.getClass().getName());
    }

    /** Its route is made at the first call, when the context has started for sure. */
    private synchronized Endpoint endpoint(int rows) {
        return kamelets.computeIfAbsent(
                rows,
                each -> camel.getEndpoint(
                        "kamelet:opd-jdbc/" + routeOf(each) + "?dataSource=" + name + "&maxRows=" + each));
    }

    private String routeOf(int rows) {
        return name + '-' + rows;
    }

    private synchronized ProducerTemplate calls() {
        if (calls == null) {
            calls = camel.createProducerTemplate();
        }
        return calls;
    }

    @Override
    public synchronized void close() {
        if (calls != null) {
            calls.stop();
        }
        if (!camel.isStopping() && !camel.isStopped()) {
            kamelets.forEach(this::endRoute);
        }
        camel.getRegistry().unbind(name);
    }

    private void endRoute(int rows, Endpoint kamelet) {
        try {
            camel.getRouteController().stopRoute(routeOf(rows));
            camel.removeRoute(routeOf(rows));
            camel.removeEndpoint(kamelet);
        } catch (Exception stays) {
            LOG.warn(
                    "Route {} could not be ended: {}",
                    routeOf(rows),
                    stays.getClass().getName());
        }
    }
}
