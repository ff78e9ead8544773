package id.simpul.agreements.admission;

import id.simpul.core.Mode;
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
import java.util.SortedSet;

/** Locks and moves quota accounts; always in the same order, so that two transactions never wait for each other. */
final class QuotaAccounts {

    /** Units reserved and spent; as a change, how many more. */
    record Units(int reserved, int spent) {

        static final Units NONE = new Units(0, 0);

        Units plus(Units other) {
            return new Units(reserved + other.reserved, spent + other.spent);
        }

        int taken() {
            return reserved + spent;
        }
    }

    private static final String KEYS =
            "unnest(?::text[], ?::text[], ?::date[], ?::text[]) AS k (credential, mode, day, zone)";

    private static final String SELECT = """
            SELECT q.credential, q.mode, q.day, q.zone, q.reserved, q.spent
            FROM agreements.quota_account_day q
            JOIN %s ON q.credential = k.credential AND q.mode = k.mode AND q.day = k.day AND q.zone = k.zone""".formatted(KEYS);

    private static final String LOCK =
            SELECT + " ORDER BY q.credential COLLATE \"C\", q.mode, q.day, q.zone FOR UPDATE OF q";

    private QuotaAccounts() {}

    /** Locks accounts, opens those that have no row yet, and tells what they hold. */
    static Map<QuotaAccount, Units> lock(Connection connection, SortedSet<QuotaAccount> accounts) throws SQLException {
        Map<QuotaAccount, Units> held = read(connection, accounts, LOCK);
        if (held.size() == accounts.size()) {
            return held;
        }
        open(connection, accounts);
        return read(connection, accounts, LOCK);
    }

    /** What accounts hold, without locking them; those that nobody used have no entry. */
    static Map<QuotaAccount, Units> look(Connection connection, Collection<QuotaAccount> accounts) throws SQLException {
        return read(connection, accounts, SELECT);
    }

    private static Map<QuotaAccount, Units> read(Connection connection, Collection<QuotaAccount> accounts, String sql)
            throws SQLException {
        Map<QuotaAccount, Units> units = new HashMap<>();
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            setKeys(connection, select, accounts);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    units.put(account(row), new Units(row.getInt("reserved"), row.getInt("spent")));
                }
            }
        }
        return units;
    }

    static QuotaAccount account(ResultSet row) throws SQLException {
        Mode mode = row.getString("mode").equals(Mode.VERIFY.key()) ? Mode.VERIFY : Mode.RETRIEVE;
        return new QuotaAccount(
                row.getString("credential"),
                mode,
                row.getObject("day", LocalDate.class),
                ZoneId.of(row.getString("zone")));
    }

    /** Adds to accounts that have a row. Every commit holds the log's head, so nobody else moves them. */
    static void add(Connection connection, SortedMap<QuotaAccount, Units> changes) throws SQLException {
        String sql = """
                UPDATE agreements.quota_account_day q
                SET reserved = q.reserved + k.reserved, spent = q.spent + k.spent
                FROM unnest(?::text[], ?::text[], ?::date[], ?::text[], ?::integer[], ?::integer[])
                    AS k (credential, mode, day, zone, reserved, spent)
                WHERE q.credential = k.credential AND q.mode = k.mode AND q.day = k.day AND q.zone = k.zone""";
        try (PreparedStatement update = connection.prepareStatement(sql)) {
            setKeys(connection, update, changes.keySet());
            update.setArray(5, SqlArrays.column(connection, "integer", changes.values(), Units::reserved));
            update.setArray(6, SqlArrays.column(connection, "integer", changes.values(), Units::spent));
            int updated = update.executeUpdate();
            if (updated != changes.size()) {
                throw new IllegalStateException(
                        "Of " + changes.size() + " quota accounts only " + updated + " are there");
            }
        }
    }

    private static void open(Connection connection, SortedSet<QuotaAccount> accounts) throws SQLException {
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
        statement.setArray(1, SqlArrays.texts(connection, accounts, QuotaAccount::credential));
        statement.setArray(
                2,
                SqlArrays.texts(connection, accounts, account -> account.mode().key()));
        statement.setArray(
                3,
                SqlArrays.column(
                        connection, "date", accounts, account -> account.day().toString()));
        statement.setArray(
                4,
                SqlArrays.texts(connection, accounts, account -> account.zone().getId()));
    }
}
