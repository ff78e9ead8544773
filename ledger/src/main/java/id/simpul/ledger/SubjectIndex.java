package id.simpul.ledger;

import id.simpul.core.ExchangeId;
import id.simpul.core.Nik;
import id.simpul.core.Secrets;
import id.simpul.core.Transaction;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Finds the exchanges about a resident, for that resident to see, without holding a NIK: HMAC-SHA-256 under a versioned key. */
public final class SubjectIndex {

    /** One exchange about one resident. */
    public record Entry(String keyId, byte[] subject, ExchangeId exchange) {}

    private final VaultKeys keys;
    private final String currentKey;

    /** Indexes with the newest version of the subject key that is there now, and finds under any. */
    public SubjectIndex(Secrets secrets) {
        this.keys = new VaultKeys(secrets);
        this.currentKey = keys.newest(VaultKeys.SUBJECT);
    }

    public Entry entry(Nik nik, ExchangeId exchange) {
        return new Entry(currentKey, hmac(currentKey, nik), exchange);
    }

    /** Stores with the caller's transaction; the same resident twice in an exchange is one row. */
    public void store(Transaction transaction, List<Entry> entries) throws SQLException {
        String sql = """
                INSERT INTO ledger.subject_index (key_id, subject, exchange_id)
                SELECT * FROM unnest(?::text[], ?::bytea[], ?::uuid[])
                ON CONFLICT DO NOTHING""";
        Columns<Entry> columns = new Columns<>(transaction.connection(), entries);
        transaction.later(
                sql,
                columns.texts(Entry::keyId),
                columns.bytes(Entry::subject),
                columns.of("uuid", entry -> entry.exchange().value()));
    }

    /** Every exchange in which this resident's data were asked for, under whichever key it was indexed, oldest first. */
    public List<ExchangeId> exchanges(Connection connection, Nik nik) throws SQLException {
        String sql = """
                SELECT DISTINCT found.exchange_id
                FROM ledger.subject_index AS found
                JOIN unnest(?::text[], ?::bytea[]) AS wanted (key_id, subject)
                  ON found.key_id = wanted.key_id AND found.subject = wanted.subject
                ORDER BY found.exchange_id""";
        List<String> versions = keys.versions(VaultKeys.SUBJECT);
        List<ExchangeId> found = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setArray(1, connection.createArrayOf("text", versions.toArray()));
            select.setArray(
                    2,
                    connection.createArrayOf(
                            "bytea",
                            versions.stream().map(key -> hmac(key, nik)).toArray(byte[][]::new)));
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    found.add(new ExchangeId(row.getObject(1, UUID.class)));
                }
            }
        }
        return found;
    }

    private byte[] hmac(String keyId, Nik nik) {
        return keys.hmac(keyId, nik.value().getBytes(StandardCharsets.US_ASCII));
    }
}
