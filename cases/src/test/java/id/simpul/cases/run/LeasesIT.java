package id.simpul.cases.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.simpul.cases.intake.Receipt;
import id.simpul.core.BusException;
import id.simpul.core.ProblemCode;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** No two workers make one effect. */
class LeasesIT {

    private static final String DISNAKER = "disnaker.siapkerja";

    private static CasesUnderTest cases;

    @BeforeAll
    static void open() {
        cases = new CasesUnderTest();
    }

    @AfterAll
    static void close() {
        cases.close();
    }

    @Test
    void beginsTheLeaseAnewWhenAStepBegins() {
        Claim claim = cases.claimed(cases.submitted("mulai"), WorkRef.OWN_QUEUE);
        Duration most = Claims.LEASE.minusSeconds(1);
        cases.clock.pass(most);
        assertThat(cases.runs.start(claim, "kirim", true, DISNAKER).join()).isTrue();

        cases.clock.pass(most);

        assertThat(cases.runs.claim(claim.ref())).isEmpty();
    }

    @Test
    void startsNothingWhileAnotherWorkerIsTakingTheWork() throws SQLException {
        Claim claim = cases.claimed(cases.submitted("rebut"), WorkRef.OWN_QUEUE);
        try (Connection other = cases.database.bus().getConnection()) {
            other.setAutoCommit(false);
            take(other, claim, cases.ids.next());

            CompletableFuture<Boolean> start = cases.runs.start(claim, "kirim", true, DISNAKER);
            untilItWaitsForALockOr(start);
            other.commit();

            assertThat(start.join()).isFalse();
        }
    }

    @Test
    void startsNoEffectThatAnotherRunBegan() throws SQLException {
        Receipt receipt = cases.submitted("didahului");
        Claim first = cases.claimed(receipt, WorkRef.OWN_QUEUE);
        Claim second = new Claim(
                first.ref(),
                cases.ids.next(),
                first.attempts(),
                first.file(),
                first.officer(),
                first.body(),
                first.steps(),
                first.signals());
        cases.runs.start(first, "kirim", true, DISNAKER).join();
        try (Connection other = cases.database.bus().getConnection()) {
            take(other, first, second.lease());
        }

        assertThat(cases.runs.start(second, "kirim", true, DISNAKER).join()).isFalse();

        cases.clock.pass(Claims.LEASE.plusSeconds(1));
        assertThat(cases.claimed(receipt, WorkRef.OWN_QUEUE).steps().get("kirim"))
                .isInstanceOf(StepRecord.Started.class);
    }

    @Test
    void givesBackWhatNoKeyOpens() {
        Receipt receipt = cases.submitted("tanpa-kunci");
        WorkRef ref = new WorkRef(receipt.id(), WorkRef.OWN_QUEUE);
        Runs withoutItsKey = cases.runs(reference -> {
            if (!reference.equals("vault-key-1")) {
                throw new BusException(ProblemCode.CONFIGURATION_MISSING);
            }
            return CasesUnderTest.SECRETS.read(reference);
        });

        assertThatThrownBy(() -> withoutItsKey.claim(ref)).isInstanceOf(BusException.class);

        assertThat(withoutItsKey.giveBack().join()).isOne();
        assertThat(cases.runs.claim(ref)).isPresent();
    }

    private static void take(Connection connection, Claim claim, UUID lease) throws SQLException {
        try (PreparedStatement update =
                connection.prepareStatement("UPDATE cases.work SET lease = ? WHERE case_id = ? AND queue = ?")) {
            update.setObject(1, lease);
            update.setObject(2, claim.ref().id().value());
            update.setString(3, claim.ref().queue());
            assertThat(update.executeUpdate()).isOne();
        }
    }

    /** Ends either way; the one that is wrong fails the test. */
    private static void untilItWaitsForALockOr(CompletableFuture<Boolean> done) throws SQLException {
        boolean isWaiting = false;
        while (!isWaiting && !done.isDone()) {
            Thread.onSpinWait();
            try (Connection connection = cases.database.bus().getConnection();
                    PreparedStatement select = connection.prepareStatement(
                            "SELECT count(*) > 0 FROM pg_stat_activity WHERE datname = current_database()"
                                    + " AND wait_event_type = 'Lock'");
                    ResultSet row = select.executeQuery()) {
                isWaiting = row.next() && row.getBoolean(1);
            }
        }
    }
}
