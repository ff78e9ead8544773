package id.simpul.cases.run;

import static org.assertj.core.api.Assertions.assertThat;

import id.simpul.cases.CaseState;
import id.simpul.cases.HoldReason;
import id.simpul.cases.intake.Receipt;
import id.simpul.cases.sla.CalendarYear;
import id.simpul.cases.sla.Delay;
import id.simpul.cases.sla.Heartbeat;
import id.simpul.cases.sla.RegionZone;
import id.simpul.cases.sla.SlaAct;
import id.simpul.cases.sla.SlaOverview;
import id.simpul.cases.sla.SlaRebuild;
import id.simpul.cases.sla.SlaReport;
import id.simpul.cases.sla.SlaTerms;
import id.simpul.cases.sla.WorkingCalendar;
import id.simpul.cases.view.CaseView;
import id.simpul.cases.view.CaseViews;
import id.simpul.core.ExchangeId;
import id.simpul.core.MemberId;
import id.simpul.core.SystemId;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The clock of a case on a real database. It is Monday, 2026-06-01, 10:00 in Jakarta. */
class CaseClocksIT {

    private static final SlaTerms THREE = new SlaTerms(3, CaseState.DIAJUKAN, 80);
    private static final Instant END_OF_THURSDAY = Instant.parse("2026-06-04T17:00:00Z");
    private static final Duration DAY = Duration.ofDays(1);

    private final CasesUnderTest cases = new CasesUnderTest(calendar(2026));
    private final SlaOverview overview = new SlaOverview(cases.database.bus(), cases.clock);

    @AfterEach
    void close() {
        cases.close();
    }

    @Test
    void keepsWhenACaseIsDueThroughPauseResumeResetAndEnd() {
        Receipt receipt = cases.submitted("jam", THREE);
        Claim claim = cases.claimed(receipt, WorkRef.OWN_QUEUE);
        assertThat(due(receipt)).contains(END_OF_THURSDAY);

        cases.clock.pass(DAY);
        act(claim, "jeda", SlaAct.PAUSE);
        assertThat(due(receipt)).isEmpty();
        assertThat(sla(receipt).isPaused()).isTrue();

        cases.clock.pass(DAY);
        act(claim, "lanjut", SlaAct.RESUME);
        assertThat(due(receipt)).contains(END_OF_THURSDAY.plus(DAY));

        act(claim, "ulang", SlaAct.RESET);
        assertThat(due(receipt)).contains(Instant.parse("2026-06-08T17:00:00Z"));
        assertThat(due(receipt)).isEqualTo(sla(receipt).due());

        move(claim, CaseState.DITERIMA);
        assertThat(due(receipt)).contains(Instant.parse("2026-06-08T17:00:00Z"));
        move(claim, CaseState.TERBIT);
        assertThat(due(receipt)).isEmpty();
        assertThat(cases.log("case-clock"))
                .extracting(event -> event.path("act").textValue())
                .containsExactly("pause", "resume", "reset");
    }

    @Test
    void keepsNoClockForAServiceThatPromisesNoTime() throws SQLException {
        Receipt receipt = cases.submitted("tanpa-janji");
        act(cases.claimed(receipt, WorkRef.OWN_QUEUE), "jeda", SlaAct.PAUSE);

        assertThat(view(receipt).sla()).isEmpty();
        assertThat(number("SELECT count(*) FROM cases.sla")).isZero();
        assertThat(number("SELECT count(*) FROM cases.sla_event")).isZero();
    }

    @Test
    void standsWhileTheApplicantIsAskedAndGoesOnWithTheAnswer() {
        Receipt receipt = cases.submitted("rujukan", THREE);
        Claim claim = cases.claimed(receipt, WorkRef.OWN_QUEUE);
        cases.clock.pass(DAY);
        held(claim, HoldReason.PARTNER_DOWN, "dukcapil");
        cases.clock.pass(DAY);
        held(again(receipt, HoldReason.PARTNER_DOWN, "dukcapil"), HoldReason.REFERRAL, "perbaikan");
        assertThat(due(receipt)).isEmpty();
        assertThat(sla(receipt).delayed()).isEqualTo(Map.of(Delay.PARTNER, DAY));
        assertThat(view(receipt).history())
                .extracting(step -> step.reason().orElse(""))
                .containsExactly("", "partner-down", "referral");

        cases.clock.pass(DAY);
        give(receipt, "perbaikan");
        assertThat(due(receipt)).contains(END_OF_THURSDAY.plus(DAY));

        held(cases.claimed(receipt, WorkRef.OWN_QUEUE), HoldReason.REFERRAL, "perbaikan-lagi");
        assertThat(due(receipt)).isEmpty();
        assertThat(sla(receipt).isPaused()).isTrue();
    }

    @Test
    void tellsOfEachCaseOnceThatItIsNearAndThatItIsOver() throws SQLException {
        cases.submitted("dekat-1", THREE);
        cases.submitted("dekat-2", THREE);
        assertThat(overview.take(SlaOverview.News.NEAR)).isEmpty();

        cases.clock.pass(Duration.ofDays(3));
        assertThat(overview.counts().near()).isEqualTo(2);
        assertThat(overview.take(SlaOverview.News.NEAR)).containsExactly(Map.entry(CasesUnderTest.KARTU.id(), 2L));
        assertThat(overview.take(SlaOverview.News.NEAR)).isEmpty();
        assertThat(overview.take(SlaOverview.News.OVER)).isEmpty();

        cases.clock.pass(DAY);
        assertThat(overview.take(SlaOverview.News.OVER)).containsExactly(Map.entry(CasesUnderTest.KARTU.id(), 2L));
        assertThat(overview.take(SlaOverview.News.OVER)).isEmpty();
        SlaOverview.Counts counts = overview.counts();
        assertThat(counts.near()).isZero();
        assertThat(counts.over()).isEqualTo(2);
        assertThat(counts.oldest()).contains(END_OF_THURSDAY);
    }

    @Test
    void reckonsAnewWhatACalendarThatWasAddedChanges() throws SQLException {
        cases.clock.pass(Duration.ofDays(212));
        Receipt receipt = cases.submitted("akhir-tahun", THREE);
        Receipt paused = cases.submitted("akhir-tahun-jeda", THREE);
        assertThat(due(receipt)).isEmpty();
        assertThat(sla(receipt).missing()).contains(2027);
        assertThat(overview.counts().unknown()).isEqualTo(2);
        assertThat(overview.counts().missing()).contains(2027);
        Claim claim = cases.claimed(paused, WorkRef.OWN_QUEUE);
        cases.clock.pass(Duration.ofDays(7));
        act(claim, "jeda", SlaAct.PAUSE);

        WorkingCalendar both = new WorkingCalendar(RegionZone.WIB.id(), List.of(year(2026), year(2027)));
        SlaRebuild rebuild = new SlaRebuild(cases.committer, both);
        List<ExchangeId> first = rebuild.slice(SlaRebuild.FIRST, 1).join();
        List<ExchangeId> second = rebuild.slice(first.get(0), 1).join();

        assertThat(second).hasSize(1).doesNotContainAnyElementsOf(first);
        assertThat(rebuild.slice(SlaRebuild.FIRST, 10).join()).isEmpty();
        CaseViews views = new CaseViews(cases.database.bus(), both, cases.clock);
        SlaReport anew = views.find(receipt.number()).flatMap(CaseView::sla).orElseThrow();
        assertThat(due(receipt)).isPresent().isEqualTo(anew.due());
        assertThat(number("SELECT used_us FROM cases.sla WHERE is_paused")).isPositive();
        assertThat(overview.counts().unknown()).isZero();
    }

    @Test
    void showsTheTimeInWhichNoBusRan() throws SQLException {
        Receipt receipt = cases.submitted("padam", THREE);
        Heartbeat heartbeat = new Heartbeat(cases.database.bus(), cases.clock);
        heartbeat.start();
        cases.clock.pass(DAY);
        heartbeat.beat();
        cases.clock.pass(Duration.ofHours(6));
        heartbeat.start();
        cases.clock.pass(Duration.ofMinutes(1));
        heartbeat.start();

        assertThat(sla(receipt).delayed()).isEqualTo(Map.of(Delay.BUS, Duration.ofHours(6)));
        assertThat(number("SELECT count(*) FROM cases.bus_gap")).isEqualTo(1);
    }

    /** No decision is ever made because a time is over. */
    @Test
    void approvesNothingByItselfInAWholeYear() throws SQLException {
        Receipt receipt = cases.submitted("setahun", THREE);
        Claim claim = cases.claimed(receipt, WorkRef.OWN_QUEUE);
        move(claim, CaseState.DITERIMA);
        cases.runs
                .end(
                        claim,
                        List.of(Next.held(
                                WorkRef.OWN_QUEUE,
                                HoldReason.EVENT,
                                "keputusan",
                                cases.clock.instant().plus(DAY))))
                .join();

        for (int day = 0; day < 365; day++) {
            cases.clock.pass(DAY);
            cases.due.passDeadlines(100);
            overview.take(SlaOverview.News.NEAR);
            overview.take(SlaOverview.News.OVER);
        }

        assertThat(overview.counts().over()).isEqualTo(1);
        assertThat(view(receipt).state()).isEqualTo(CaseState.DITERIMA);
        assertThat(number("SELECT count(*) FROM cases.move")).isEqualTo(2);
    }

    private static WorkingCalendar calendar(int year) {
        return new WorkingCalendar(RegionZone.WIB.id(), List.of(year(year)));
    }

    private static CalendarYear year(int year) {
        return new CalendarYear(year, Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY), Set.of(), 0);
    }

    private void act(Claim claim, String step, SlaAct act) {
        StepOutcome outcome = new StepOutcome(
                step,
                false,
                bytes("{}"),
                Optional.empty(),
                Optional.empty(),
                Optional.of(new StepOutcome.ClockSet(act, "uji-lapangan")));
        cases.runs.start(claim, step, false, WorkRef.OWN_QUEUE).join();
        assertThat(cases.runs.end(claim, outcome, WorkRef.OWN_QUEUE).join()).isEqualTo(StepResult.DONE);
    }

    private void move(Claim claim, CaseState to) {
        StepOutcome outcome = new StepOutcome(to.key(), false, bytes("{}"), Optional.empty(), Optional.of(to));
        assertThat(cases.runs.end(claim, outcome, WorkRef.OWN_QUEUE).join()).isEqualTo(StepResult.DONE);
    }

    private void held(Claim claim, HoldReason reason, String subject) {
        Instant until = cases.clock.instant().plus(Duration.ofDays(30));
        cases.runs
                .end(claim, List.of(Next.held(WorkRef.OWN_QUEUE, reason, subject, until)))
                .join();
    }

    private Claim again(Receipt receipt, HoldReason reason, String subject) {
        try {
            cases.due.release(reason, subject, 10);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return cases.claimed(receipt, WorkRef.OWN_QUEUE);
    }

    private void give(Receipt receipt, String name) {
        assertThat(cases.signals
                        .give(new Signals.Incoming(
                                receipt.id(),
                                new MemberId("3509.portal"),
                                new SystemId("3509.portal.mpp"),
                                name,
                                bytes("{}"),
                                Optional.empty(),
                                List.of(),
                                false,
                                Optional.empty()))
                        .join())
                .isInstanceOf(Signals.Result.Taken.class);
    }

    private CaseView view(Receipt receipt) {
        return cases.views.find(receipt.number()).orElseThrow();
    }

    private SlaReport sla(Receipt receipt) {
        return view(receipt).sla().orElseThrow();
    }

    private Optional<Instant> due(Receipt receipt) {
        try (Connection connection = cases.database.bus().getConnection();
                PreparedStatement select =
                        connection.prepareStatement("SELECT due_at FROM cases.sla WHERE case_id = ?")) {
            select.setObject(1, receipt.id().value());
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return Optional.ofNullable(row.getObject(1, OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private long number(String sql) throws SQLException {
        try (Connection connection = cases.database.bus().getConnection();
                PreparedStatement select = connection.prepareStatement(sql);
                ResultSet row = select.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
