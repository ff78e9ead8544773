package id.simpul.routes.run;

import id.simpul.cases.CaseState;
import id.simpul.cases.run.StepOutcome;
import id.simpul.cases.run.StepRecord;
import id.simpul.cases.run.WorkRef;
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

/** A move of the case, which is made once like every other step. */
final class CaseEndpoint extends DefaultEndpoint {

    private final CaseState to;

    CaseEndpoint(String uri, CaseComponent component, CaseState to) {
        super(uri, component);
        this.to = to;
    }

    @Override
    public Producer createProducer() {
        return new DefaultProducer(this) {
            @Override
            public void process(Exchange exchange) {
                CaseRun run = Doors.companion(exchange, CaseRun.class)
                        .orElseThrow(() ->
                                new BusException(ProblemCode.OUTSIDE_DOOR, Map.of("partner", CaseComponent.SCHEME)));
                run.requireGoing(exchange);
                String name = run.occurrence(StepName.of(exchange));
                if (run.record(name).filter(StepRecord.Done.class::isInstance).isEmpty()) {
                    byte[] value = StepJson.json(Map.of("keadaan", to.key()));
                    run.end(new StepOutcome(name, false, value, Optional.empty(), Optional.of(to)), WorkRef.OWN_QUEUE);
                }
            }
        };
    }

    @Override
    public Consumer createConsumer(Processor processor) {
        throw new UnsupportedOperationException("case: is a step, no route begins with it");
    }
}
