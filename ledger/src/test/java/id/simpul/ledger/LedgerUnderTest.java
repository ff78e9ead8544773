package id.simpul.ledger;

import id.simpul.core.Contribution;
import id.simpul.core.EventType;
import id.simpul.core.ExchangeId;
import id.simpul.core.Ids;
import id.simpul.core.LogEvent;
import id.simpul.testkit.PostgresForTests;
import id.simpul.testkit.TestDatabase;
import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;

/** A migrated database with the bus's role, and a contribution that just writes an event. */
public final class LedgerUnderTest {

    public static final SecureRandom RANDOM = new SecureRandom();
    public static final Ids IDS = new Ids(Clock.systemUTC(), RANDOM);

    /** Answers with the exchange it logged. */
    public static final Contribution<ExchangeId, ExchangeId> LOG_IT = (transaction, batch) -> {
        batch.forEach(exchange -> transaction.append(LogEvent.of(
                EventType.ADMITTED, exchange, Map.of("member", "3509.dinsos", "elements", List.of("NIK")))));
        return () -> batch;
    };

    private LedgerUnderTest() {}

    public static TestDatabase database() {
        try {
            TestDatabase database = PostgresForTests.freshDatabase();
            Migrations.migrate(database.owner(), database.busUser(), LedgerSchema.NAME, LedgerSchema.LOCATION);
            Months.make(database.bus(), LocalDate.now(Clock.systemUTC()));
            return database;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    public static long count(DataSource database, String sql) throws SQLException {
        try (var connection = database.getConnection();
                ResultSet row = connection.createStatement().executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }
}
