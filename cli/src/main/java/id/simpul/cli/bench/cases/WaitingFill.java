package id.simpul.cli.bench.cases;

import id.simpul.cli.home.Home;
import id.simpul.core.BusException;
import id.simpul.core.ExchangeId;
import id.simpul.core.Ids;
import id.simpul.core.ProblemCode;
import id.simpul.core.Secrets;
import id.simpul.ledger.Sealed;
import id.simpul.ledger.Vault;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;

/**
 * Cases by the million that wait for their partner, each as the bus itself would have left it: its application and its officer
 * encrypted in the vault, its history, its work.
 */
final class WaitingFill {

    private static final int SLICE = 5_000;
    private static final String QUEUE = "disnaker.siapkerja";
    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int RANDOM_CHARACTERS = 11;
    private static final int FIELD = 0b100101;

    private final CaseRecords records;
    private final Vault vault;
    private final Ids ids;
    private final Clock clock;
    private final SecureRandom random;
    private final byte[] application;
    private final byte[] officer = "{\"name\":\"sistem:mpp\"}".getBytes(StandardCharsets.UTF_8);

    WaitingFill(Home home, CaseRecords records, Applicant applicant, Clock clock, SecureRandom random) {
        this.records = records;
        this.ids = new Ids(clock, random);
        this.clock = clock;
        this.random = random;
        Secrets secrets = reference -> {
            try {
                return Files.readAllBytes(home.secrets().resolve(reference));
            } catch (IOException missing) {
                throw new BusException(ProblemCode.CONFIGURATION_MISSING, Map.of("secret", reference), missing);
            }
        };
        this.vault = new Vault(secrets, ids, random);
        this.application = applicant.application(CaseBenchFiles.QUEUE).getBytes(StandardCharsets.UTF_8);
    }

    /** Adds that many; at least one case of the service must have been accepted by the bus itself. */
    void add(int count) throws SQLException {
        Connection connection = records.connection();
        connection.setAutoCommit(false);
        try (PreparedStatement files = connection.prepareStatement(file());
                PreparedStatement items = connection.prepareStatement(
                        "INSERT INTO ledger.vault_item (id, kind, exchange_id, key_id, wrapped_key, ciphertext) VALUES (?, ?, ?, ?, ?, ?)");
                PreparedStatement moves = connection.prepareStatement(
                        "INSERT INTO cases.move (case_id, at, from_state, to_state, actor, reason) VALUES (?, ?, NULLIF(?, ''), ?, ?, NULLIF(?, ''))");
                PreparedStatement work = connection.prepareStatement(
                        "INSERT INTO cases.work (case_id, queue, state, reason, subject, detail, since, next_at, opened_at)"
                                + " VALUES (?, ?, 'waiting', 'partner-down', ?, '', ?, ?, ?)")) {
            for (int i = 1; i <= count; i++) {
                ExchangeId id = ids.nextExchange();
                OffsetDateTime at = clock.instant().atOffset(ZoneOffset.UTC);
                Sealed body = vault.seal(Vault.Kind.CASE, id, application);
                add(files, id.value(), number(), key(id), body.id(), at, at);
                add(items, body);
                add(items, vault.seal(Vault.Kind.OFFICER, id, officer));
                add(moves, id.value(), at, "", "diajukan", "applicant", "");
                add(moves, id.value(), at, "diajukan", "menunggu", "bus", "partner-down");
                add(work, id.value(), QUEUE, QUEUE, at, at, at);
                if (i % SLICE == 0 || i == count) {
                    files.executeBatch();
                    items.executeBatch();
                    moves.executeBatch();
                    work.executeBatch();
                    connection.commit();
                }
            }
        }
        connection.setAutoCommit(true);
        try (Statement statement = connection.createStatement()) {
            statement.execute("VACUUM ANALYZE");
        }
    }

    /** What is the same in all of them is what the bus wrote of the first. */
    private String file() throws SQLException {
        String sql = "SELECT fingerprint, service_version, route_hash, legal_use FROM cases.case_file WHERE service = '"
                + CaseBenchFiles.QUEUE + "' LIMIT 1";
        try (Statement statement = records.connection().createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return "INSERT INTO cases.case_file (id, number, member, system, idempotency_key, fingerprint, service,"
                    + " service_version, route_hash, owner, legal_use, state, before_waiting, waits_for, body_item, opened_at,"
                    + " changed_at) VALUES (?, ?, '3509.portal', '" + CaseBenchHouse.PORTAL + "', ?, '"
                    + row.getString(1)
                    + "', '" + CaseBenchFiles.QUEUE + "', '" + row.getString(2) + "', '" + row.getString(3)
                    + "', 'disnaker', '" + row.getString(4)
                    + "', 'menunggu', 'diajukan', 'partner-down', ?, ?, ?)";
        }
    }

    private static String key(ExchangeId id) {
        return "ukur-" + id;
    }

    /** Of the form of the bus's own, for it reads them: eleven characters and one that checks them. */
    private String number() {
        StringBuilder plain = new StringBuilder();
        int sum = 0;
        for (int i = 0; i < RANDOM_CHARACTERS; i++) {
            int element = random.nextInt(ALPHABET.length());
            plain.append(ALPHABET.charAt(element));
            int shifted = (sum ^ element) << 1;
            sum = shifted >= ALPHABET.length() ? shifted ^ FIELD : shifted;
        }
        return plain.append(ALPHABET.charAt(sum)).insert(8, '-').insert(4, '-').toString();
    }

    private static void add(PreparedStatement insert, Sealed item) throws SQLException {
        add(
                insert,
                item.id(),
                item.kind().name(),
                item.exchange().value(),
                item.keyId(),
                item.wrappedKey(),
                item.ciphertext());
    }

    private static void add(PreparedStatement insert, Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            insert.setObject(i + 1, values[i]);
        }
        insert.addBatch();
    }
}
