package id.simpul.routes.run;

import id.simpul.cases.run.Next;
import id.simpul.cases.run.Signal;
import id.simpul.cases.run.StepOutcome;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.apache.camel.Exchange;

/** What a step of a route waits for. How it waits is the same for all: {@link WaitProducer}. */
interface Wait {

    /** The names of the signals that end it. */
    List<String> signals(String name);

    /** From the first time that the step is reached. */
    Duration patience();

    /** Records that it begins, the first time. */
    void begin(CaseRun run, String name, Exchange exchange);

    /** What the run leaves until it ends. */
    Next until(Instant end, String name, Exchange exchange);

    /** What the route is told that came. */
    String event(Signal signal);

    /** Records what came of it. */
    void end(CaseRun run, StepOutcome outcome, Instant now);
}
