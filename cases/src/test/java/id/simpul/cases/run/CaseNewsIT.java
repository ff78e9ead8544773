package id.simpul.cases.run;

import static org.assertj.core.api.Assertions.assertThat;

import id.simpul.cases.CaseActor;
import id.simpul.cases.CaseMove;
import id.simpul.cases.CaseState;
import id.simpul.cases.intake.Receipt;
import id.simpul.core.MemberId;
import id.simpul.core.SystemId;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class CaseNewsIT {

    private static final Signals.Result.Taken NOTHING_NEW = new Signals.Result.Taken(List.of());

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

    private static Signals.Result decide(Receipt receipt, String status) {
        return give(receipt, "keputusan", "{\"status\":\"" + status + "\"}", Optional.empty(), true);
    }

    private static Signals.Result give(
            Receipt receipt, String name, String body, Optional<CaseMove> move, boolean isSaidOnce) {
        cases.clock.pass(Duration.ofSeconds(1));
        return cases.signals
                .give(new Signals.Incoming(
                        receipt.id(),
                        new MemberId("3509.disnaker"),
                        new SystemId("3509.disnaker.sisnaker"),
                        name,
                        body.getBytes(StandardCharsets.UTF_8),
                        move,
                        List.of(),
                        isSaidOnce,
                        Optional.empty()))
                .join();
    }

    private static CaseState state(Receipt receipt) {
        return cases.views.find(receipt.number()).orElseThrow().state();
    }
}
