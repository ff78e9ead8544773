package id.simpul.cases.manual;

import id.simpul.cases.Writes;
import id.simpul.cases.run.Signals;
import id.simpul.core.Contribution;
import id.simpul.core.Transaction;
import id.simpul.ledger.Fingerprints;
import id.simpul.ledger.Vault;
import java.sql.SQLException;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Does what officers want with tasks, one after the other. Nobody else writes meanwhile, so of two takers one is first. */
final class TaskActs implements Contribution.AtOnce<Act, TaskResult> {

    private final Vault vault;
    private final Fingerprints fingerprints;
    private final Signals signals;
    private final Duration patience;

    /** @param patience how long a task stays with an officer who does nothing */
    TaskActs(Vault vault, Fingerprints fingerprints, Signals signals, Duration patience) {
        this.vault = vault;
        this.fingerprints = fingerprints;
        this.signals = signals;
        this.patience = patience;
    }

    @Override
    public List<TaskResult> apply(Transaction transaction, List<Act> batch) throws SQLException {
        Standings standings = Standings.read(transaction, batch);
        List<TaskResult> results = new ArrayList<>(batch.size());
        for (Act act : batch) {
            Judged judged = judge(transaction, act, standings.of(act.task()));
            judged.after().ifPresent(after -> standings.put(act.task(), after));
            results.add(judged.result());
        }
        standings.write();
        return results;
    }

    /** @param after how the task stands then, when it is changed */
    @SuppressWarnings("OptionalUsedAsFieldOrParameterType")
    private record Judged(TaskResult result, Optional<Standings.Standing> after) {

        static Judged refused(TaskResult result) {
            return new Judged(result, Optional.empty());
        }

        static Judged done(Standings.Standing after) {
            return new Judged(new TaskResult.Done(List.of()), Optional.of(after));
        }
    }

    private Judged judge(Transaction transaction, Act act, Standings.Standing before) throws SQLException {
        if (act instanceof Act.Answer answer && before.isEnded()) {
            return Judged.refused(isRepeated(answer, before) ? new TaskResult.Repeated() : new TaskResult.Ended());
        }
        if (before.isEnded()) {
            return Judged.refused(new TaskResult.Ended());
        }
        boolean isTaken = before.isTaken(transaction.now());
        if (act instanceof Act.Take take) {
            return isTaken ? Judged.refused(new TaskResult.TakenByAnother()) : take(transaction, take);
        }
        if (!isTaken || !before.isOf(act.task())) {
            return Judged.refused(isTaken ? new TaskResult.TakenByAnother() : new TaskResult.NotTaken());
        }
        return act instanceof Act.Answer answer ? answer(transaction, answer, before) : keep(transaction, act, before);
    }

    private boolean isRepeated(Act.Answer answer, Standings.Standing before) {
        return before.isOf(answer.task())
                && before.answer()
                        .filter(known -> fingerprints.matches(known, answer.body()))
                        .isPresent();
    }

    private Judged take(Transaction transaction, Act.Take take) throws SQLException {
        vault.store(transaction, List.of(take.officer().sealed()));
        TaskView.Taking taking = new TaskView.Taking(
                take.officer().commitment(),
                take.officer().sealed().id(),
                transaction.now().plus(patience));
        transaction.append(TaskEvents.taken(take, taking));
        return Judged.done(new Standings.Standing(TaskState.TAKEN, Optional.of(taking), Optional.empty()));
    }

    private Judged answer(Transaction transaction, Act.Answer answer, Standings.Standing before) throws SQLException {
        Signals.Result given =
                signals.take(transaction, List.of(answer.signal())).get(0);
        if (!(given instanceof Signals.Result.Taken taken)) {
            return Judged.refused(new TaskResult.Ended());
        }
        transaction.append(TaskEvents.answered(answer));
        return new Judged(
                new TaskResult.Done(taken.awake()),
                Optional.of(new Standings.Standing(
                        TaskState.ANSWERED, before.taking(), Optional.of(answer.fingerprint()))));
    }

    private Judged keep(Transaction transaction, Act act, Standings.Standing before) throws SQLException {
        if (act instanceof Act.HandBack back) {
            vault.store(transaction, List.of(back.note()));
            note(transaction, back, before.taking().orElseThrow());
            transaction.append(TaskEvents.returned(back));
            return Judged.done(new Standings.Standing(TaskState.OPEN, Optional.empty(), Optional.empty()));
        }
        transaction.append(TaskEvents.shown(act));
        return Judged.refused(new TaskResult.Done(List.of()));
    }

    private static void note(Transaction transaction, Act.HandBack back, TaskView.Taking taking) throws SQLException {
        Writes.run(
                transaction.connection(),
                "INSERT INTO cases.task_return (task_id, at, officer, reason, item) VALUES (?, ?, ?, ?, ?)",
                back.task().id(),
                transaction.now().atOffset(ZoneOffset.UTC),
                taking.officer(),
                back.reason(),
                back.note().id());
    }
}
