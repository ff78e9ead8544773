package id.simpul.routes.run;

import id.simpul.cases.HoldReason;
import id.simpul.cases.run.Next;
import id.simpul.cases.run.Signal;
import id.simpul.cases.run.StepOutcome;
import id.simpul.cases.run.StepRecord;
import id.simpul.cases.run.WorkRef;
import id.simpul.core.BusException;
import id.simpul.core.ProblemCode;
import id.simpul.routes.Doors;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.camel.Exchange;
import org.apache.camel.support.DefaultProducer;

/** Takes the signal that came, or ends the run until one comes or its time is over. */
final class WaitProducer extends DefaultProducer {

    private static final String NAME = "peristiwa";
    private static final String CONTENT = "isi";

    private final WaitEndpoint endpoint;
    private final Clock clock;

    WaitProducer(WaitEndpoint endpoint, Clock clock) {
        super(endpoint);
        this.endpoint = endpoint;
        this.clock = clock;
    }

    @Override
    public void process(Exchange exchange) {
        CaseRun run = Doors.companion(exchange, CaseRun.class)
                .orElseThrow(() -> new BusException(ProblemCode.OUTSIDE_DOOR, Map.of("partner", WaitComponent.SCHEME)));
        run.requireGoing(exchange);
        String step = StepName.of(exchange);
        String name = run.occurrence(step);
        Optional<StepRecord> record = run.record(name);
        if (record.isPresent() && record.get() instanceof StepRecord.Done done) {
            tell(exchange, step, CaseRun.value(done.outcome()));
            return;
        }
        if (record.isEmpty()) {
            run.start(name, false, WorkRef.OWN_QUEUE);
        }
        Instant began = record.map(StepRecord::startedAt).orElseGet(clock::instant);
        tell(exchange, step, CaseRun.value(take(run, name, began, exchange)));
    }

    /** A correction changes what was submitted, from this step on and in each run alike. */
    private static void tell(Exchange exchange, String step, Object value) {
        exchange.setVariable(step, value);
        if (value instanceof Map<?, ?> came
                && Corrections.EVENT.equals(came.get(NAME))
                && came.get(CONTENT) instanceof Map<?, ?> content) {
            Corrections.apply(exchange, content);
        }
    }

    private byte[] take(CaseRun run, String name, Instant began, Exchange exchange) {
        Instant end = began.plus(endpoint.patience());
        Optional<Signal> signal = run.signal(endpoint.events());
        if (signal.isEmpty() && clock.instant().isBefore(end)) {
            throw run.interrupt(until(end, exchange));
        }
        byte[] value = CaseRun.json(signal.map(WaitProducer::value).orElse(Map.of(NAME, WaitEndpoint.TOO_LATE)));
        run.end(new StepOutcome(name, false, value, signal, Optional.empty()), WorkRef.OWN_QUEUE);
        return value;
    }

    /** With the fields of its body beside its name, for conditions to read. */
    private static Map<String, Object> value(Signal signal) {
        Map<String, Object> value = new LinkedHashMap<>();
        Object content = CaseRun.value(signal.body());
        if (content instanceof Map<?, ?> fields) {
            fields.forEach((field, each) -> value.put(field.toString(), each));
        }
        value.put(CONTENT, content);
        value.put(NAME, signal.name());
        return value;
    }

    private Next until(Instant end, Exchange exchange) {
        String names = String.join(",", endpoint.events());
        return endpoint.getReferral().isEmpty()
                ? Next.held(WorkRef.OWN_QUEUE, HoldReason.EVENT, names, end)
                : Next.held(WorkRef.OWN_QUEUE, HoldReason.REFERRAL, names, end).telling(question(exchange));
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
