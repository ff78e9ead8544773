package id.simpul.ledger;

import id.simpul.core.ExchangeId;
import id.simpul.core.Ids;
import id.simpul.core.Officer;
import id.simpul.core.Secrets;
import id.simpul.core.Transaction;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import javax.crypto.spec.SecretKeySpec;

/**
 * The only durable home of personal data. Every payload has a data key of its own, wrapped by a key outside the database;
 * erasing the wrapped key erases the payload and leaves every proof valid.
 */
public final class Vault {

    /** What a payload is. */
    public enum Kind {
        /** The officer's name with the random bytes of its commitment, as JSON. */
        OFFICER,
        /** What was submitted as a case, as JSON. */
        CASE,
        /** What a step of a case gave, as JSON. */
        OUTCOME,
        /** What came in for a case while it waited, as JSON. */
        SIGNAL
    }

    private final VaultKeys keys;
    private final String currentKey;
    private final Ids ids;
    private final SecureRandom random;

    /** Encrypts with the newest version of the vault key that is there now, and opens with any. */
    public Vault(Secrets secrets, Ids ids, SecureRandom random) {
        this.keys = new VaultKeys(secrets);
        this.ids = ids;
        this.random = random;
        this.currentKey = keys.newest(VaultKeys.VAULT);
    }

    /** Encrypts; touches no database, so it is done before the transaction. */
    public Sealed seal(Kind kind, ExchangeId exchange, byte[] plain) {
        UUID id = ids.next();
        byte[] context = context(id, kind, exchange);
        byte[] dataKey = new byte[32];
        random.nextBytes(dataKey);
        byte[] ciphertext = Aes.encrypt(new SecretKeySpec(dataKey, "AES"), plain, context, random);
        byte[] wrapped = Aes.encrypt(keys.key(currentKey), dataKey, context, random);
        return new Sealed(id, kind, exchange, currentKey, wrapped, ciphertext);
    }

    /** Seals the officer's name together with the random bytes that open its commitment in the log. */
    public SealedOfficer sealOfficer(ExchangeId exchange, Officer officer) {
        byte[] salt = new byte[32];
        random.nextBytes(salt);
        String commitment = Digests.sha256Hex(salt, officer.name().getBytes(StandardCharsets.UTF_8));
        byte[] payload = CanonicalJson.ofEvent(
                Map.of("name", officer.name(), "salt", HexFormat.of().formatHex(salt)));
        return new SealedOfficer(seal(Kind.OFFICER, exchange, payload), commitment);
    }

    /** Stores with the caller's transaction. */
    public void store(Transaction transaction, List<Sealed> items) throws SQLException {
        String sql = """
                INSERT INTO ledger.vault_item (id, kind, exchange_id, key_id, wrapped_key, ciphertext)
                SELECT * FROM unnest(?::uuid[], ?::text[], ?::uuid[], ?::text[], ?::bytea[], ?::bytea[])""";
        Columns<Sealed> columns = new Columns<>(transaction.connection(), items);
        transaction.later(
                sql,
                columns.of("uuid", Sealed::id),
                columns.texts(item -> item.kind().name()),
                columns.of("uuid", item -> item.exchange().value()),
                columns.texts(Sealed::keyId),
                columns.bytes(Sealed::wrappedKey),
                columns.bytes(Sealed::ciphertext));
    }

    /**
     * Opens all payloads of a kind that belong to an exchange.
     *
     * @throws GeneralSecurityException when a payload or its key was changed
     */
    public List<byte[]> open(Connection connection, Kind kind, ExchangeId exchange)
            throws SQLException, GeneralSecurityException {
        String sql = """
                SELECT id, key_id, wrapped_key, ciphertext FROM ledger.vault_item
                WHERE exchange_id = ? AND kind = ? AND erased_at IS NULL ORDER BY id""";
        List<byte[]> payloads = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setObject(1, exchange.value());
            select.setString(2, kind.name());
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    byte[] context = context(row.getObject(1, UUID.class), kind, exchange);
                    byte[] dataKey = Aes.decrypt(keys.key(row.getString(2)), row.getBytes(3), context);
                    payloads.add(Aes.decrypt(new SecretKeySpec(dataKey, "AES"), row.getBytes(4), context));
                }
            }
        }
        return payloads;
    }

    /**
     * Opens payloads of an exchange by their ids, whatever their kind; what was erased is not in the answer.
     *
     * @throws GeneralSecurityException when a payload or its key was changed
     */
    public Map<UUID, byte[]> open(Connection connection, ExchangeId exchange, Collection<UUID> items)
            throws SQLException, GeneralSecurityException {
        String sql = """
                SELECT id, kind, key_id, wrapped_key, ciphertext FROM ledger.vault_item
                WHERE exchange_id = ? AND id = ANY (?) AND erased_at IS NULL""";
        Map<UUID, byte[]> payloads = new HashMap<>();
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setObject(1, exchange.value());
            select.setArray(2, connection.createArrayOf("uuid", items.toArray()));
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    UUID id = row.getObject(1, UUID.class);
                    byte[] context = context(id, Kind.valueOf(row.getString(2)), exchange);
                    byte[] dataKey = Aes.decrypt(keys.key(row.getString(3)), row.getBytes(4), context);
                    payloads.put(id, Aes.decrypt(new SecretKeySpec(dataKey, "AES"), row.getBytes(5), context));
                }
            }
        }
        return payloads;
    }

    /** Erases payloads of these exchanges and kinds for good, and leaves their rows; nobody can open them again. */
    public void erase(Transaction transaction, List<ExchangeId> exchanges, Set<Kind> kinds) throws SQLException {
        String sql = """
                UPDATE ledger.vault_item SET wrapped_key = NULL, ciphertext = NULL, erased_at = ?
                WHERE exchange_id = ANY (?) AND kind = ANY (?) AND erased_at IS NULL""";
        transaction.later(
                sql,
                transaction.now().atOffset(ZoneOffset.UTC),
                new Columns<>(transaction.connection(), exchanges).of("uuid", ExchangeId::value),
                new Columns<>(transaction.connection(), List.copyOf(kinds)).of("text", Kind::name));
    }

    /** Binds a ciphertext to its row, so that rows cannot be swapped. */
    private static byte[] context(UUID id, Kind kind, ExchangeId exchange) {
        return (id + "|" + kind + "|" + exchange).getBytes(StandardCharsets.UTF_8);
    }
}
