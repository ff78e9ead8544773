package id.simpul.routes.run;

import id.simpul.cases.run.Signal;
import id.simpul.cases.run.StepOutcome;
import id.simpul.cases.run.StepRecord;
import id.simpul.core.BusException;
import id.simpul.core.ProblemCode;
import id.simpul.routes.Doors;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.camel.Endpoint;
import org.apache.camel.Exchange;
import org.apache.camel.support.DefaultProducer;

/** Takes the signal that came, or ends the run until one comes or its time is over. */
final class WaitProducer extends DefaultProducer {

    private static final String NAME = "peristiwa";
    private static final String CONTENT = "isi";

    private final Wait wait;
    private final Clock clock;

    WaitProducer(Endpoint endpoint, Wait wait, Clock clock) {
        super(endpoint);
        this.wait = wait;
        this.clock = clock;
    }

    @Override
    public void process(Exchange exchange) {
        CaseRun run = Doors.companion(exchange, CaseRun.class)
                .orElseThrow(() -> new BusException(ProblemCode.OUTSIDE_DOOR, Map.of("partner", scheme())));
        run.requireGoing(exchange);
        String step = StepName.of(exchange);
        String name = run.occurrence(step);
        Optional<StepRecord> record = run.record(name);
        if (record.isPresent() && record.get() instanceof StepRecord.Done done) {
            tell(exchange, step, StepJson.value(done.outcome()));
            return;
        }
        if (record.isEmpty()) {
            wait.begin(run, name, exchange);
        }
        Instant began = record.map(StepRecord::startedAt).orElseGet(clock::instant);
        tell(exchange, step, StepJson.value(take(run, name, began, exchange)));
    }

    private String scheme() {
        String uri = getEndpoint().getEndpointUri();
        return uri.substring(0, uri.indexOf(':'));
    }

    /** A correction changes what was submitted, from this step on and in each run alike. */
    private static void tell(Exchange exchange, String step, Object value) {
        BranchValues.tell(exchange, into -> put(into, step, value));
    }

    private static void put(Exchange exchange, String step, Object value) {
        exchange.setVariable(step, value);
        if (value instanceof Map<?, ?> came
                && Corrections.EVENT.equals(came.get(NAME))
                && came.get(CONTENT) instanceof Map<?, ?> content) {
            Corrections.apply(exchange, content);
        }
    }

    private byte[] take(CaseRun run, String name, Instant began, Exchange exchange) {
        Instant end = began.plus(wait.patience());
        Optional<Signal> signal = run.signal(wait.signals(name));
        if (signal.isEmpty() && clock.instant().isBefore(end)) {
            throw run.interrupt(wait.until(end, name, exchange));
        }
        byte[] value = StepJson.json(signal.map(this::value).orElse(Map.of(NAME, WaitEndpoint.TOO_LATE)));
        wait.end(run, new StepOutcome(name, false, value, signal, Optional.empty()), clock.instant());
        return value;
    }

    /** With the fields of its body beside its name, for conditions to read. */
    private Map<String, Object> value(Signal signal) {
        Map<String, Object> value = new LinkedHashMap<>();
        Object content = StepJson.value(signal.body());
        if (content instanceof Map<?, ?> fields) {
            fields.forEach((field, each) -> value.put(field.toString(), each));
        }
        value.put(CONTENT, content);
        value.put(NAME, wait.event(signal));
        return value;
    }
}
