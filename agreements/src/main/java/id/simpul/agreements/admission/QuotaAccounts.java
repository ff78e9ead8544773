package id.simpul.agreements.admission;

import id.simpul.core.Mode;
import id.simpul.core.Transaction;
import id.simpul.ledger.Columns;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;

/** Reads and moves quota accounts. Every commit holds the log's head, so nobody else moves them meanwhile. */
final class QuotaAccounts {

    /**
     * Units reserved and spent; as a change, how many more.
     *
     * @param forCases how many of them for cases
     */
    record Units(int reserved, int spent, int forCases) {

        static final Units NONE = new Units(0, 0, 0);

        Units plus(Units other) {
            return new Units(reserved + other.reserved, spent + other.spent, forCases + other.forCases);
        }

        int taken() {
            return reserved + spent;
        }
    }

    private static final String KEYS =
            "unnest(?::text[], ?::text[], ?::date[], ?::text[]) AS k (credential, mode, day, zone)";

    private static final String SELECT = """
            SELECT q.credential, q.mode, q.day, q.zone, q.reserved, q.spent, q.for_cases
            FROM agreements.quota_account_day q
            JOIN %s ON q.credential = k.credential AND q.mode = k.mode AND q.day = k.day AND q.zone = k.zone""".formatted(KEYS);

    private QuotaAccounts() {}

    /** Opens accounts that have no row yet, and tells what they hold. */
    static Map<QuotaAccount, Units> open(Connection connection, Collection<QuotaAccount> accounts) throws SQLException {
        Map<QuotaAccount, Units> held = look(connection, accounts);
        if (held.size() == accounts.size()) {
            return held;
        }
        insert(connection, accounts);
        return look(connection, accounts);
    }

    /** Asks what accounts hold, for the transaction to read; those that nobody used get no entry. */
    static void ask(Transaction transaction, Collection<QuotaAccount> accounts, Map<QuotaAccount, Units> held)
            throws SQLException {
        transaction.ask(SELECT, rows -> read(rows, held), (Object[]) keys(transaction.connection(), accounts));
    }

    /** What accounts hold; those that nobody used have no entry. */
    static Map<QuotaAccount, Units> look(Connection connection, Collection<QuotaAccount> accounts) throws SQLException {
        Map<QuotaAccount, Units> units = new HashMap<>();
        try (PreparedStatement select = connection.prepareStatement(SELECT)) {
            setKeys(connection, select, accounts);
            try (ResultSet row = select.executeQuery()) {
                read(row, units);
            }
        }
        return units;
    }

    private static void read(ResultSet rows, Map<QuotaAccount, Units> units) throws SQLException {
        while (rows.next()) {
            units.put(
                    account(rows), new Units(rows.getInt("reserved"), rows.getInt("spent"), rows.getInt("for_cases")));
        }
    }

    static QuotaAccount account(ResultSet row) throws SQLException {
        Mode mode = row.getString("mode").equals(Mode.VERIFY.key()) ? Mode.VERIFY : Mode.RETRIEVE;
        return new QuotaAccount(
                row.getString("credential"),
                mode,
                row.getObject("day", LocalDate.class),
                ZoneId.of(row.getString("zone")));
    }

    /** Adds to accounts that were opened; at the end of the transaction, so until then they are read as they were. */
    static void add(Transaction transaction, SortedMap<QuotaAccount, Units> changes) throws SQLException {
        String sql = """
                UPDATE agreements.quota_account_day q
                SET reserved = q.reserved + k.reserved, spent = q.spent + k.spent, for_cases = q.for_cases + k.for_cases
                FROM unnest(?::text[], ?::text[], ?::date[], ?::text[], ?::integer[], ?::integer[], ?::integer[])
                    AS k (credential, mode, day, zone, reserved, spent, for_cases)
                WHERE q.credential = k.credential AND q.mode = k.mode AND q.day = k.day AND q.zone = k.zone""";
        Array[] keys = keys(transaction.connection(), changes.keySet());
        Columns<Units> units = new Columns<>(transaction.connection(), changes.values());
        transaction.later(
                sql,
                keys[0],
                keys[1],
                keys[2],
                keys[3],
                units.of("integer", Units::reserved),
                units.of("integer", Units::spent),
                units.of("integer", Units::forCases));
    }

    private static void insert(Connection connection, Collection<QuotaAccount> accounts) throws SQLException {
        String sql = """
                INSERT INTO agreements.quota_account_day (credential, mode, day, zone)
                SELECT k.credential, k.mode, k.day, k.zone FROM %s
                ON CONFLICT (credential, mode, day, zone) DO NOTHING""".formatted(KEYS);
        try (PreparedStatement insert = connection.prepareStatement(sql)) {
            setKeys(connection, insert, accounts);
            insert.executeUpdate();
        }
    }

    private static void setKeys(Connection connection, PreparedStatement statement, Collection<QuotaAccount> accounts)
            throws SQLException {
        Array[] keys = keys(connection, accounts);
        for (int i = 0; i < keys.length; i++) {
            statement.setArray(i + 1, keys[i]);
        }
    }

    private static Array[] keys(Connection connection, Collection<QuotaAccount> accounts) throws SQLException {
        Columns<QuotaAccount> columns = new Columns<>(connection, accounts);
        return new Array[] {
            columns.texts(QuotaAccount::credential),
            columns.texts(account -> account.mode().key()),
            columns.of("date", account -> account.day().toString()),
            columns.texts(account -> account.zone().getId())
        };
    }
}
