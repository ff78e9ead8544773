package id.simpul.routes.run;

import id.simpul.cases.HoldReason;
import id.simpul.cases.run.Next;
import id.simpul.cases.run.Signal;
import id.simpul.cases.run.StepOutcome;
import id.simpul.cases.run.WorkRef;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.camel.Exchange;

/** Waits for what comes in by itself: a decision, a correction, a withdrawal. */
final class SignalWait implements Wait {

    private final WaitEndpoint endpoint;

    SignalWait(WaitEndpoint endpoint) {
        this.endpoint = endpoint;
    }

    @Override
    public List<String> signals(String name) {
        return endpoint.events();
    }

    @Override
    public Duration patience() {
        return endpoint.patience();
    }

    @Override
    public void begin(CaseRun run, String name, Exchange exchange) {
        run.start(name, false, WorkRef.OWN_QUEUE);
    }

    @Override
    public Next until(Instant end, String name, Exchange exchange) {
        String names = String.join(",", endpoint.events());
        return endpoint.getReferral().isEmpty()
                ? Next.held(WorkRef.OWN_QUEUE, HoldReason.EVENT, names, end)
                : Next.held(WorkRef.OWN_QUEUE, HoldReason.REFERRAL, names, end).telling(question(exchange));
    }

    @Override
    public String event(Signal signal) {
        return signal.name();
    }

    @Override
    public void end(CaseRun run, StepOutcome outcome, Instant now) {
        run.end(outcome, WorkRef.OWN_QUEUE);
    }

    /** The names of the elements that do not fit; never what was claimed or what Dukcapil has. */
    private String question(Exchange exchange) {
        Object verdicts = exchange.getVariable(endpoint.getReferral());
        if (verdicts instanceof Map<?, ?> value && value.get("unsur") instanceof Map<?, ?> elements) {
            return elements.entrySet().stream()
                    .filter(element -> element.getValue() instanceof Map<?, ?> verdict
                            && !Boolean.TRUE.equals(verdict.get("sesuai")))
                    .map(element -> element.getKey().toString())
                    .sorted()
                    .collect(Collectors.joining(","));
        }
        return "";
    }
}
