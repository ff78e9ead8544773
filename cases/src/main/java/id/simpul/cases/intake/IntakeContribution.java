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
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Accepts a batch of submissions. A key that was used before gives the receipt of then, or says that the body differs. */
final class IntakeContribution implements Contribution.AtOnce<PreparedSubmission, Intake> {

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
        Set<UUID> inserted = whole.isEmpty() ? Set.of() : CaseFileRows.insert(transaction, whole);
        List<PreparedSubmission> fresh = whole.stream()
                .filter(item -> inserted.contains(item.submission().id().value()))
                .toList();
        open(transaction, fresh);
        Map<CaseFileRows.Key, CaseFileRows.Known> known =
                fresh.size() == batch.size() ? Map.of() : CaseFileRows.known(transaction, batch);
        List<Intake> intakes = new ArrayList<>(batch.size());
        for (PreparedSubmission item : batch) {
            intakes.add(
                    inserted.contains(item.submission().id().value())
                            ? new Intake.Accepted(
                                    new Receipt(item.submission().id(), item.number(), transaction.now(), true))
                            : again(item, known.get(CaseFileRows.Key.of(item))));
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
    private Intake again(PreparedSubmission item, CaseFileRows.@Nullable Known known) {
        if (known == null) {
            return new Intake.AttachmentMissing();
        }
        return known.represented().equals(CaseFileRows.represented(item))
                        && fingerprints.matches(
                                known.fingerprint(), item.submission().body())
                ? new Intake.Accepted(
                        new Receipt(new ExchangeId(known.id()), new CaseNumber(known.number()), known.at(), false))
                : new Intake.KeyReused();
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
        submission.onBehalf().ifPresent(behalf -> {
            fields.put("represented", behalf.represented().value());
            fields.put("delegation", behalf.delegation());
        });
        submission.signatureHash().ifPresent(hash -> fields.put("requestSignature", hash));
        return LogEvent.of(EventType.CASE_ACCEPTED, submission.id(), fields);
    }
}
