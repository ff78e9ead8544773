package id.simpul.bus.watch;

import id.simpul.core.Ask;
import id.simpul.core.BusException;
import id.simpul.core.CallOutcome;
import id.simpul.core.Guard;
import id.simpul.core.OpenExchange;
import id.simpul.core.Permit;
import id.simpul.core.Provenance;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** Counts what the guard decides and times the calls it lets through. Decides nothing itself. */
public final class WatchedGuard implements Guard {

    private static final String ADMITTED = "admitted";

    private final Guard guard;
    private final MeterRegistry registry;
    private final PartnerCalls partners;
    private final Map<UUID, Started> calls = new ConcurrentHashMap<>();

    /** A call that was let through. */
    private record Started(String partner, Timer.Sample at) {}

    public WatchedGuard(Guard guard, MeterRegistry registry, PartnerCalls partners) {
        this.guard = guard;
        this.registry = registry;
        this.partners = partners;
    }

    @Override
    public Permit admit(OpenExchange proof, String carrier, Ask ask) {
        try {
            Permit permit = guard.admit(proof, carrier, ask);
            count(ask, ADMITTED);
            calls.put(permit.admission(), new Started(ask.partner(), Timer.start(registry)));
            return permit;
        } catch (BusException refused) {
            count(ask, refused.code().key());
            throw refused;
        }
    }

    @Override
    public boolean isOpen(OpenExchange proof, String carrier) {
        return guard.isOpen(proof, carrier);
    }

    @Override
    public void requireRight(OpenExchange proof, String partner) {
        guard.requireRight(proof, partner);
    }

    @Override
    public void answered(OpenExchange proof, Provenance source) {
        guard.answered(proof, source);
    }

    @Override
    public boolean settle(OpenExchange proof, Permit permit, CallOutcome outcome) {
        boolean mayBeUsed = guard.settle(proof, permit, outcome);
        Started started = calls.remove(permit.admission());
        if (started != null) {
            partners.settled(started.partner(), outcome);
            started.at()
                    .stop(Timer.builder("simpul.partner.call")
                            .tag("partner", started.partner())
                            .tag("outcome", outcome.outcome().key())
                            .serviceLevelObjectives(Exchanges.steps())
                            .register(registry));
        }
        return mayBeUsed;
    }

    private void count(Ask ask, String outcome) {
        registry.counter(
                        "simpul.admissions",
                        "partner",
                        ask.partner(),
                        "mode",
                        ask.mode().key(),
                        "outcome",
                        outcome)
                .increment();
    }
}
