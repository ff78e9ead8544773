package id.simpul.cases.run;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import id.simpul.cases.CaseActor;
import id.simpul.cases.CaseMove;
import id.simpul.cases.CaseState;
import id.simpul.cases.HoldReason;
import id.simpul.cases.intake.Receipt;
import id.simpul.cases.manual.TaskResult;
import id.simpul.cases.manual.TaskState;
import id.simpul.cases.manual.TaskView;
import id.simpul.cases.manual.WorkList;
import id.simpul.cases.view.CaseView;
import id.simpul.core.MemberId;
import id.simpul.core.Officer;
import id.simpul.core.SystemId;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Tasks at a counter, on a real PostgreSQL. Each test has a counter of its own. */
class ManualTasksIT {

    private static final Officer SITI = new Officer("Siti Aminah");
    private static final Officer BUDI = new Officer("Budi Santoso");
    private static final String STEP = "periksa";
    private static final Duration PATIENCE = Duration.ofDays(5);

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
    void opensATaskOnceHoweverOftenItsStepIsReached() {
        Receipt receipt = cases.submitted("sekali");
        Claim first = cases.claimed(receipt, WorkRef.OWN_QUEUE);
        assertThat(cases.runs.open(first, STEP, task("3509.a")).join()).isTrue();
        cases.clock.pass(Claims.LEASE.plusSeconds(1));
        Claim second = cases.claimed(receipt, WorkRef.OWN_QUEUE);

        assertThat(cases.runs.open(second, STEP, task("3509.a")).join()).isTrue();
        assertThat(cases.runs.open(first, "lain", task("3509.a")).join()).isFalse();

        assertThat(list("3509.a")).singleElement().satisfies(task -> {
            assertThat(task.state()).isEqualTo(TaskState.OPEN);
            assertThat(task.agency()).isEqualTo("Kantor Imigrasi");
            assertThat(task.deadline()).isEqualTo(task.openedAt().plus(PATIENCE));
        });
        assertThat(events("task-opened", receipt)).hasSize(1);
    }

    @Test
    void givesATaskToOneOfManyOfficersWhoWantItAtOnce() {
        TaskView task = opened("rebut", "3509.b");

        List<TaskResult> results = IntStream.range(0, 8)
                .mapToObj(i -> cases.tasks.take(task, system("3509.b"), i % 2 == 0 ? SITI : BUDI))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();

        assertThat(results.stream().filter(TaskResult.Done.class::isInstance)).hasSize(1);
        assertThat(results.stream().filter(TaskResult.TakenByAnother.class::isInstance))
                .hasSize(7);
        TaskView taken = found(task);
        assertThat(taken.state()).isEqualTo(TaskState.TAKEN);
        assertThat(cases.tasks.isTakenBy(taken, SITI)).isNotEqualTo(cases.tasks.isTakenBy(taken, BUDI));
    }

    @Test
    void showsWhatTheRouteNamesWithItsCorrectionsAndRecordsWhoSawWhichFields() {
        TaskView task = openedAfterCorrection(
                "3509.c", "{\"data\":{\"uraian\":\"dibetulkan\"}}", "/isi", "/data/uraian", "/tidak/ada");

        TaskView taken = taken(task, SITI);
        assertThat(cases.tasks.show(taken, system("3509.c")).join()).isInstanceOf(TaskResult.Done.class);

        assertThat(cases.tasks.shownBy(taken)).hasToString("{\"/isi\":\"lihat\",\"/data/uraian\":\"dibetulkan\"}");
        assertThat(Stream.of("task-taken", "task-shown")
                        .flatMap(type -> cases.log(type).stream())
                        .filter(event -> event.path("exchange")
                                .asText()
                                .equals(task.caseId().toString())))
                .hasSize(2)
                .allSatisfy(event -> {
                    assertThat(event.path("shown").toString()).isEqualTo("[\"/isi\",\"/data/uraian\",\"/tidak/ada\"]");
                    assertThat(event.path("officer").asText())
                            .isEqualTo(taken.taking().orElseThrow().officer());
                    assertThat(event.path("system").asText()).isEqualTo("3509.c.loket");
                    assertThat(event.toString()).doesNotContain("dibetulkan", "Siti");
                });
    }

    @Test
    void takesAnAnswerOnceAndTheSameOneAgain() {
        TaskView taken = taken(opened("jawab", "3509.d"), SITI);

        List<TaskResult> same = Stream.of(answer(taken, "{\"hasil\":\"ya\"}"), answer(taken, "{\"hasil\":\"ya\"}"))
                .map(CompletableFuture::join)
                .toList();

        assertThat(same.get(0))
                .isInstanceOfSatisfying(
                        TaskResult.Done.class,
                        done -> assertThat(done.awake())
                                .containsExactly(new WorkRef(taken.caseId(), WorkRef.OWN_QUEUE)));
        assertThat(same.get(1)).isInstanceOf(TaskResult.Repeated.class);
        assertThat(answer(taken, "{\"hasil\":\"tidak\"}").join()).isInstanceOf(TaskResult.Ended.class);
        assertThat(answer(found(taken), "{\"hasil\":\"ya\"}").join()).isInstanceOf(TaskResult.Repeated.class);
        Claim claim =
                cases.runs.claim(new WorkRef(taken.caseId(), WorkRef.OWN_QUEUE)).orElseThrow();
        assertThat(claim.signals()).singleElement().satisfies(signal -> {
            assertThat(signal.name()).isEqualTo(Task.signal(STEP));
            assertThat(new String(signal.body(), StandardCharsets.UTF_8)).isEqualTo("{\"hasil\":\"ya\"}");
        });
        assertThat(list("3509.d")).isEmpty();
        assertThat(cases.log("task-answered").stream()
                        .filter(event -> event.path("member").asText().equals("3509.d")))
                .hasSize(1);
    }

    @Test
    void givesBackWhatIsHandedBackAndLetsNobodyElseAnswer() {
        TaskView task = opened("kembali", "3509.e");
        assertThat(answer(task, "{}").join()).isInstanceOf(TaskResult.NotTaken.class);
        TaskView taken = taken(task, SITI);

        assertThat(cases.tasks
                        .handBack(taken, system("3509.e"), "giliran-selesai", bytes("{\"catatan\":\"besok\"}"))
                        .join())
                .isInstanceOf(TaskResult.Done.class);

        assertThat(found(task).state()).isEqualTo(TaskState.OPEN);
        assertThat(answer(taken, "{}").join()).isInstanceOf(TaskResult.NotTaken.class);
        TaskView other = taken(task, BUDI);
        assertThat(answer(taken, "{}").join()).isInstanceOf(TaskResult.TakenByAnother.class);
        assertThat(answer(other, "{}").join()).isInstanceOf(TaskResult.Done.class);
        assertThat(cases.log("task-returned")).anySatisfy(event -> {
            assertThat(event.path("reason").asText()).isEqualTo("giliran-selesai");
            assertThat(event.toString()).doesNotContain("besok");
        });
    }

    @Test
    void putsBackWhatItsTakerForgot() {
        TaskView task = opened("lupa", "3509.f");
        TaskView forgotten = taken(task, SITI);
        cases.clock.pass(Duration.ofHours(23));
        assertThat(found(task).state()).isEqualTo(TaskState.TAKEN);

        cases.clock.pass(Duration.ofHours(1));

        assertThat(list("3509.f")).singleElement().extracting(TaskView::state).isEqualTo(TaskState.OPEN);
        assertThat(answer(forgotten, "{}").join()).isInstanceOf(TaskResult.NotTaken.class);
        assertThat(cases.tasks.isTakenBy(taken(task, BUDI), BUDI)).isTrue();
    }

    @Test
    void closesATaskWhoseTimeIsOver() throws SQLException {
        TaskView taken = taken(opened("lewat", "3509.g"), SITI);
        cases.clock.pass(PATIENCE);
        assertThat(cases.due.passDeadlines(100)).isPositive();

        Claim claim =
                cases.runs.claim(new WorkRef(taken.caseId(), WorkRef.OWN_QUEUE)).orElseThrow();
        assertThat(cases.runs.close(claim, tooLate()).join()).isEqualTo(StepResult.DONE);

        assertThat(found(taken).state()).isEqualTo(TaskState.CLOSED);
        assertThat(answer(taken, "{}").join()).isInstanceOf(TaskResult.Ended.class);
    }

    @Test
    void losesNoAnswerThatComesWhileItsTimeRunsOut() throws SQLException {
        TaskView taken = taken(opened("mepet", "3509.h"), SITI);
        cases.clock.pass(PATIENCE.minusHours(1));
        taken = taken(taken, SITI);
        cases.clock.pass(Duration.ofHours(1));
        cases.due.passDeadlines(100);
        WorkRef ref = new WorkRef(taken.caseId(), WorkRef.OWN_QUEUE);
        Claim claim = cases.runs.claim(ref).orElseThrow();
        assertThat(answer(taken, "{\"hasil\":\"ya\"}").join()).isInstanceOf(TaskResult.Done.class);

        assertThat(cases.runs.close(claim, tooLate()).join()).isEqualTo(StepResult.ANSWERED);

        cases.runs
                .end(claim, List.of(Next.at(WorkRef.OWN_QUEUE, cases.clock.instant())))
                .join();
        assertThat(cases.runs.claim(ref).orElseThrow().signals())
                .extracting(Signal::name)
                .containsExactly(Task.signal(STEP));
    }

    @Test
    void closesTheTasksOfACaseThatHasEnded() {
        TaskView taken = taken(opened("tarik", "3509.i"), SITI);
        Signals.Incoming withdrawn = new Signals.Incoming(
                taken.caseId(),
                new MemberId("3509.portal"),
                new SystemId("3509.portal.mpp"),
                "batal",
                bytes("{}"),
                Optional.of(new CaseMove(taken.caseId(), CaseState.DIBATALKAN, CaseActor.APPLICANT, Optional.empty())),
                List.of(),
                false,
                Optional.empty());

        assertThat(cases.signals.give(withdrawn).join()).isInstanceOf(Signals.Result.Taken.class);

        assertThat(list("3509.i")).isEmpty();
        assertThat(found(taken).state()).isEqualTo(TaskState.CLOSED);
        assertThat(answer(taken, "{}").join()).isInstanceOf(TaskResult.Ended.class);
        assertThat(cases.tasks.show(taken, system("3509.i")).join()).isInstanceOf(TaskResult.Ended.class);
    }

    @Test
    void listsPagesOldestFirstAndOnlyWhatIsAskedFor() {
        TaskView first = opened("daftar-1", "3509.j");
        cases.clock.pass(Duration.ofSeconds(1));
        TaskView second = taken(opened("daftar-2", "3509.j"), SITI);
        cases.clock.pass(Duration.ofSeconds(1));
        TaskView third = opened("daftar-3", "3509.j");

        assertThat(ids(page("3509.j", Optional.empty(), Optional.empty(), 2))).containsExactly(first.id(), second.id());
        assertThat(ids(page("3509.j", Optional.empty(), Optional.of(second.id()), 2)))
                .containsExactly(third.id());
        assertThat(ids(page("3509.j", Optional.of(TaskState.TAKEN), Optional.empty(), 9)))
                .containsExactly(second.id());
        assertThat(ids(page("3509.j", Optional.of(TaskState.OPEN), Optional.empty(), 9)))
                .containsExactly(first.id(), third.id());
        assertThat(cases.workList.find(new MemberId("3509.k"), first.id())).isEmpty();
    }

    @Test
    void tellsForWhomACaseWaits() throws SQLException {
        TaskView task = opened("tunggu", "3509.l");

        CaseView view = cases.views.find(task.number()).orElseThrow();

        assertThat(view.state()).isEqualTo(CaseState.MENUNGGU);
        assertThat(view.holds()).extracting(CaseView.Hold::reason).containsExactly(HoldReason.MANUAL);
        assertThat(view.counters()).containsExactly(new CaseView.Counter(new MemberId("3509.l"), "Kantor Imigrasi"));
        assertThat(cases.due.held())
                .anySatisfy(group -> assertThat(group.reason() + " " + group.subject() + " " + group.count())
                        .isEqualTo("MANUAL 3509.l 1"));
        assertThat(cases.due.causes()).extracting(DueWork.Cause::reason).doesNotContain(HoldReason.MANUAL);
    }

    private static Task task(String member, String... shown) {
        return new Task("hasil", new MemberId(member), "Kantor Imigrasi", List.of(shown), PATIENCE);
    }

    /** A case that waits for its task, as its route leaves it. */
    private static TaskView opened(String key, String member, String... shown) {
        Receipt receipt = cases.submitted(key);
        Claim claim = cases.claimed(receipt, WorkRef.OWN_QUEUE);
        cases.runs.open(claim, STEP, task(member, shown)).join();
        Next next = Next.held(
                WorkRef.OWN_QUEUE,
                HoldReason.MANUAL,
                Task.signal(STEP),
                cases.clock.instant().plus(PATIENCE));
        cases.runs.end(claim, List.of(next)).join();
        return list(member).stream()
                .filter(task -> task.caseId().equals(receipt.id()))
                .findFirst()
                .orElseThrow();
    }

    private static TaskView taken(TaskView task, Officer officer) {
        assertThat(cases.tasks
                        .take(task, system(task.member().value()), officer)
                        .join())
                .isInstanceOf(TaskResult.Done.class);
        return found(task);
    }

    private static CompletableFuture<TaskResult> answer(TaskView task, String body) {
        return cases.tasks.answer(task, system(task.member().value()), bytes(body));
    }

    /** A case whose route has taken in a correction before it comes to its task. */
    private static TaskView openedAfterCorrection(String member, String correction, String... shown) {
        Receipt receipt = cases.submitted("lihat");
        cases.signals
                .give(new Signals.Incoming(
                        receipt.id(),
                        new MemberId("3509.portal"),
                        new SystemId("3509.portal.mpp"),
                        "perbaikan",
                        bytes(correction),
                        Optional.empty(),
                        List.of(),
                        false,
                        Optional.empty()))
                .join();
        Claim claim = cases.claimed(receipt, WorkRef.OWN_QUEUE);
        Signal signal = claim.signals().get(0);
        cases.runs
                .end(
                        claim,
                        new StepOutcome("perbaikan", false, signal.body(), Optional.of(signal), Optional.empty()),
                        WorkRef.OWN_QUEUE)
                .join();
        cases.runs.open(claim, STEP, task(member, shown)).join();
        return list(member).get(0);
    }

    private static StepOutcome tooLate() {
        return StepOutcome.of(STEP, false, bytes("{\"peristiwa\":\"lewat-waktu\"}"));
    }

    private static TaskView found(TaskView task) {
        return cases.workList.find(task.member(), task.id()).orElseThrow();
    }

    private static List<TaskView> list(String member) {
        return page(member, Optional.empty(), Optional.empty(), 100);
    }

    @SuppressWarnings("OptionalUsedAsFieldOrParameterType")
    private static List<TaskView> page(String member, Optional<TaskState> state, Optional<UUID> after, int most) {
        return cases.workList.page(new WorkList.Page(new MemberId(member), Optional.empty(), state, after, most));
    }

    private static List<UUID> ids(List<TaskView> tasks) {
        return tasks.stream().map(TaskView::id).toList();
    }

    private static List<JsonNode> events(String type, Receipt receipt) {
        return cases.log(type).stream()
                .filter(event ->
                        event.path("exchange").asText().equals(receipt.id().toString()))
                .toList();
    }

    private static SystemId system(String member) {
        return new SystemId(member + ".loket");
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
