package id.simpul.routes.run;

import id.simpul.cases.run.Claim;
import id.simpul.cases.run.Next;
import id.simpul.cases.run.StepLog;
import id.simpul.routes.CrashPoint;
import id.simpul.routes.Doors;
import id.simpul.routes.ServiceRoutes;
import id.simpul.routes.ServiceVersion;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.apache.camel.spi.InterceptStrategy;

/** Runs the routes of cases as the bus does, where nothing is kept: who rehearses holds the record of the steps. */
public final class CaseRehearsal {

    private final StepTools tools;
    private final CaseTurn turn;

    public CaseRehearsal(Doors doors, Clock clock, RandomGenerator random) {
        Progress progress = new Progress(clock);
        Holds holds = new Holds(progress, clock, random);
        tools = new StepTools(doors, progress, holds, partner -> Optional.empty(), CrashPoint.Observer.none(), clock);
        turn = new CaseTurn(doors, holds, clock);
    }

    /** Records the calls in the routes of a case's service. */
    public InterceptStrategy recorder(ServiceVersion service) {
        return new RecordedSteps(ServiceRoutes.prefixOf(service), tools, (step, partner) -> {});
    }

    /** Runs the route of a case once from the top, and gives what is left to be done, one a queue. */
    public List<Next> run(Claim claim, StepLog log) {
        return turn.of(claim, log);
    }
}
