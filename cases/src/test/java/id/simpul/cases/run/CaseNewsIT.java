package id.simpul.cases.run;

import static org.assertj.core.api.Assertions.assertThat;

import id.simpul.cases.CaseActor;
import id.simpul.cases.CaseMove;
import id.simpul.cases.CaseState;
import id.simpul.cases.intake.Receipt;
import id.simpul.cases.source.SourceNews;
import id.simpul.cases.source.Sources;
import id.simpul.core.MemberId;
import id.simpul.core.ProblemCode;
import id.simpul.core.SystemId;
import id.simpul.ledger.Fingerprints;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class CaseNewsIT {

    private static final Signals.Result.Taken NOTHING_NEW = new Signals.Result.Taken(List.of());

    private static final SystemId TABLE = new SystemId("3509.disnaker.sisnaker");

    private static final Duration HEARD_FOR = Duration.ofDays(30);

    private static CasesUnderTest cases;
    private static SourceNews news;

    @BeforeAll
    static void open() {
        cases = new CasesUnderTest();
        news = new SourceNews(cases.committer, cases.signals, new Fingerprints(CasesUnderTest.SECRETS));
    }

    @AfterAll
    static void close() {
        cases.close();
    }

    @Test
    void withdrawsAtOnceWhatNoPartnerHas() {
        Receipt receipt = cases.submitted("tarik-segera");

        assertThat(withdraw(receipt)).isInstanceOf(Signals.Result.Taken.class);

        assertThat(state(receipt)).isEqualTo(CaseState.DIBATALKAN);
    }

    @Test
    void leavesItToTheRouteWhenACallHasBegunThatAPartnerMayHave() {
        Receipt receipt = cases.submitted("tarik-nanti");
        Claim claim = cases.claimed(receipt, WorkRef.OWN_QUEUE);
        cases.runs.start(claim, "daftar", true, "disnaker.siapkerja").join();

        assertThat(withdraw(receipt)).isInstanceOf(Signals.Result.Taken.class);

        assertThat(state(receipt)).isEqualTo(CaseState.DIAJUKAN);
        cases.runs
                .end(claim, List.of(Next.at(WorkRef.OWN_QUEUE, cases.clock.instant())))
                .join();
        assertThat(cases.claimed(receipt, WorkRef.OWN_QUEUE).signals())
                .extracting(Signal::name)
                .containsExactly("batal");
    }

    @Test
    void refusesToWithdrawWhatIsApproved() {
        Receipt receipt = cases.submitted("tarik-disetujui");
        Claim claim = cases.claimed(receipt, WorkRef.OWN_QUEUE);
        move(claim, "diterima", CaseState.DITERIMA);
        move(claim, "disetujui", CaseState.DISETUJUI);

        assertThat(withdraw(receipt)).isEqualTo(new Signals.Result.Refused());
    }

    @Test
    void takesADecisionOnceThoughItsAnswerWasLost() {
        Receipt receipt = cases.submitted("putusan-ulang");
        decide(receipt, "perlu_perbaikan");

        assertThat(decide(receipt, "perlu_perbaikan")).isEqualTo(NOTHING_NEW);
        Claim claim = cases.claimed(receipt, WorkRef.OWN_QUEUE);
        assertThat(claim.signals()).hasSize(1);
        take(claim, "putusan", claim.signals().get(0));
        assertThat(decide(receipt, "perlu_perbaikan"))
                .as("taken by a step meanwhile")
                .isEqualTo(NOTHING_NEW);

        give(receipt, "perbaikan", "{}", Optional.empty(), false);
        decide(receipt, "perlu_perbaikan");
        decide(receipt, "terbit");

        cases.runs
                .end(claim, List.of(Next.at(WorkRef.OWN_QUEUE, cases.clock.instant())))
                .join();
        assertThat(cases.claimed(receipt, WorkRef.OWN_QUEUE).signals())
                .as("asked again after a correction, and then decided")
                .extracting(Signal::name)
                .containsExactly("perbaikan", "keputusan", "keputusan");
    }

    @Test
    void takesTheLastDecisionAgainWhenTheCaseHasEndedByIt() {
        Receipt receipt = cases.submitted("putusan-akhir");
        decide(receipt, "ditolak");
        Claim claim = cases.claimed(receipt, WorkRef.OWN_QUEUE);
        move(claim, "ditolak", CaseState.DITOLAK);

        assertThat(decide(receipt, "ditolak")).isEqualTo(NOTHING_NEW);
        assertThat(decide(receipt, "terbit")).isEqualTo(new Signals.Result.Refused());
    }

    @Test
    void takesTheSameCorrectionAgainWhenTheFirstWasTaken() {
        Receipt receipt = cases.submitted("perbaikan-ulang");
        give(receipt, "perbaikan", "{\"a\":1}", Optional.empty(), false);
        Claim claim = cases.claimed(receipt, WorkRef.OWN_QUEUE);
        take(claim, "rujukan", claim.signals().get(0));

        give(receipt, "perbaikan", "{\"a\":1}", Optional.empty(), false);

        cases.runs
                .end(claim, List.of(Next.at(WorkRef.OWN_QUEUE, cases.clock.instant())))
                .join();
        assertThat(cases.claimed(receipt, WorkRef.OWN_QUEUE).signals()).hasSize(1);
    }

    private static void move(Claim claim, String step, CaseState to) {
        StepOutcome outcome =
                new StepOutcome(step, false, "{}".getBytes(StandardCharsets.UTF_8), Optional.empty(), Optional.of(to));
        assertThat(cases.runs.end(claim, outcome, WorkRef.OWN_QUEUE).join()).isEqualTo(StepResult.DONE);
    }

    private static void take(Claim claim, String step, Signal signal) {
        StepOutcome outcome = new StepOutcome(
                step, false, "{}".getBytes(StandardCharsets.UTF_8), Optional.of(signal), Optional.empty());
        assertThat(cases.runs.end(claim, outcome, WorkRef.OWN_QUEUE).join()).isEqualTo(StepResult.DONE);
    }

    private static Signals.Result withdraw(Receipt receipt) {
        return give(
                receipt,
                "batal",
                "{}",
                Optional.of(new CaseMove(receipt.id(), CaseState.DIBATALKAN, CaseActor.APPLICANT, Optional.empty())),
                true);
    }

    /** A year and a half of a source whose rows stay, go, and are refused. */
    @Test
    void forgetsARowLongAfterLooksHaveCeasedToMeetIt() throws SQLException {
        Receipt receipt = cases.submitted("baris-lama");
        Sources sources = new Sources(cases.database.bus(), "test", cases.clock);
        assertThat(sources.lease(TABLE, Duration.ofMinutes(2))).isTrue();
        assertThat(hear(receipt, "tetap")).isInstanceOf(SourceNews.Result.Heard.class);
        assertThat(hear(receipt, "hilang")).isInstanceOf(SourceNews.Result.Heard.class);
        news.refuse(row("ditolak"), ProblemCode.CASE_UNKNOWN).join();

        cases.clock.pass(Duration.ofDays(400));
        assertThat(sources.forget()).as("nobody has read it since").isZero();
        assertThat(hear(receipt, "tetap")).isInstanceOf(SourceNews.Result.Known.class);
        sources.readWhole(TABLE);

        assertThat(sources.forget()).isEqualTo(2);
        assertThat(sources.refused()).isEmpty();
        assertThat(hear(receipt, "tetap")).isInstanceOf(SourceNews.Result.Known.class);
        assertThat(hear(receipt, "hilang")).as("as if it were new").isInstanceOf(SourceNews.Result.Heard.class);

        cases.clock.pass(HEARD_FOR.minusDays(1));
        sources.readWhole(TABLE);
        assertThat(sources.forget()).isZero();
    }

    @Test
    void remembersARefusedRowLongerThanOneThatWasHeard() throws SQLException {
        Receipt receipt = cases.submitted("baris-ditolak");
        Sources sources = new Sources(cases.database.bus(), "test", cases.clock);
        sources.lease(TABLE, Duration.ofMinutes(2));
        hear(receipt, "didengar");
        news.refuse(row("ditolak-lama"), ProblemCode.CASE_UNKNOWN).join();

        cases.clock.pass(HEARD_FOR.plusDays(1));
        sources.readWhole(TABLE);

        sources.forget();
        assertThat(hear(receipt, "didengar")).isInstanceOf(SourceNews.Result.Heard.class);
        assertThat(sources.refused()).extracting(Sources.RefusedGroup::count).containsExactly(1L);
    }

    private static SourceNews.Result hear(Receipt receipt, String row) {
        return news.hear(
                        row(row),
                        incoming(receipt, "keputusan", "{\"baris\":\"" + row + "\"}", Optional.empty(), false))
                .join();
    }

    private static SourceNews.Row row(String id) {
        return new SourceNews.Row(TABLE, id, id.getBytes(StandardCharsets.UTF_8));
    }

    private static Signals.Result decide(Receipt receipt, String status) {
        return give(receipt, "keputusan", "{\"status\":\"" + status + "\"}", Optional.empty(), true);
    }

    private static Signals.Result give(
            Receipt receipt, String name, String body, Optional<CaseMove> move, boolean isSaidOnce) {
        cases.clock.pass(Duration.ofSeconds(1));
        return cases.signals
                .give(incoming(receipt, name, body, move, isSaidOnce))
                .join();
    }

    private static Signals.Incoming incoming(
            Receipt receipt, String name, String body, Optional<CaseMove> move, boolean isSaidOnce) {
        return new Signals.Incoming(
                receipt.id(),
                new MemberId("3509.disnaker"),
                TABLE,
                name,
                body.getBytes(StandardCharsets.UTF_8),
                move,
                List.of(),
                isSaidOnce,
                Optional.empty());
    }

    private static CaseState state(Receipt receipt) {
        return cases.views.find(receipt.number()).orElseThrow().state();
    }
}
