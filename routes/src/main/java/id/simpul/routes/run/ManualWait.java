package id.simpul.routes.run;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.simpul.cases.HoldReason;
import id.simpul.cases.run.Next;
import id.simpul.cases.run.Signal;
import id.simpul.cases.run.StepOutcome;
import id.simpul.cases.run.Task;
import id.simpul.cases.run.WorkRef;
import id.simpul.core.BusException;
import id.simpul.core.MemberId;
import id.simpul.core.ProblemCode;
import id.simpul.routes.Counters;
import id.simpul.routes.Doors;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.apache.camel.Exchange;

/** Waits for what an officer at a counter does. That there is a task is recorded together with the step's beginning. */
final class ManualWait implements Wait {

    private static final String ANSWERED = "jawaban";
    private static final String WITHDRAWN = "batal";

    private final ManualEndpoint endpoint;
    private final Counters counters;

    ManualWait(ManualEndpoint endpoint, Counters counters) {
        this.endpoint = endpoint;
        this.counters = counters;
    }

    @Override
    public List<String> signals(String name) {
        return endpoint.isCancellable() ? List.of(Task.signal(name), WITHDRAWN) : List.of(Task.signal(name));
    }

    @Override
    public Duration patience() {
        return endpoint.patience();
    }

    @Override
    public void begin(CaseRun run, String name, Exchange exchange) {
        String task = endpoint.step().task();
        if (!Doors.hasTask(exchange, task)) {
            throw new BusException(ProblemCode.CONFIGURATION_MISSING, Map.of("file", task + ".schema.json"));
        }
        run.open(
                name,
                new Task(task, member(run, exchange), endpoint.getAgency(), endpoint.shown(), endpoint.patience()));
    }

    /** The case is parked when there is no such counter: nobody would ever see its task. */
    private MemberId member(CaseRun run, Exchange exchange) {
        String region = run.claim().file().member().region();
        if (endpoint.getMemberFrom().isEmpty()) {
            return counters.require(region, endpoint.step().member(), ManualEndpoint.MEMBER);
        }
        JsonNode content = exchange.getMessage().getBody() instanceof ObjectNode body
                ? body
                : StepJson.tree(run.claim().body());
        return counters.require(region, content.at(endpoint.getMemberFrom()).asText(), endpoint.getMemberFrom());
    }

    @Override
    public Next until(Instant end, String name, Exchange exchange) {
        return Next.held(WorkRef.OWN_QUEUE, HoldReason.MANUAL, String.join(",", signals(name)), end);
    }

    @Override
    public String event(Signal signal) {
        return signal.name().equals(WITHDRAWN) ? WITHDRAWN : ANSWERED;
    }

    @Override
    public void end(CaseRun run, StepOutcome outcome, Instant now) {
        run.close(outcome, now);
    }
}
