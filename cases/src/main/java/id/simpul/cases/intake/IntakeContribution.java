package id.simpul.cases.intake;

import id.simpul.cases.CaseActor;
import id.simpul.cases.CaseNumber;
import id.simpul.cases.CaseState;
import id.simpul.cases.run.WorkRef;
import id.simpul.cases.sla.SlaRows;
import id.simpul.cases.sla.SlaTerms;
import id.simpul.core.Contribution;
import id.simpul.core.EventType;
import id.simpul.core.ExchangeId;
import id.simpul.core.LogEvent;
import id.simpul.core.SystemId;
import id.simpul.core.Transaction;
import id.simpul.ledger.AttachmentUse;
import id.simpul.ledger.Columns;
import id.simpul.ledger.Fingerprints;
import id.simpul.ledger.SealedOfficer;
import id.simpul.ledger.SubjectIndex;
import id.simpul.ledger.Vault;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Accepts a batch of submissions. A key that was used before gives the receipt of then, or says that the body differs. */
final class IntakeContribution implements Contribution.AtOnce<PreparedSubmission, Intake> {

    private static final String INSERT = """
            INSERT INTO cases.case_file (id, number, member, system, idempotency_key, fingerprint, service, service_version,
                route_hash, owner, legal_use, state, body_item, opened_at, changed_at)
            SELECT s.id, s.number, s.member, s.system, s.key, s.fingerprint, s.service, s.version, s.hash, s.owner,
                s.legal_use, 'diajukan', s.body, ?, ?
            FROM unnest(?::uuid[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[],
                ?::text[], ?::text[], ?::uuid[])
                AS s (id, number, member, system, key, fingerprint, service, version, hash, owner, legal_use, body)
            ON CONFLICT (system, service, idempotency_key) DO NOTHING
            RETURNING id""";

    private static final String KNOWN = """
            SELECT f.id, f.number, f.opened_at, f.fingerprint, f.system, f.service, f.idempotency_key
            FROM cases.case_file f
            JOIN unnest(?::text[], ?::text[], ?::text[]) AS k (system, service, key)
              ON f.system = k.system AND f.service = k.service AND f.idempotency_key = k.key""";

    private record Key(String system, String service, String key) {

        static Key of(PreparedSubmission item) {
            Submission submission = item.submission();
            return new Key(
                    submission.system().value(), submission.service().id().value(), submission.key());
        }
    }

    private record Known(UUID id, String number, Instant at, String fingerprint) {}

    private final Vault vault;
    private final SubjectIndex subjects;
    private final Fingerprints fingerprints;
    private final SlaRows clocks;

    IntakeContribution(Vault vault, SubjectIndex subjects, Fingerprints fingerprints, SlaRows clocks) {
        this.vault = vault;
        this.subjects = subjects;
        this.fingerprints = fingerprints;
        this.clocks = clocks;
    }

    @Override
    public List<Intake> apply(Transaction transaction, List<PreparedSubmission> batch) throws SQLException {
        List<PreparedSubmission> whole = withTheirAttachments(transaction, batch);
        Set<UUID> inserted = whole.isEmpty() ? Set.of() : insert(transaction, whole);
        List<PreparedSubmission> fresh = whole.stream()
                .filter(item -> inserted.contains(item.submission().id().value()))
                .toList();
        open(transaction, fresh);
        Map<Key, Known> known = fresh.size() == batch.size() ? Map.of() : known(transaction, batch);
        List<Intake> intakes = new ArrayList<>(batch.size());
        for (PreparedSubmission item : batch) {
            intakes.add(
                    inserted.contains(item.submission().id().value())
                            ? new Intake.Accepted(
                                    new Receipt(item.submission().id(), item.number(), transaction.now(), true))
                            : again(item, known.get(Key.of(item))));
        }
        return intakes;
    }

    /** Without those that name an attachment which is not theirs, is not whole, or is taken, be it in this very batch. */
    private static List<PreparedSubmission> withTheirAttachments(
            Transaction transaction, List<PreparedSubmission> batch) throws SQLException {
        Map<UUID, SystemId> free = AttachmentUse.free(
                transaction,
                batch.stream()
                        .flatMap(item -> item.submission().attachments().stream())
                        .toList());
        List<PreparedSubmission> whole = new ArrayList<>(batch.size());
        for (PreparedSubmission item : batch) {
            Submission submission = item.submission();
            if (submission.attachments().stream()
                    .allMatch(id -> submission.system().equals(free.get(id)))) {
                submission.attachments().forEach(free::remove);
                whole.add(item);
            }
        }
        return whole;
    }

    /** @param known what the key had brought before; absent when it was refused for its attachments alone */
    private Intake again(PreparedSubmission item, @Nullable Known known) {
        if (known == null) {
            return new Intake.AttachmentMissing();
        }
        return fingerprints.matches(known.fingerprint(), item.submission().body())
                ? new Intake.Accepted(
                        new Receipt(new ExchangeId(known.id()), new CaseNumber(known.number()), known.at(), false))
                : new Intake.KeyReused();
    }

    private static Set<UUID> insert(Transaction transaction, List<PreparedSubmission> batch) throws SQLException {
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
            insert.setArray(place, columns.of("uuid", item -> item.body().id()));
            try (ResultSet row = insert.executeQuery()) {
                while (row.next()) {
                    inserted.add(row.getObject(1, UUID.class));
                }
            }
        }
        return inserted;
    }

    private static Map<Key, Known> known(Transaction transaction, List<PreparedSubmission> batch) throws SQLException {
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
                                    row.getString("fingerprint")));
                }
            }
        }
        return known;
    }

    /** What a new case has from the beginning: history, first work, vault, the way back for its subject, its entry. */
    private void open(Transaction transaction, List<PreparedSubmission> fresh) throws SQLException {
        if (fresh.isEmpty()) {
            return;
        }
        OffsetDateTime now = transaction.now().atOffset(ZoneOffset.UTC);
        Columns<PreparedSubmission> columns = new Columns<>(transaction.connection(), fresh);
        transaction.later(
                "INSERT INTO cases.move (case_id, at, to_state, actor) SELECT id, ?, ?, ? FROM unnest(?::uuid[]) AS s (id)",
                now,
                CaseState.DIAJUKAN.key(),
                CaseActor.APPLICANT.key(),
                columns.of("uuid", item -> item.submission().id().value()));
        transaction.later(
                "INSERT INTO cases.work (case_id, queue, state, next_at, woken_at, opened_at)"
                        + " SELECT id, ?, 'ready', ?, ?, ? FROM unnest(?::uuid[]) AS s (id)",
                WorkRef.OWN_QUEUE,
                now,
                now,
                now,
                columns.of("uuid", item -> item.submission().id().value()));
        beginClocks(transaction, fresh);
        vault.store(transaction, fresh.stream().map(PreparedSubmission::body).toList());
        vault.store(
                transaction,
                fresh.stream()
                        .map(PreparedSubmission::officer)
                        .map(SealedOfficer::sealed)
                        .toList());
        List<SubjectIndex.Entry> people =
                fresh.stream().flatMap(item -> item.subject().stream()).toList();
        if (!people.isEmpty()) {
            subjects.store(transaction, people);
        }
        for (PreparedSubmission item : fresh) {
            AttachmentUse.take(
                    transaction, item.submission().id(), item.submission().attachments());
            transaction.append(accepted(item));
        }
    }

    private void beginClocks(Transaction transaction, List<PreparedSubmission> fresh) throws SQLException {
        Map<ExchangeId, SlaTerms> promised = new HashMap<>();
        for (PreparedSubmission item : fresh) {
            Submission submission = item.submission();
            submission.service().sla().ifPresent(terms -> promised.put(submission.id(), terms));
        }
        clocks.insert(transaction, promised);
    }

    private static LogEvent accepted(PreparedSubmission item) {
        Submission submission = item.submission();
        Map<String, Object> fields = new HashMap<>();
        fields.put("region", submission.member().region());
        fields.put("member", submission.member().value());
        fields.put("system", submission.system().value());
        fields.put("officer", item.officer().commitment());
        fields.put("service", submission.service().id().value());
        fields.put("serviceVersion", submission.service().version());
        fields.put("route", submission.service().hash());
        fields.put("owner", submission.service().owner());
        fields.put("use", submission.service().use().name());
        submission.signatureHash().ifPresent(hash -> fields.put("requestSignature", hash));
        return LogEvent.of(EventType.CASE_ACCEPTED, submission.id(), fields);
    }
}
