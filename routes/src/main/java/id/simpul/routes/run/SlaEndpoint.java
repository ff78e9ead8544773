package id.simpul.routes.run;

import id.simpul.cases.run.StepOutcome;
import id.simpul.cases.run.StepRecord;
import id.simpul.cases.run.WorkRef;
import id.simpul.cases.sla.SlaAct;
import id.simpul.core.BusException;
import id.simpul.core.ProblemCode;
import id.simpul.routes.Doors;
import java.util.Map;
import java.util.Optional;
import org.apache.camel.Consumer;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.apache.camel.Producer;
import org.apache.camel.support.DefaultEndpoint;
import org.apache.camel.support.DefaultProducer;

/** An act on the clock of the case, which is made once like every other step. */
public final class SlaEndpoint extends DefaultEndpoint {

    private final SlaAct act;
    private String reason = "";

    SlaEndpoint(String uri, SlaComponent component, SlaAct act) {
        super(uri, component);
        this.act = act;
    }

    /** Why, a key such as {@code uji-lapangan}; it is recorded and never free text. */
    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }

    @Override
    public Producer createProducer() {
        if (!reason.matches("[a-z][a-z0-9-]{0,40}")) {
            throw new IllegalArgumentException(getEndpointUri() + " needs a reason, such as reason=uji-lapangan");
        }
        return new DefaultProducer(this) {
            @Override
            public void process(Exchange exchange) {
                CaseRun run = Doors.companion(exchange, CaseRun.class)
                        .orElseThrow(() ->
                                new BusException(ProblemCode.OUTSIDE_DOOR, Map.of("partner", SlaComponent.SCHEME)));
                run.requireGoing(exchange);
                String name = run.occurrence(StepName.of(exchange));
                if (run.record(name).filter(StepRecord.Done.class::isInstance).isEmpty()) {
                    run.end(outcome(name), WorkRef.OWN_QUEUE);
                }
            }
        };
    }

    private StepOutcome outcome(String step) {
        byte[] value = StepJson.json(Map.of("jam", act.key()));
        return new StepOutcome(
                step,
                false,
                value,
                Optional.empty(),
                Optional.empty(),
                Optional.of(new StepOutcome.ClockSet(act, reason)));
    }

    @Override
    public Consumer createConsumer(Processor processor) {
        throw new UnsupportedOperationException("sla: is a step, no route begins with it");
    }
}
