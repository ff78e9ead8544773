package id.simpul.bench.accept;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;

/**
 * The rows of one accepted application, written as one would by hand: a connection and a transaction of its own. It computes
 * nothing: no encryption, no index of the log under a lock, no look whether the key was used before.
 */
final class PlainJdbc implements Writer {

    /** Ids of rows are far from those of the room; they share its tables. */
    private static final AtomicLong NEXT = new AtomicLong(1_000_000_000L);

    /**
     * One row of each table as the room wrote it.
     *
     * @param columns by name; {@code ?} stands for what is fresh in each row
     */
    private record Rows(String table, String columns) {}

    private static final List<Rows> ROWS = List.of(
            new Rows(
                    "cases.case_file (id, number, member, system, idempotency_key, fingerprint, service, service_version, route_hash,"
                            + " owner, legal_use, state, body_item, opened_at, changed_at)",
                    "?, 'P' || ?, member, system, 'tangan-' || ?, fingerprint, service, service_version, route_hash, owner, legal_use,"
                            + " state, body_item, ?, ? FROM sample.case_file"),
            new Rows("cases.move (case_id, at, to_state, actor)", "?, ?, to_state, actor FROM sample.move"),
            new Rows(
                    "cases.work (case_id, queue, state, next_at, woken_at, opened_at)",
                    "?, queue, state, ?, ?, ? FROM sample.work"),
            new Rows(
                    "ledger.vault_item (id, kind, exchange_id, key_id, wrapped_key, ciphertext)",
                    "gen_random_uuid(), kind, ?, key_id, wrapped_key, ciphertext FROM sample.vault_item"),
            new Rows(
                    "ledger.subject_index (key_id, subject, exchange_id)",
                    "key_id, subject, ? FROM sample.subject_index"),
            new Rows("ledger.log_entry (log_index, at, exchange_id, entry)", "?, ?, ?, entry FROM sample.log_entry"));

    private final Connection connection;
    private final List<PreparedStatement> statements = new ArrayList<>();

    PlainJdbc(DataSource database) throws SQLException {
        connection = database.getConnection();
        connection.setAutoCommit(false);
        for (Rows rows : ROWS) {
            statements.add(connection.prepareStatement("INSERT INTO " + rows.table() + " SELECT " + rows.columns()));
        }
        connection.commit();
    }

    /** Keeps the rows of one application that the room has accepted, for all writers to repeat. */
    static void sample(Connection owner, String bus) throws SQLException {
        try (Statement statement = owner.createStatement()) {
            UUID one;
            try (ResultSet row = statement.executeQuery("SELECT id FROM cases.case_file LIMIT 1")) {
                row.next();
                one = row.getObject(1, UUID.class);
            }
            statement.execute("CREATE SCHEMA sample");
            copy(statement, "cases.case_file", "id", one);
            copy(statement, "cases.move", "case_id", one);
            copy(statement, "cases.work", "case_id", one);
            for (String table : List.of("vault_item", "subject_index", "log_entry")) {
                copy(statement, "ledger." + table, "exchange_id", one);
            }
            statement.execute("GRANT USAGE ON SCHEMA sample TO " + bus);
            statement.execute("GRANT SELECT ON ALL TABLES IN SCHEMA sample TO " + bus);
        }
    }

    private static void copy(Statement statement, String table, String key, UUID one) throws SQLException {
        String name = table.substring(table.indexOf('.') + 1);
        statement.execute(
                "CREATE TABLE sample." + name + " AS SELECT * FROM " + table + " WHERE " + key + " = '" + one + "'");
    }

    @Override
    public void write() throws SQLException {
        long number = NEXT.incrementAndGet();
        UUID id = UUID.randomUUID();
        OffsetDateTime now = OffsetDateTime.now(ZoneOffset.UTC);
        run(0, id, Long.toString(number), Long.toString(number), now, now);
        run(1, id, now);
        run(2, id, now, now, now);
        run(3, id);
        run(4, id);
        run(5, number, now, id);
        connection.commit();
    }

    private void run(int statement, Object... fresh) throws SQLException {
        PreparedStatement insert = statements.get(statement);
        for (int i = 0; i < fresh.length; i++) {
            insert.setObject(i + 1, fresh[i]);
        }
        insert.executeUpdate();
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
