package id.simpul.cases.intake;

import id.simpul.core.OnBehalf;
import id.simpul.core.Transaction;
import id.simpul.ledger.Columns;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** The rows of cases, as a group commit writes and finds them by the keys of their submitters. */
final class CaseFileRows {

    private static final String INSERT = """
            INSERT INTO cases.case_file (id, number, member, system, idempotency_key, fingerprint, service, service_version,
                route_hash, owner, legal_use, represented, delegation, state, body_item, opened_at, changed_at)
            SELECT s.id, s.number, s.member, s.system, s.key, s.fingerprint, s.service, s.version, s.hash, s.owner,
                s.legal_use, s.represented, s.delegation, 'diajukan', s.body, ?, ?
            FROM unnest(?::uuid[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[],
                ?::text[], ?::text[], ?::text[], ?::text[], ?::uuid[])
                AS s (id, number, member, system, key, fingerprint, service, version, hash, owner, legal_use, represented,
                    delegation, body)
            ON CONFLICT (system, service, idempotency_key) DO NOTHING
            RETURNING id""";

    private static final String KNOWN = """
            SELECT f.id, f.number, f.opened_at, f.fingerprint, f.represented, f.system, f.service, f.idempotency_key
            FROM cases.case_file f
            JOIN unnest(?::text[], ?::text[], ?::text[]) AS k (system, service, key)
              ON f.system = k.system AND f.service = k.service AND f.idempotency_key = k.key""";

    /** What makes a submission the same as an earlier one. */
    record Key(String system, String service, String key) {

        static Key of(PreparedSubmission item) {
            Submission submission = item.submission();
            return new Key(
                    submission.system().value(), submission.service().id().value(), submission.key());
        }
    }

    /** The case that a key brought before. */
    @SuppressWarnings("OptionalUsedAsFieldOrParameterType")
    record Known(UUID id, String number, Instant at, String fingerprint, Optional<String> represented) {}

    private CaseFileRows() {}

    /** The ids of those that are new; a key that was used before inserts nothing. */
    static Set<UUID> insert(Transaction transaction, List<PreparedSubmission> batch) throws SQLException {
        Columns<PreparedSubmission> columns = new Columns<>(transaction.connection(), batch);
        OffsetDateTime now = transaction.now().atOffset(ZoneOffset.UTC);
        Set<UUID> inserted = new HashSet<>();
        try (PreparedStatement insert = transaction.connection().prepareStatement(INSERT)) {
            int place = 1;
            insert.setObject(place++, now);
            insert.setObject(place++, now);
            insert.setArray(
                    place++, columns.of("uuid", item -> item.submission().id().value()));
            insert.setArray(place++, columns.of("text", item -> item.number().value()));
            insert.setArray(
                    place++,
                    columns.of("text", item -> item.submission().member().value()));
            insert.setArray(place++, columns.of("text", item -> Key.of(item).system()));
            insert.setArray(place++, columns.of("text", item -> Key.of(item).key()));
            insert.setArray(place++, columns.of("text", PreparedSubmission::fingerprint));
            insert.setArray(place++, columns.of("text", item -> Key.of(item).service()));
            insert.setArray(
                    place++,
                    columns.of("text", item -> item.submission().service().version()));
            insert.setArray(
                    place++,
                    columns.of("text", item -> item.submission().service().hash()));
            insert.setArray(
                    place++,
                    columns.of("text", item -> item.submission().service().owner()));
            insert.setArray(
                    place++,
                    columns.of("text", item -> item.submission().service().use().name()));
            insert.setArray(
                    place++, columns.of("text", item -> represented(item).orElse(null)));
            insert.setArray(
                    place++,
                    columns.of(
                            "text",
                            item -> item.submission()
                                    .onBehalf()
                                    .map(OnBehalf::delegation)
                                    .orElse(null)));
            insert.setArray(place, columns.of("uuid", item -> item.body().id()));
            try (ResultSet row = insert.executeQuery()) {
                while (row.next()) {
                    inserted.add(row.getObject(1, UUID.class));
                }
            }
        }
        return inserted;
    }

    /** In whose name it was submitted. */
    static Optional<String> represented(PreparedSubmission item) {
        return item.submission().onBehalf().map(behalf -> behalf.represented().value());
    }

    static Map<Key, Known> known(Transaction transaction, List<PreparedSubmission> batch) throws SQLException {
        Columns<PreparedSubmission> columns = new Columns<>(transaction.connection(), batch);
        Map<Key, Known> known = new HashMap<>();
        try (PreparedStatement select = transaction.connection().prepareStatement(KNOWN)) {
            select.setArray(1, columns.of("text", item -> Key.of(item).system()));
            select.setArray(2, columns.of("text", item -> Key.of(item).service()));
            select.setArray(3, columns.of("text", item -> Key.of(item).key()));
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    known.put(
                            new Key(
                                    row.getString("system"),
                                    row.getString("service"),
                                    row.getString("idempotency_key")),
                            new Known(
                                    row.getObject("id", UUID.class),
                                    row.getString("number"),
                                    row.getObject("opened_at", OffsetDateTime.class)
                                            .toInstant(),
                                    row.getString("fingerprint"),
                                    Optional.ofNullable(row.getString("represented"))));
                }
            }
        }
        return known;
    }
}
