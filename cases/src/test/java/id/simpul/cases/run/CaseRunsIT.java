package id.simpul.cases.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.simpul.cases.CaseState;
import id.simpul.cases.HoldReason;
import id.simpul.cases.intake.Receipt;
import id.simpul.cases.view.CaseView;
import id.simpul.core.MemberId;
import id.simpul.core.SystemId;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class CaseRunsIT {

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
    void acceptsTheSameKeyOnceAndRefusesItForAnotherBody() {
        Receipt first = cases.submitted("sekali");
        Receipt again = cases.submitted("sekali");

        assertThat(again.number()).isEqualTo(first.number());
        assertThat(again.isNew()).isFalse();
        assertThatThrownBy(() -> cases.applications
                        .submit(cases.submission("sekali", "{\"lain\":true}"))
                        .join())
                .hasMessageContaining("key-reused");
        assertThat(cases.log("case-accepted").stream()
                        .filter(event -> event.path("exchange")
                                .textValue()
                                .equals(first.id().toString())))
                .hasSize(1);
    }

    @Test
    void acceptsManyOfOneKeyAtOnceAsOneCase() {
        List<Receipt> receipts = IntStream.range(0, 50)
                .mapToObj(i -> cases.applications.submit(cases.submission("serentak", "{}")))
                .toList()
                .stream()
                .map(future -> future.join())
                .toList();

        assertThat(receipts)
                .extracting(Receipt::number)
                .containsOnly(receipts.get(0).number());
        assertThat(receipts).filteredOn(Receipt::isNew).hasSize(1);
    }

    @Test
    void givesWorkToOneWorkerOnlyUntilItsLeaseEnds() {
        Receipt receipt = cases.submitted("satu-pekerja");
        Claim first = cases.claimed(receipt, WorkRef.OWN_QUEUE);

        assertThat(cases.runs.claim(first.ref())).isEmpty();

        cases.clock.pass(Claims.LEASE.plusSeconds(1));
        Claim second = cases.claimed(receipt, WorkRef.OWN_QUEUE);

        assertThat(cases.runs.start(first, "kirim", true, DISNAKER).join()).isFalse();
        assertThat(cases.runs
                        .end(first, StepOutcome.of("kirim", true, bytes("{}")), DISNAKER)
                        .join())
                .isEqualTo(StepResult.LEASE_LOST);
        assertThat(cases.runs.start(second, "kirim", true, DISNAKER).join()).isTrue();
    }

    @Test
    void freesWhatAnEarlierProcessOfTheNodeHadInHand() throws SQLException {
        Receipt receipt = cases.submitted("mati");
        Claim claim = cases.claimed(receipt, WorkRef.OWN_QUEUE);

        assertThat(cases.runs.free()).isPositive();

        assertThat(cases.runs.claim(claim.ref())).isPresent();
        assertThat(cases.runs.start(claim, "kirim", true, DISNAKER).join()).isFalse();
    }

    @Test
    void freesWhatAWorkerCouldNotGiveBackBeforeItsLeaseEnds() {
        Receipt receipt = cases.submitted("ditinggal");
        Claim claim = cases.claimed(receipt, WorkRef.OWN_QUEUE);

        cases.runs.leave(claim);
        cases.clock.pass(Duration.ofHours(-1));
        assertThat(cases.runs.giveBack()).failsWithin(Duration.ofSeconds(10));
        cases.clock.pass(Duration.ofHours(1));

        assertThat(cases.runs.giveBack().join()).isOne();
        assertThat(cases.runs.giveBack().join()).isZero();
        assertThat(cases.runs.claim(claim.ref())).isPresent();
        assertThat(cases.runs.start(claim, "kirim", true, DISNAKER).join()).isFalse();
    }

    @Test
    void handsWorkOverToThePartnersQueueWithAllThatIsRecorded() {
        Receipt receipt = cases.submitted("serah");
        Claim own = cases.claimed(receipt, WorkRef.OWN_QUEUE);
        cases.runs
                .end(own, StepOutcome.of("identitas", false, bytes("{\"a\":1}")), "dukcapil")
                .join();

        List<WorkRef> awake = end(own, Next.at(DISNAKER, cases.clock.instant()));

        assertThat(awake).containsExactly(new WorkRef(receipt.id(), DISNAKER));
        assertThat(cases.runs.claim(own.ref())).isEmpty();
        Claim next = cases.claimed(receipt, DISNAKER);
        assertThat(next.steps().get("identitas")).isInstanceOf(StepRecord.Done.class);
        assertThat(new String(next.body(), StandardCharsets.UTF_8)).isEqualTo("{\"isi\":\"serah\"}");
    }

    @Test
    void keepsAnEffectAsUncertainUntilItsOutcomeIsRecorded() {
        Receipt receipt = cases.submitted("ragu");
        Claim claim = cases.claimed(receipt, WorkRef.OWN_QUEUE);
        cases.runs.start(claim, "kirim", true, DISNAKER).join();
        cases.clock.pass(Claims.LEASE.plusSeconds(1));

        Claim after = cases.claimed(receipt, WorkRef.OWN_QUEUE);

        assertThat(after.steps().get("kirim")).isInstanceOf(StepRecord.Started.class);
        assertThat(cases.log("effect-started"))
                .anyMatch(event ->
                        event.path("exchange").textValue().equals(receipt.id().toString()));
    }

    @Test
    void wakesWhatWaitsForASignalAndTakesItOnce() {
        Receipt receipt = cases.submitted("tunggu");
        Claim claim = cases.claimed(receipt, WorkRef.OWN_QUEUE);
        end(claim, waitFor("keputusan"));
        assertThat(cases.runs.claim(claim.ref())).isEmpty();

        Signals.Result result = give(receipt, "keputusan");

        assertThat(result).isEqualTo(new Signals.Result.Taken(List.of(claim.ref())));
        Claim awake = cases.claimed(receipt, WorkRef.OWN_QUEUE);
        Signal signal = awake.signals().get(0);
        StepOutcome taken =
                new StepOutcome("putusan", false, signal.body(), Optional.of(signal), Optional.of(CaseState.DITERIMA));
        assertThat(cases.runs.end(awake, taken, WorkRef.OWN_QUEUE).join()).isEqualTo(StepResult.DONE);
        end(awake, waitFor("keputusan"));
        assertThat(cases.runs.claim(claim.ref())).isEmpty();
        assertThat(view(receipt).state()).isEqualTo(CaseState.DITERIMA);
    }

    @Test
    void doesNotWaitForWhatCameWhileItWasUnderWay() {
        Receipt receipt = cases.submitted("papasan");
        Claim claim = cases.claimed(receipt, WorkRef.OWN_QUEUE);
        give(receipt, "keputusan");

        List<WorkRef> awake = end(claim, waitFor("keputusan"));

        assertThat(awake).containsExactly(claim.ref());
        assertThat(cases.claimed(receipt, WorkRef.OWN_QUEUE).signals()).hasSize(1);
    }

    @Test
    void letsAWaitGoOnWhenItsDeadlineHasPassed() throws SQLException {
        Receipt receipt = cases.submitted("tenggat");
        Claim claim = cases.claimed(receipt, WorkRef.OWN_QUEUE);
        end(claim, waitFor("keputusan"));

        cases.clock.pass(Duration.ofDays(2));
        assertThat(cases.due.passDeadlines(1000)).isPositive();

        assertThat(cases.runs.claim(claim.ref())).isPresent();
    }

    @Test
    void showsThatACaseWaitsAndForWhomAndGoesBackToItsStateWhenItGoesOn() throws SQLException {
        Receipt receipt = cases.submitted("pks-habis");
        Claim claim = cases.claimed(receipt, WorkRef.OWN_QUEUE);
        end(claim, Next.held(WorkRef.OWN_QUEUE, HoldReason.AGREEMENT, "3509.disnaker", cases.clock.instant()));

        CaseView waiting = view(receipt);
        assertThat(waiting.state()).isEqualTo(CaseState.MENUNGGU);
        assertThat(waiting.holds()).singleElement().satisfies(hold -> {
            assertThat(hold.reason()).isEqualTo(HoldReason.AGREEMENT);
            assertThat(hold.subject()).isEqualTo("3509.disnaker");
        });
        assertThat(cases.due.held()).anyMatch(group -> group.reason() == HoldReason.AGREEMENT && group.count() == 1);

        assertThat(cases.due.release(HoldReason.AGREEMENT, "3509.disnaker", 10)).isEqualTo(1);
        Claim again = cases.claimed(receipt, WorkRef.OWN_QUEUE);
        end(again, Next.at(DISNAKER, cases.clock.instant()));

        assertThat(view(receipt).state()).isEqualTo(CaseState.DIAJUKAN);
        assertThat(view(receipt).history())
                .extracting(CaseView.Step::to)
                .containsExactly(CaseState.DIAJUKAN, CaseState.MENUNGGU, CaseState.DIAJUKAN);
    }

    @Test
    void leavesNoWorkOfACaseThatIsDecided() {
        Receipt receipt = cases.submitted("selesai");
        Claim claim = cases.claimed(receipt, WorkRef.OWN_QUEUE);
        for (CaseState to : List.of(CaseState.DITERIMA, CaseState.TERBIT)) {
            StepOutcome step = new StepOutcome(to.key(), false, bytes("{}"), Optional.empty(), Optional.of(to));
            assertThat(cases.runs.end(claim, step, WorkRef.OWN_QUEUE).join()).isEqualTo(StepResult.DONE);
        }

        assertThat(end(claim, Next.at(WorkRef.OWN_QUEUE, cases.clock.instant())))
                .isEmpty();
        assertThat(cases.runs.claim(claim.ref())).isEmpty();
        assertThat(give(receipt, "batal")).isEqualTo(new Signals.Result.Refused());
    }

    @Test
    void refusesAMoveThatTheTableDoesNotHaveAndRecordsNothingOfIt() {
        Receipt receipt = cases.submitted("langkah-salah");
        Claim claim = cases.claimed(receipt, WorkRef.OWN_QUEUE);
        StepOutcome step =
                new StepOutcome("terbit", false, bytes("{}"), Optional.empty(), Optional.of(CaseState.TERBIT));

        assertThat(cases.runs.end(claim, step, WorkRef.OWN_QUEUE).join()).isEqualTo(StepResult.MOVE_REFUSED);
        assertThat(view(receipt).state()).isEqualTo(CaseState.DIAJUKAN);
    }

    @Test
    void tellsDueWorkOnceAndAgainOnlyAfterAWhile() throws SQLException {
        Receipt receipt = cases.submitted("beritahu");
        WorkRef ref = new WorkRef(receipt.id(), WorkRef.OWN_QUEUE);
        assertThat(cases.due.take(WorkRef.OWN_QUEUE, 1000, Duration.ofMinutes(1)))
                .doesNotContain(ref);

        cases.clock.pass(Duration.ofMinutes(2));

        assertThat(cases.due.take(WorkRef.OWN_QUEUE, 1000, Duration.ofMinutes(1)))
                .contains(ref);
        assertThat(cases.due.take(WorkRef.OWN_QUEUE, 1000, Duration.ofMinutes(1)))
                .doesNotContain(ref);
    }

    @Test
    void tellsAgainWhatWasToldInATimeThatTheClockHasGoneBackFrom() throws SQLException {
        Receipt receipt = cases.submitted("besok");
        WorkRef ref = new WorkRef(receipt.id(), WorkRef.OWN_QUEUE);
        cases.clock.pass(Duration.ofHours(1));
        assertThat(cases.due.take(WorkRef.OWN_QUEUE, 1000, Duration.ofMinutes(1)))
                .contains(ref);

        cases.clock.pass(Duration.ofMinutes(-30));

        assertThat(cases.due.take(WorkRef.OWN_QUEUE, 1000, Duration.ofMinutes(1)))
                .contains(ref);
        cases.clock.pass(Duration.ofMinutes(30));
    }

    @Test
    void letsTheOldestOfWhatWaitedGoFirst() throws SQLException {
        List<WorkRef> oldestFirst = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            Receipt receipt = cases.submitted("urut-" + i);
            oldestFirst.add(new WorkRef(receipt.id(), WorkRef.OWN_QUEUE));
            cases.clock.pass(Duration.ofSeconds(1));
        }
        for (int i = 4; i >= 0; i--) {
            Claim claim = cases.runs.claim(oldestFirst.get(i)).orElseThrow();
            end(claim, Next.held(WorkRef.OWN_QUEUE, HoldReason.QUOTA, "3509.urut", cases.clock.instant()));
        }

        assertThat(cases.due.release(HoldReason.QUOTA, "3509.urut", 5)).isEqualTo(5);

        assertThat(cases.due.take(WorkRef.OWN_QUEUE, 1000, Duration.ofMinutes(1)))
                .containsSubsequence(oldestFirst);
    }

    @Test
    void letsWhatWaitsAtOnePartnerGoOnWhileAnotherIsSlow() throws SQLException {
        for (int i = 0; i < 3; i++) {
            end(
                    cases.claimed(cases.submitted("lambat-" + i), WorkRef.OWN_QUEUE),
                    Next.at("lambat", cases.clock.instant()));
            end(
                    cases.claimed(cases.submitted("cepat-" + i), WorkRef.OWN_QUEUE),
                    Next.held("cepat", HoldReason.PARTNER_DOWN, "cepat", cases.clock.instant()));
        }

        assertThat(cases.due.release(HoldReason.PARTNER_DOWN, "cepat", 2)).isEqualTo(2);
        assertThat(cases.due.release(HoldReason.PARTNER_DOWN, "cepat", 2)).isEqualTo(1);
    }

    private static List<WorkRef> end(Claim claim, Next... nexts) {
        return cases.runs.end(claim, List.of(nexts)).join();
    }

    private static Next waitFor(String event) {
        return Next.held(
                WorkRef.OWN_QUEUE,
                HoldReason.EVENT,
                event,
                cases.clock.instant().plus(Duration.ofDays(1)));
    }

    private static Signals.Result give(Receipt receipt, String name) {
        return cases.signals
                .give(new Signals.Incoming(
                        receipt.id(),
                        new MemberId("3509.disnaker"),
                        new SystemId("3509.disnaker.sisnaker"),
                        name,
                        bytes("{\"status\":\"terbit\"}"),
                        Optional.empty(),
                        List.of(),
                        false,
                        Optional.empty()))
                .join();
    }

    private static CaseView view(Receipt receipt) {
        return cases.views.find(receipt.number()).orElseThrow();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
