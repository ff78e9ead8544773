package id.simpul.routes.run;

import id.simpul.cases.HoldReason;
import id.simpul.cases.run.Next;
import id.simpul.cases.run.StepOutcome;
import id.simpul.cases.run.StepRecord;
import id.simpul.core.BusException;
import id.simpul.core.PartnerEndpoint;
import id.simpul.routes.CrashPoint;
import id.simpul.routes.Doors;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.apache.camel.AsyncCallback;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.apache.camel.support.AsyncProcessorSupport;

/**
 * A call to a partner in the route of a case. A finished one gives what it gave; one for another partner's queue ends the
 * run; an effect is recorded before it is made, and one of which it is not known whether it was made is asked after first.
 */
final class RecordedStep extends AsyncProcessorSupport {

    private final String step;
    private final PartnerEndpoint partner;
    private final Processor call;
    private final Doors doors;
    private final Progress progress;
    private final Holds holds;
    private final Function<String, Optional<Instant>> pauses;
    private final CrashPoint.Observer drill;
    private final Clock clock;

    RecordedStep(String step, PartnerEndpoint partner, Processor call, StepTools tools) {
        this.step = step;
        this.partner = partner;
        this.call = call;
        this.doors = tools.doors();
        this.progress = tools.progress();
        this.holds = tools.holds();
        this.pauses = tools.pauses();
        this.drill = tools.drill();
        this.clock = tools.clock();
    }

    /** Always in the thread of its run, or of its branch. */
    @Override
    public boolean process(Exchange exchange, AsyncCallback callback) {
        try {
            Optional<CaseRun> run = Doors.companion(exchange, CaseRun.class);
            if (run.isPresent()) {
                pass(run.get(), exchange);
            } else {
                call.process(exchange);
            }
        } catch (Exception failed) {
            exchange.setException(failed);
        }
        callback.done(true);
        return true;
    }

    private void pass(CaseRun run, Exchange exchange) throws Exception {
        run.requireGoing(exchange);
        String name = run.occurrence(step);
        Optional<StepRecord> record = run.record(name);
        if (record.isPresent() && record.get() instanceof StepRecord.Done done) {
            tell(exchange, StepJson.value(done.outcome()));
            return;
        }
        if (!partner.partner().equals(run.queue())) {
            throw run.interrupt(Next.at(partner.partner(), clock.instant()));
        }
        requireOpen(run);
        run.calls().lock();
        try {
            go(run, name, record.isPresent(), exchange);
        } finally {
            run.calls().unlock();
        }
    }

    private void go(CaseRun run, String name, boolean hasBegun, Exchange exchange) throws Exception {
        if (hasBegun) {
            // Also when the partner's description says by now that it leaves none: it did when it began.
            settle(run, name, exchange);
        } else if (!partner.leavesEffect()) {
            make(run, name, exchange);
        } else {
            run.start(name, true, partner.partner());
            drill.reached(CrashPoint.BEFORE_EFFECT);
            make(run, name, exchange);
        }
    }

    private void requireOpen(CaseRun run) {
        pauses.apply(partner.partner()).ifPresent(until -> {
            throw run.interrupt(Next.held(run.queue(), HoldReason.PARTNER_PAUSED, partner.partner(), until));
        });
        opensAt(run).ifPresent(opens -> {
            throw run.interrupt(Next.held(run.queue(), HoldReason.WINDOW_CLOSED, partner.partner(), opens));
        });
    }

    /** A partner whose description is not in force is waited for, before anything is said to have begun. */
    private Optional<Instant> opensAt(CaseRun run) {
        try {
            return partner.opensAt(clock.instant());
        } catch (BusException problem) {
            throw held(problem, run);
        }
    }

    /** It began and its outcome is not known: the partner is asked, and only what it does not have is sent again. */
    private void settle(CaseRun run, String name, Exchange exchange) throws Exception {
        Optional<Map<String, Object>> arrived = inquire(run, name);
        if (arrived.isPresent()) {
            exchange.setVariable(step, arrived.get());
            record(run, name, exchange);
        } else {
            make(run, name, exchange);
        }
    }

    private Optional<Map<String, Object>> inquire(CaseRun run, String name) {
        try {
            return partner.inquire(key(run, name));
        } catch (BusException problem) {
            throw held(problem, run);
        }
    }

    private void make(CaseRun run, String name, Exchange exchange) throws Exception {
        exchange.setProperty(PartnerEndpoint.KEY_PROPERTY, key(run, name));
        try {
            call(exchange);
            doors.settle(exchange);
        } catch (BusException problem) {
            doors.settleFailed(exchange, problem);
            throw held(problem, run);
        }
        record(run, name, exchange);
    }

    private RuntimeException held(BusException problem, CaseRun run) {
        return holds.of(problem, run, partner)
                .map(run::interrupt)
                .<RuntimeException>map(held -> held)
                .orElse(problem);
    }

    private void call(Exchange exchange) throws Exception {
        call.process(exchange);
        if (exchange.getException() != null) {
            Exception failed = exchange.getException();
            exchange.setException(null);
            throw failed;
        }
        drill.reached(CrashPoint.AFTER_EFFECT);
    }

    private void record(CaseRun run, String name, Exchange exchange) {
        Object value = Objects.requireNonNullElse(exchange.getVariable(step), Map.of());
        run.end(StepOutcome.of(name, partner.leavesEffect(), StepJson.json(value)), partner.partner());
        tell(exchange, value);
        progress.made(partner, run.claim().file());
        drill.reached(CrashPoint.AFTER_OUTCOME);
    }

    private void tell(Exchange exchange, Object value) {
        BranchValues.tell(exchange, into -> into.setVariable(step, value));
    }

    /** Names case and step and nothing else, the same in every run. */
    private static String key(CaseRun run, String name) {
        return run.claim().ref().id() + "/" + name;
    }
}
