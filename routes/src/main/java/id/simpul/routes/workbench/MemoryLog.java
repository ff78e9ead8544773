package id.simpul.routes.workbench;

import id.simpul.cases.CaseActor;
import id.simpul.cases.CaseState;
import id.simpul.cases.Moves;
import id.simpul.cases.run.Claim;
import id.simpul.cases.run.Signal;
import id.simpul.cases.run.StepLog;
import id.simpul.cases.run.StepOutcome;
import id.simpul.cases.run.StepRecord;
import id.simpul.cases.run.StepResult;
import id.simpul.cases.run.Task;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** The record of one case in memory, by the same rules of moves and steps as the one in the database. */
final class MemoryLog implements StepLog {

    private final Clock clock;
    private final Map<String, StepRecord> steps = new LinkedHashMap<>();
    private final Map<String, Task> tasks = new LinkedHashMap<>();
    private final List<Signal> signals = new ArrayList<>();
    private final List<String> states = new ArrayList<>();
    private final List<String> effects = new ArrayList<>();
    private CaseState state = CaseState.DIAJUKAN;
    private boolean hasEffect;

    MemoryLog(Clock clock) {
        this.clock = clock;
    }

    @Override
    public synchronized CompletableFuture<Boolean> start(Claim claim, String step, boolean effect, String partner) {
        hasEffect |= effect;
        steps.putIfAbsent(step, new StepRecord.Started(clock.instant()));
        return CompletableFuture.completedFuture(true);
    }

    @Override
    public synchronized CompletableFuture<Boolean> open(Claim claim, String step, Task task) {
        tasks.putIfAbsent(step, task);
        steps.putIfAbsent(step, new StepRecord.Started(clock.instant()));
        return CompletableFuture.completedFuture(true);
    }

    @Override
    public synchronized CompletableFuture<StepResult> end(Claim claim, StepOutcome outcome, String partner) {
        return CompletableFuture.completedFuture(record(outcome));
    }

    @Override
    public synchronized CompletableFuture<StepResult> close(Claim claim, StepOutcome outcome) {
        String answer = Task.signal(outcome.step());
        if (outcome.signal().isEmpty()
                && signals.stream().anyMatch(signal -> signal.name().equals(answer))) {
            return CompletableFuture.completedFuture(StepResult.ANSWERED);
        }
        tasks.remove(outcome.step());
        return CompletableFuture.completedFuture(record(outcome));
    }

    private StepResult record(StepOutcome outcome) {
        Optional<CaseState> to = outcome.move().filter(wanted -> wanted != state);
        if (to.filter(wanted -> !Moves.isAllowed(state, wanted, CaseActor.BUS)).isPresent()) {
            return StepResult.MOVE_REFUSED;
        }
        to.ifPresent(this::move);
        outcome.signal()
                .ifPresent(taken -> signals.removeIf(signal -> signal.id().equals(taken.id())));
        if (outcome.effect()) {
            effects.add(outcome.step().split("~", 2)[0]);
        }
        StepRecord before = steps.get(outcome.step());
        steps.put(
                outcome.step(),
                new StepRecord.Done(before == null ? clock.instant() : before.startedAt(), outcome.value()));
        return StepResult.DONE;
    }

    private void move(CaseState to) {
        state = to;
        states.add(to.key());
    }

    synchronized void give(Signal signal) {
        signals.add(signal);
    }

    /** The applicant withdraws what no partner can have: nobody else need be told. False when the route must close it. */
    synchronized boolean withdraw() {
        boolean isOurs = state == CaseState.DIAJUKAN && !hasEffect;
        if (isOurs) {
            move(CaseState.DIBATALKAN);
        }
        return isOurs;
    }

    /** The oldest task that no officer has answered, by its step. */
    synchronized Optional<Map.Entry<String, Task>> openTask() {
        return tasks.entrySet().stream().findFirst();
    }

    synchronized Map<String, StepRecord> steps() {
        return Map.copyOf(steps);
    }

    synchronized List<Signal> signals() {
        return List.copyOf(signals);
    }

    synchronized CaseState state() {
        return state;
    }

    synchronized List<String> states() {
        return List.copyOf(states);
    }

    synchronized List<String> effects() {
        return List.copyOf(effects);
    }
}
