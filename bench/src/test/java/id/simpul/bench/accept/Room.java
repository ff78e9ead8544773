package id.simpul.bench.accept;

import id.simpul.cases.CaseNumbers;
import id.simpul.cases.CaseState;
import id.simpul.cases.CasesSchema;
import id.simpul.cases.intake.Applications;
import id.simpul.cases.intake.Submission;
import id.simpul.cases.sla.SlaRows;
import id.simpul.cases.sla.SlaTerms;
import id.simpul.cases.sla.WorkingCalendar;
import id.simpul.core.Ids;
import id.simpul.core.MemberId;
import id.simpul.core.Nik;
import id.simpul.core.Officer;
import id.simpul.core.Secrets;
import id.simpul.core.ServiceId;
import id.simpul.core.SystemId;
import id.simpul.core.Use;
import id.simpul.ledger.CommitterSettings;
import id.simpul.ledger.Fingerprints;
import id.simpul.ledger.GroupCommitter;
import id.simpul.ledger.LedgerSchema;
import id.simpul.ledger.Migrations;
import id.simpul.ledger.SubjectIndex;
import id.simpul.ledger.Vault;
import id.simpul.testkit.PostgresForTests;
import id.simpul.testkit.TestDatabase;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;

/** The room of cases as the bus has it, on a PostgreSQL that syncs. */
final class Room implements AutoCloseable {

    private static final int BODY = 600;

    private static final Submission.Service SERVICE = new Submission.Service(
            new ServiceId("disnaker/kartu-pencari-kerja"),
            "1.0.0",
            "ab".repeat(32),
            "disnaker",
            new Use("pelayanan-kartu-pencari-kerja"),
            Optional.of(new SlaTerms(3, CaseState.DITERIMA, 80)));
    private static final Secrets SECRETS = reference -> "5c".repeat(32).getBytes(StandardCharsets.US_ASCII);

    final TestDatabase database = PostgresForTests.freshDatabase();
    private final GroupCommitter committer;
    private final Applications applications;
    private final Ids ids;
    private final AtomicLong keys = new AtomicLong();

    Room(SecureRandom random) {
        Clock clock = Clock.systemUTC();
        ids = new Ids(clock, random);
        Migrations.migrate(database.owner(), database.busUser(), LedgerSchema.NAME, LedgerSchema.LOCATION);
        Migrations.migrate(database.owner(), database.busUser(), CasesSchema.NAME, CasesSchema.LOCATION);
        committer = new GroupCommitter(database.bus(), CommitterSettings.of("bench"), clock, random);
        applications = new Applications(
                committer,
                new Vault(SECRETS, ids, random),
                new SubjectIndex(SECRETS),
                new Fingerprints(SECRETS),
                new CaseNumbers(random),
                new SlaRows(new WorkingCalendar(ZoneOffset.UTC, List.of())));
    }

    /** Returns when the application is durable, as the edge does before it answers 202. */
    Writer submitter() {
        return () -> applications.submit(submission()).join();
    }

    private Submission submission() {
        return new Submission(
                ids.nextExchange(),
                new MemberId("3509.portal"),
                new SystemId("3509.portal.mpp"),
                "ukur-" + keys.incrementAndGet(),
                SERVICE,
                new Officer("sistem:mpp"),
                "{\"isi\":\"%s\"}".formatted("x".repeat(BODY)).getBytes(StandardCharsets.UTF_8),
                Optional.of(new Nik("3509310205029001")),
                List.of(),
                Optional.empty(),
                Optional.empty());
    }

    @Override
    public void close() {
        committer.close();
    }
}
