package id.simpul.cases.run;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.simpul.cases.CaseNumbers;
import id.simpul.cases.CasesSchema;
import id.simpul.cases.erasure.Erasures;
import id.simpul.cases.intake.Applications;
import id.simpul.cases.intake.Receipt;
import id.simpul.cases.intake.Submission;
import id.simpul.cases.manual.Tasks;
import id.simpul.cases.manual.WorkList;
import id.simpul.cases.parked.Parked;
import id.simpul.cases.parked.Pauses;
import id.simpul.cases.sla.SlaRows;
import id.simpul.cases.sla.SlaTerms;
import id.simpul.cases.sla.WorkingCalendar;
import id.simpul.cases.view.CaseViews;
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
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The room on a fresh PostgreSQL with the bus's own role, a real committer, and a clock that is set. */
final class CasesUnderTest implements AutoCloseable {

    static final Submission.Service KARTU = new Submission.Service(
            new ServiceId("disnaker/kartu-pencari-kerja"),
            "1.0.0",
            "ab".repeat(32),
            "disnaker",
            new Use("pelayanan-ak1"),
            Optional.empty());
    static final Secrets SECRETS = reference -> "ab".repeat(32).getBytes(StandardCharsets.US_ASCII);
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final ObjectMapper JSON = new ObjectMapper();

    final SetClock clock = new SetClock(Instant.parse("2026-06-01T03:00:00Z"));
    final Ids ids = new Ids(clock, RANDOM);
    final TestDatabase database = PostgresForTests.freshDatabase();
    final Applications applications;
    final Runs runs;
    final Signals signals;
    final DueWork due;
    final CaseViews views;
    final Parked parked;
    final Pauses pauses;
    final Erasures erasures;
    final WorkList workList;
    final Tasks tasks;
    final GroupCommitter committer;
    final Vault vault;

    CasesUnderTest() {
        this(new WorkingCalendar(ZoneOffset.UTC, List.of()));
    }

    CasesUnderTest(WorkingCalendar calendar) {
        Migrations.migrate(database.owner(), database.busUser(), LedgerSchema.NAME, LedgerSchema.LOCATION);
        Migrations.migrate(database.owner(), database.busUser(), CasesSchema.NAME, CasesSchema.LOCATION);
        committer = new GroupCommitter(database.bus(), CommitterSettings.of("test"), clock, RANDOM);
        vault = new Vault(SECRETS, ids, RANDOM);
        SlaRows clocks = new SlaRows(calendar);
        applications = new Applications(
                committer,
                vault,
                new SubjectIndex(SECRETS),
                new Fingerprints(SECRETS),
                new CaseNumbers(RANDOM),
                clocks);
        runs = new Runs(database.bus(), "test", committer, vault, clocks, ids, clock);
        signals = new Signals(committer, vault, new Fingerprints(SECRETS), clocks);
        due = new DueWork(database.bus(), clock);
        views = new CaseViews(database.bus(), calendar, clock);
        parked = new Parked(database.bus(), committer, vault, clocks);
        pauses = new Pauses(database.bus(), committer, clock);
        erasures = new Erasures(database.bus(), committer, vault);
        workList = new WorkList(database.bus(), clock);
        tasks = new Tasks(database.bus(), committer, vault, new Fingerprints(SECRETS), signals, Duration.ofHours(24));
    }

    /** Of a bus that has other secrets. */
    Runs runs(Secrets secrets) {
        SlaRows clocks = new SlaRows(new WorkingCalendar(ZoneOffset.UTC, List.of()));
        return new Runs(database.bus(), "test", committer, new Vault(secrets, ids, RANDOM), clocks, ids, clock);
    }

    Submission submission(String key, String body) {
        return submission(key, body, KARTU);
    }

    private Submission submission(String key, String body, Submission.Service service) {
        return new Submission(
                ids.nextExchange(),
                new MemberId("3509.portal"),
                new SystemId("3509.portal.mpp"),
                key,
                service,
                new Officer("sistem:mpp"),
                body.getBytes(StandardCharsets.UTF_8),
                Optional.of(new Nik("3509310205029001")),
                List.of(),
                Optional.empty(),
                Optional.empty());
    }

    Receipt submitted(String key) {
        return applications.submit(submission(key, "{\"isi\":\"" + key + "\"}")).join();
    }

    /** For a service that promises a time. */
    Receipt submitted(String key, SlaTerms terms) {
        Submission.Service promising = new Submission.Service(
                KARTU.id(), KARTU.version(), KARTU.hash(), KARTU.owner(), KARTU.use(), Optional.of(terms));
        return applications
                .submit(submission(key, "{\"isi\":\"" + key + "\"}", promising))
                .join();
    }

    Claim claimed(Receipt receipt, String queue) {
        return runs.claim(new WorkRef(receipt.id(), queue)).orElseThrow();
    }

    List<JsonNode> log(String type) {
        List<JsonNode> events = new ArrayList<>();
        try (Connection connection = database.bus().getConnection();
                PreparedStatement select =
                        connection.prepareStatement("SELECT entry FROM ledger.log_entry ORDER BY log_index");
                ResultSet row = select.executeQuery()) {
            while (row.next()) {
                byte[] entry = row.getBytes(1);
                JsonNode event = JSON.readTree(Arrays.copyOfRange(entry, 32, entry.length));
                if (event.path("type").textValue().equals(type)) {
                    events.add(event);
                }
            }
        } catch (SQLException | IOException e) {
            throw new IllegalStateException(e);
        }
        return events;
    }

    @Override
    public void close() {
        committer.close();
    }

    /** A clock that goes when it is told. */
    static final class SetClock extends Clock {

        private volatile Instant now;

        SetClock(Instant now) {
            this.now = now;
        }

        void pass(Duration time) {
            now = now.plus(time);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
