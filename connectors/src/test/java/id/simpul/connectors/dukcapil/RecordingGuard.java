package id.simpul.connectors.dukcapil;

import id.simpul.core.Ask;
import id.simpul.core.BusException;
import id.simpul.core.CallOutcome;
import id.simpul.core.Element;
import id.simpul.core.Guard;
import id.simpul.core.OpenExchange;
import id.simpul.core.Permit;
import id.simpul.core.ProblemCode;
import id.simpul.core.Provenance;
import java.time.Clock;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;

/** Permits what it is told to and remembers what it was asked. */
public final class RecordingGuard implements Guard {

    public final List<Ask> asks = new CopyOnWriteArrayList<>();
    public final List<String> carriers = new CopyOnWriteArrayList<>();
    public final List<Permit> permits = new CopyOnWriteArrayList<>();
    public final List<CallOutcome> outcomes = new CopyOnWriteArrayList<>();
    public final List<UUID> settled = new CopyOnWriteArrayList<>();

    private final Clock clock;
    private Set<Element> permitted = EnumSet.allOf(Element.class);
    private Duration time = Duration.ofSeconds(10);
    private String credential = "dukcapil-dinsos";
    private boolean isClosed;

    public RecordingGuard(Clock clock) {
        this.clock = clock;
    }

    public void permit(Element... elements) {
        permitted = EnumSet.copyOf(List.of(elements));
    }

    public void give(Duration patience) {
        time = patience;
    }

    public void charge(String name) {
        credential = name;
    }

    public void close() {
        isClosed = true;
    }

    /** Like the real one, it takes an empty wish for "all". */
    @Override
    public Permit admit(OpenExchange proof, String carrier, Ask ask) {
        asks.add(ask);
        carriers.add(carrier);
        if (isClosed) {
            throw new BusException(ProblemCode.QUOTA_EXHAUSTED);
        }
        Set<Element> elements = EnumSet.copyOf(permitted);
        if (!ask.elements().isEmpty()) {
            elements.retainAll(ask.elements());
        }
        Permit permit = new Permit(
                new UUID(0, permits.size()),
                ask.mode(),
                credential,
                elements,
                clock.instant().plus(time));
        permits.add(permit);
        return permit;
    }

    @Override
    public boolean isOpen(OpenExchange proof, String carrier) {
        return !isClosed;
    }

    @Override
    public void answered(OpenExchange proof, Provenance source) {
        throw new AssertionError("An admitted call says where its answer came from when it is settled");
    }

    @Override
    public void requireRight(OpenExchange proof, String partner) {}

    @Override
    public boolean settle(OpenExchange proof, Permit permit, CallOutcome outcome) {
        settled.add(permit.admission());
        outcomes.add(outcome);
        return true;
    }
}
