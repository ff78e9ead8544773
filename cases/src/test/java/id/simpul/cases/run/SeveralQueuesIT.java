package id.simpul.cases.run;

import static org.assertj.core.api.Assertions.assertThat;

import id.simpul.cases.CaseState;
import id.simpul.cases.HoldReason;
import id.simpul.cases.intake.Receipt;
import id.simpul.cases.sla.SlaRows;
import id.simpul.cases.sla.WorkingCalendar;
import id.simpul.cases.view.CaseView;
import id.simpul.core.Contribution;
import java.sql.SQLException;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A case that has work at more than one partner. */
class SeveralQueuesIT {

    private static final String DISNAKER = "disnaker.siapkerja";
    private static final String DUKCAPIL = "dukcapil";

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
    void waitsAsLongAsOneOfThemDoes() {
        Receipt receipt = split("satu-ditahan");
        Claim refused = cases.claimed(receipt, DISNAKER);
        end(refused, Next.held(DISNAKER, HoldReason.REFUSED, DISNAKER, cases.clock.instant()));

        end(cases.claimed(receipt, DUKCAPIL), Next.at(WorkRef.OWN_QUEUE, cases.clock.instant()));
        end(cases.claimed(receipt, WorkRef.OWN_QUEUE));

        assertThat(states(receipt)).containsExactly(CaseState.DIAJUKAN, CaseState.MENUNGGU);
    }

    @Test
    void goesOnWhenTheLastOfThemDoes() throws SQLException {
        Receipt receipt = split("dua-ditahan");
        end(
                cases.claimed(receipt, DISNAKER),
                Next.held(DISNAKER, HoldReason.PARTNER_DOWN, DISNAKER, cases.clock.instant()));
        end(cases.claimed(receipt, DUKCAPIL));
        release(HoldReason.PARTNER_DOWN, DISNAKER);
        end(cases.claimed(receipt, DISNAKER), Next.at(WorkRef.OWN_QUEUE, cases.clock.instant()));

        assertThat(states(receipt)).containsExactly(CaseState.DIAJUKAN, CaseState.MENUNGGU, CaseState.DIAJUKAN);
    }

    @Test
    void isNotShownToGoOnWhileOneOfThemIsOnlyTried() throws SQLException {
        Receipt receipt = split("dicoba");
        end(
                cases.claimed(receipt, DISNAKER),
                Next.held(DISNAKER, HoldReason.QUOTA, "3509.dicoba", cases.clock.instant()));
        release(HoldReason.QUOTA, "3509.dicoba");
        Claim tried = cases.claimed(receipt, DISNAKER);
        end(cases.claimed(receipt, DUKCAPIL), Next.at(WorkRef.OWN_QUEUE, cases.clock.instant()));
        end(tried, Next.held(DISNAKER, HoldReason.QUOTA, "3509.dicoba", cases.clock.instant()));

        assertThat(states(receipt)).containsExactly(CaseState.DIAJUKAN, CaseState.MENUNGGU);
    }

    @Test
    void takesTheSameWorkOfTwoRunsOnce() {
        Receipt receipt = split("bertemu");
        Next on = Next.at(WorkRef.OWN_QUEUE, cases.clock.instant());

        endTogether(
                new RunEnds.End(cases.claimed(receipt, DISNAKER).right(), List.of(on)),
                new RunEnds.End(cases.claimed(receipt, DUKCAPIL).right(), List.of(on)));

        assertThat(cases.claimed(receipt, WorkRef.OWN_QUEUE).ref().id()).isEqualTo(receipt.id());
    }

    @Test
    void looksAgainAtOnceAtWhatTwoRunsWaitFor() {
        Receipt receipt = split("dua-peristiwa");

        List<List<WorkRef>> awake = endTogether(
                new RunEnds.End(cases.claimed(receipt, DISNAKER).right(), List.of(waitFor("keputusan"))),
                new RunEnds.End(cases.claimed(receipt, DUKCAPIL).right(), List.of(waitFor("perbaikan"))));

        WorkRef both = new WorkRef(receipt.id(), WorkRef.OWN_QUEUE);
        assertThat(awake).containsExactly(List.of(), List.of(both));
        assertThat(cases.runs.claim(both)).isPresent();
    }

    private static Receipt split(String key) {
        Receipt receipt = cases.submitted(key);
        end(
                cases.claimed(receipt, WorkRef.OWN_QUEUE),
                Next.at(DISNAKER, cases.clock.instant()),
                Next.at(DUKCAPIL, cases.clock.instant()));
        return receipt;
    }

    private static void end(Claim claim, Next... nexts) {
        cases.runs.end(claim, List.of(nexts)).join();
    }

    private static void release(HoldReason reason, String subject) throws SQLException {
        assertThat(cases.due.release(reason, subject, 1000)).isOne();
    }

    /** In one commit, which is not tried again one by one. */
    private static List<List<WorkRef>> endTogether(RunEnds.End... ends) {
        RunEnds runEnds = new RunEnds(new SlaRows(new WorkingCalendar(ZoneOffset.UTC, List.of())));
        Contribution.AtOnce<List<RunEnds.End>, List<List<WorkRef>>> together =
                (transaction, batch) -> List.of(runEnds.apply(transaction, batch.get(0)));
        return cases.committer.submit(together, List.of(ends)).join();
    }

    private static Next waitFor(String event) {
        return Next.held(
                WorkRef.OWN_QUEUE,
                HoldReason.EVENT,
                event,
                cases.clock.instant().plus(Duration.ofDays(1)));
    }

    private static List<CaseState> states(Receipt receipt) {
        return cases.views.find(receipt.number()).orElseThrow().history().stream()
                .map(CaseView.Step::to)
                .toList();
    }
}
