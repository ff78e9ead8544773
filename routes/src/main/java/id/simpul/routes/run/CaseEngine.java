package id.simpul.routes.run;

import id.simpul.cases.parked.Pauses;
import id.simpul.cases.run.DueWork;
import id.simpul.cases.run.Runs;
import id.simpul.cases.run.WorkBell;
import id.simpul.core.ServiceId;
import id.simpul.routes.CrashPoint;
import id.simpul.routes.Doors;
import id.simpul.routes.ServiceRoutes;
import id.simpul.routes.ServiceVersion;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import org.apache.camel.spi.InterceptStrategy;

/** The parts that run cases, put together. */
public final class CaseEngine {

    private final StepTools tools;
    private final CaseWorker worker;
    private final WorkFeed feed;
    private final Map<ServiceId, PartnerCalls> calls = new ConcurrentHashMap<>();

    /**
     * What the engine is made of.
     *
     * @param queues every partner that routes may call, as it is now, and the bus's own queue
     * @param pace how often what waits is tried again
     */
    public record Parts(
            Runs runs,
            DueWork due,
            Pauses pauses,
            Doors doors,
            WorkBell bell,
            Supplier<Set<String>> queues,
            Duration pace,
            CrashPoint.Observer drill,
            Clock clock,
            RandomGenerator random) {}

    public CaseEngine(Parts parts) {
        Progress progress = new Progress(parts.clock());
        Holds holds = new Holds(progress, parts.clock(), parts.random());
        tools = new StepTools(parts.doors(), progress, holds, parts.pauses()::until, parts.drill(), parts.clock());
        worker = new CaseWorker(parts.runs(), new CaseTurn(parts.doors(), holds, parts.clock()), parts.bell());
        feed = new WorkFeed(
                parts.runs(),
                parts.due(),
                new Resumption(progress, parts.pace(), parts.clock()),
                parts.queues(),
                parts.bell());
    }

    public CaseWorker worker() {
        return worker;
    }

    public WorkFeed feed() {
        return feed;
    }

    /**
     * Whether a recorded step of a service leaves an effect.
     *
     * @param step as in the record; in a loop with its number, such as {@code daftar~2}
     */
    public boolean isEffect(ServiceId service, String step) {
        PartnerCalls known = calls.get(service);
        return known != null && known.isEffect(step.split("~", 2)[0]);
    }

    /** Records the calls in the routes of a case's service. */
    public InterceptStrategy recorder(ServiceVersion version) {
        return new RecordedSteps(
                ServiceRoutes.prefixOf(version),
                tools,
                calls.computeIfAbsent(version.service(), id -> new PartnerCalls())::note);
    }
}
