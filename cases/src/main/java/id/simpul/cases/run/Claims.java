package id.simpul.cases.run;

import com.fasterxml.jackson.databind.json.JsonMapper;
import id.simpul.cases.CaseNumber;
import id.simpul.cases.CaseState;
import id.simpul.core.ExchangeId;
import id.simpul.core.MemberId;
import id.simpul.core.Officer;
import id.simpul.core.ServiceId;
import id.simpul.core.SystemId;
import id.simpul.core.Use;
import id.simpul.ledger.Vault;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.NoSuchFileException;
import java.security.GeneralSecurityException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;

/** Gives work to workers, each piece to one at a time. A worker that dies loses it when its lease ends. */
final class Claims {

    /** Longer than any single call; every recorded step begins it anew. */
    static final Duration LEASE = Duration.ofMinutes(2);

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private static final String CLAIM = """
            UPDATE cases.work w SET lease = ?, lease_until = ?, lease_node = ?, again = false
            FROM cases.case_file f
            WHERE w.case_id = ? AND w.queue = ? AND f.id = w.case_id AND w.state = 'ready' AND w.next_at <= ?
              AND (w.lease IS NULL OR w.lease_until < ?)
            RETURNING w.attempts, f.number, f.member, f.system, f.represented, f.service, f.service_version, f.owner, f.legal_use,
                COALESCE(f.before_waiting, f.state) AS state, f.opened_at, f.body_item""";

    private final DataSource database;
    private final String node;
    private final Vault vault;
    private final Clock clock;

    Claims(DataSource database, String node, Vault vault, Clock clock) {
        this.database = database;
        this.node = node;
        this.vault = vault;
        this.clock = clock;
    }

    /** Frees what an earlier process of this node had in hand: it can record nothing any more. */
    int free() throws SQLException {
        String sql =
                "UPDATE cases.work SET lease = NULL, lease_until = NULL, lease_node = NULL, woken_at = NULL WHERE lease_node = ?";
        try (Connection connection = database.getConnection();
                PreparedStatement update = connection.prepareStatement(sql)) {
            update.setString(1, node);
            return update.executeUpdate();
        }
    }

    /**
     * Empty when there is nothing to do, or another does it.
     *
     * @throws GeneralSecurityException when what is recorded of its case was changed
     * @throws IOException when something of it is missing
     */
    Optional<Claim> claim(Lease lease) throws SQLException, GeneralSecurityException, IOException {
        try (Connection connection = database.getConnection()) {
            Optional<Taken> taken = take(connection, lease.ref(), lease.id());
            return taken.isEmpty()
                    ? Optional.empty()
                    : Optional.of(read(connection, lease.ref(), lease.id(), taken.get()));
        }
    }

    private record Taken(CaseFile file, int attempts, UUID bodyItem) {}

    private Optional<Taken> take(Connection connection, WorkRef ref, UUID lease) throws SQLException {
        Instant now = clock.instant();
        OffsetDateTime at = now.atOffset(ZoneOffset.UTC);
        try (PreparedStatement update = connection.prepareStatement(CLAIM)) {
            update.setObject(1, lease);
            update.setObject(2, now.plus(LEASE).atOffset(ZoneOffset.UTC));
            update.setString(3, node);
            update.setObject(4, ref.id().value());
            update.setString(5, ref.queue());
            update.setObject(6, at);
            update.setObject(7, at);
            try (ResultSet row = update.executeQuery()) {
                return row.next() ? Optional.of(taken(ref.id(), row)) : Optional.empty();
            }
        }
    }

    private static Taken taken(ExchangeId id, ResultSet row) throws SQLException {
        CaseFile file = new CaseFile(
                id,
                new CaseNumber(row.getString("number")),
                new MemberId(row.getString("member")),
                new SystemId(row.getString("system")),
                Optional.ofNullable(row.getString("represented")).map(MemberId::new),
                new ServiceId(row.getString("service")),
                row.getString("service_version"),
                row.getString("owner"),
                new Use(row.getString("legal_use")),
                CaseState.ofKey(row.getString("state")).orElseThrow(),
                row.getObject("opened_at", OffsetDateTime.class).toInstant());
        return new Taken(file, row.getInt("attempts"), row.getObject("body_item", UUID.class));
    }

    private record StepRow(Instant startedAt, Optional<UUID> outcome) {}

    private record SignalRow(UUID id, String name, UUID item) {}

    private Claim read(Connection connection, WorkRef ref, UUID lease, Taken taken)
            throws SQLException, GeneralSecurityException, IOException {
        Map<String, StepRow> steps = steps(connection, ref.id());
        List<SignalRow> signals = signals(connection, ref.id());
        Set<UUID> items = new HashSet<>(Set.of(taken.bodyItem()));
        steps.values().forEach(step -> step.outcome().ifPresent(items::add));
        signals.forEach(signal -> items.add(signal.item()));
        Map<UUID, byte[]> opened = vault.open(connection, ref.id(), items);
        Map<String, StepRecord> records = new HashMap<>();
        steps.forEach((step, row) -> records.put(
                step,
                row.outcome()
                        .<StepRecord>map(item -> new StepRecord.Done(row.startedAt(), present(opened, item)))
                        .orElseGet(() -> new StepRecord.Started(row.startedAt()))));
        return new Claim(
                ref,
                lease,
                taken.attempts(),
                taken.file(),
                officer(connection, ref.id()),
                present(opened, taken.bodyItem()),
                records,
                signals.stream()
                        .map(row -> new Signal(row.id(), row.name(), row.item(), present(opened, row.item())))
                        .toList());
    }

    private static byte[] present(Map<UUID, byte[]> opened, UUID item) {
        byte[] payload = opened.get(item);
        if (payload == null) {
            throw new UncheckedIOException(new NoSuchFileException("vault item " + item));
        }
        return payload;
    }

    private Officer officer(Connection connection, ExchangeId id)
            throws SQLException, GeneralSecurityException, IOException {
        List<byte[]> officers = vault.open(connection, Vault.Kind.OFFICER, id);
        if (officers.isEmpty()) {
            throw new NoSuchFileException("vault item of an officer");
        }
        return new Officer(JSON.readTree(officers.get(0)).path("name").textValue());
    }

    private static Map<String, StepRow> steps(Connection connection, ExchangeId id) throws SQLException {
        Map<String, StepRow> steps = new HashMap<>();
        try (PreparedStatement select = connection.prepareStatement(
                "SELECT step, started_at, outcome_item FROM cases.step WHERE case_id = ?")) {
            select.setObject(1, id.value());
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    steps.put(
                            row.getString(1),
                            new StepRow(
                                    row.getObject(2, OffsetDateTime.class).toInstant(),
                                    Optional.ofNullable(row.getObject(3, UUID.class))));
                }
            }
        }
        return steps;
    }

    private static List<SignalRow> signals(Connection connection, ExchangeId id) throws SQLException {
        List<SignalRow> signals = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement(
                "SELECT id, name, item FROM cases.signal WHERE case_id = ? AND taken_by IS NULL ORDER BY at, id")) {
            select.setObject(1, id.value());
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    signals.add(new SignalRow(
                            row.getObject(1, UUID.class), row.getString(2), row.getObject(3, UUID.class)));
                }
            }
        }
        return signals;
    }
}
