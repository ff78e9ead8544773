package id.simpul.cases.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.simpul.cases.CaseState;
import id.simpul.cases.HoldReason;
import id.simpul.cases.erasure.ErasureRound;
import id.simpul.cases.erasure.Erasures;
import id.simpul.cases.intake.Receipt;
import id.simpul.cases.parked.ParkedDecision;
import id.simpul.cases.parked.ParkedFilter;
import id.simpul.cases.parked.ParkedWork;
import id.simpul.cases.parked.Pauses;
import id.simpul.core.BusException;
import id.simpul.core.Contribution;
import id.simpul.core.ProblemCode;
import id.simpul.core.ServiceId;
import id.simpul.ledger.Committer;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class HeldWorkIT {

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
    void sendsParkedWorkAgainAsFastAsItIsToldToAndRecordsWhoAndWhy() {
        List<Receipt> receipts = List.of(parked("lagi-1", "a"), parked("lagi-2", "a"), parked("lagi-3", "a"));
        ParkedFilter filter = new ParkedFilter(Optional.empty(), Optional.of("a"), Optional.of(HoldReason.POISON), 10);
        assertThat(cases.parked.list(filter)).hasSize(3);

        List<ParkedWork> decided = cases.parked
                .decide(filter, decision(ParkedDecision.Kind.RESEND), 1)
                .join();

        assertThat(decided).hasSize(3);
        assertThat(cases.parked.list(filter)).isEmpty();
        assertThat(claim(receipts.get(0), "a")).isPresent();
        assertThat(claim(receipts.get(1), "a")).isEmpty();
        cases.clock.pass(Duration.ofSeconds(1));
        assertThat(claim(receipts.get(1), "a")).isPresent();
        assertThat(claim(receipts.get(2), "a")).isEmpty();
        assertThat(cases.log("parked-decided")).anySatisfy(event -> {
            assertThat(event.path("by").textValue()).isEqualTo("operator:siti");
            assertThat(event.path("why").textValue()).hasSize(64);
        });
    }

    @Test
    void letsACaseGoOnWithAnAnswerThatAPersonGives() {
        Receipt receipt = cases.submitted("jawab");
        Claim own = cases.claimed(receipt, WorkRef.OWN_QUEUE);
        cases.runs.end(own, List.of(Next.at("b", cases.clock.instant()))).join();
        Claim begun = cases.claimed(receipt, "b");
        cases.runs.start(begun, "daftar", true, "b").join();
        cases.runs
                .end(begun, List.of(Next.held("b", HoldReason.REFUSED, "b", cases.clock.instant())))
                .join();
        ParkedWork work = cases.parked
                .list(new ParkedFilter(Optional.of(receipt.number()), Optional.empty(), Optional.empty(), 1))
                .get(0);

        cases.parked
                .answer(
                        work,
                        "daftar",
                        "{\"nomorDaftar\":\"X\"}".getBytes(StandardCharsets.UTF_8),
                        decision(ParkedDecision.Kind.ANSWER))
                .join();

        assertThat(claim(receipt, "b").orElseThrow().steps().get("daftar")).isInstanceOf(StepRecord.Done.class);
        assertThat(cases.log("parked-decided"))
                .anySatisfy(event -> assertThat(event.path("step").textValue()).isEqualTo("daftar"));
    }

    @Test
    void givesNoValueToAStepThatHasNotBegun() {
        Receipt receipt = parked("belum", "f");
        ParkedFilter one = new ParkedFilter(Optional.of(receipt.number()), Optional.empty(), Optional.empty(), 1);

        List<ParkedWork> answered = cases.parked
                .answer(
                        cases.parked.list(one).get(0),
                        "daftar~2",
                        "{}".getBytes(StandardCharsets.UTF_8),
                        decision(ParkedDecision.Kind.ANSWER))
                .join();

        assertThat(answered).isEmpty();
        assertThat(cases.parked.list(one)).hasSize(1);
    }

    @Test
    void keepsTheValueThatAStepHasAlready() {
        Receipt receipt = cases.submitted("sudah");
        Claim own = cases.claimed(receipt, WorkRef.OWN_QUEUE);
        cases.runs
                .end(
                        own,
                        StepOutcome.of("daftar", true, "{\"nomorDaftar\":\"A\"}".getBytes(StandardCharsets.UTF_8)),
                        "b")
                .join();
        cases.runs
                .end(own, List.of(Next.held(WorkRef.OWN_QUEUE, HoldReason.POISON, "b", cases.clock.instant())))
                .join();
        ParkedFilter one = new ParkedFilter(Optional.of(receipt.number()), Optional.empty(), Optional.empty(), 1);

        List<ParkedWork> answered = cases.parked
                .answer(
                        cases.parked.list(one).get(0),
                        "daftar",
                        "{\"nomorDaftar\":\"B\"}".getBytes(StandardCharsets.UTF_8),
                        decision(ParkedDecision.Kind.ANSWER))
                .join();

        assertThat(answered).isEmpty();
        assertThat(cases.parked.list(one)).hasSize(1);
    }

    @Test
    void parksACaseThatTheVaultCannotOpen() throws SQLException {
        Receipt receipt = cases.submitted("rusak");
        change("UPDATE ledger.vault_item SET ciphertext = set_byte(ciphertext, 20, get_byte(ciphertext, 20) # 1)"
                + " WHERE exchange_id = '" + receipt.id() + "' AND kind <> 'OFFICER'");

        assertThat(claim(receipt, WorkRef.OWN_QUEUE)).isEmpty();

        assertThat(cases.parked.list(
                        new ParkedFilter(Optional.of(receipt.number()), Optional.empty(), Optional.empty(), 1)))
                .extracting(ParkedWork::reason)
                .containsExactly(HoldReason.UNREADABLE);
        assertThat(cases.views.find(receipt.number()).orElseThrow().state()).isEqualTo(CaseState.MENUNGGU);
    }

    @Test
    void dropsACaseForGood() {
        Receipt receipt = parked("buang", "c");

        cases.parked
                .decide(
                        new ParkedFilter(Optional.of(receipt.number()), Optional.empty(), Optional.empty(), 1),
                        decision(ParkedDecision.Kind.DROP),
                        1)
                .join();

        assertThat(cases.views.find(receipt.number()).orElseThrow().state()).isEqualTo(CaseState.DIBATALKAN);
        assertThat(claim(receipt, "c")).isEmpty();
    }

    @Test
    void wantsToKnowWhoAndWhy() {
        assertThatThrownBy(() -> new ParkedDecision(ParkedDecision.Kind.DROP, "operator:siti", " "))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void pausesAPartnerUntilItsEnd() {
        assertThat(cases.pauses.until("d")).isEmpty();

        cases.pauses
                .declare(new Pauses.Pause(
                        "d", cases.clock.instant().plus(Duration.ofHours(2)), "operator:siti", "pemeliharaan"))
                .join();

        assertThat(cases.pauses.until("d")).isPresent();
        cases.clock.pass(Duration.ofHours(3));
        assertThat(cases.pauses.until("d")).isEmpty();
    }

    @Test
    void erasesPayloadsWhenTheirTimeIsOverAndKeepsTheProof() throws SQLException {
        Receipt receipt = parked("hapus", "e");
        cases.parked
                .decide(
                        new ParkedFilter(Optional.of(receipt.number()), Optional.empty(), Optional.empty(), 1),
                        decision(ParkedDecision.Kind.DROP),
                        1)
                .join();
        assertThat(erase(Duration.ofDays(30))).isZero();

        cases.clock.pass(Duration.ofDays(31));
        assertThat(erase(Duration.ofDays(30))).isPositive();

        assertThat(count("SELECT count(*) FROM ledger.vault_item WHERE exchange_id = '" + receipt.id()
                        + "' AND kind <> 'OFFICER' AND (ciphertext IS NOT NULL OR wrapped_key IS NOT NULL)"))
                .isZero();
        assertThat(cases.log("case-erased")).isNotEmpty();
        assertThat(cases.views.find(receipt.number())).isPresent();
        assertThat(erase(Duration.ofDays(30))).isZero();
    }

    @Test
    void erasesPayloadsOfAServiceThatIsGoneThoughAnotherServiceFails() throws SQLException {
        Receipt receipt = parked("hapus-layanan-lama", "f");
        cases.parked
                .decide(
                        new ParkedFilter(Optional.of(receipt.number()), Optional.empty(), Optional.empty(), 1),
                        decision(ParkedDecision.Kind.DROP),
                        1)
                .join();
        cases.clock.pass(Duration.ofDays(31));
        Erasures failingOnce = new Erasures(cases.database.bus(), new FailingOnce(cases.committer), cases.vault);

        new ErasureRound(failingOnce).run(Map.of(new ServiceId("disnaker/lain"), Duration.ofDays(1)));

        assertThat(count("SELECT count(*) FROM cases.case_file WHERE erased_at IS NOT NULL AND id = '" + receipt.id()
                        + "'"))
                .isOne();
    }

    /** The first that comes, which is for the installed service, cannot be recorded. */
    private static final class FailingOnce implements Committer {

        private final Committer committer;
        private boolean hasFailed;

        FailingOnce(Committer committer) {
            this.committer = committer;
        }

        @Override
        public <W, R> CompletableFuture<R> submit(Contribution<W, R> contribution, W item) {
            if (hasFailed) {
                return committer.submit(contribution, item);
            }
            hasFailed = true;
            return CompletableFuture.failedFuture(new BusException(ProblemCode.OVERLOADED));
        }

        @Override
        public int waiting() {
            return committer.waiting();
        }
    }

    private static int erase(Duration retention) {
        return cases.erasures.erase(CasesUnderTest.KARTU.id(), retention, 100).join();
    }

    private static void change(String sql) throws SQLException {
        try (Connection connection = cases.database.connectAsOwner();
                Statement statement = connection.createStatement()) {
            assertThat(statement.executeUpdate(sql)).isPositive();
        }
    }

    private static long count(String sql) throws SQLException {
        try (Connection connection = cases.database.connectAsOwner();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }

    private static Receipt parked(String key, String queue) {
        Receipt receipt = cases.submitted(key);
        Claim own = cases.claimed(receipt, WorkRef.OWN_QUEUE);
        cases.runs.end(own, List.of(Next.at(queue, cases.clock.instant()))).join();
        Claim claim = cases.claimed(receipt, queue);
        cases.runs
                .end(claim, List.of(Next.held(queue, HoldReason.POISON, queue, cases.clock.instant())))
                .join();
        return receipt;
    }

    private static Optional<Claim> claim(Receipt receipt, String queue) {
        return cases.runs.claim(new WorkRef(receipt.id(), queue));
    }

    private static ParkedDecision decision(ParkedDecision.Kind kind) {
        return new ParkedDecision(kind, "operator:siti", "sudah diperiksa");
    }
}
