package id.simpul.bus.watch;

import id.simpul.core.DataPartner;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How the partners are that are asked under agreements, as the calls of this node find them and the breaker before each says.
 * Nothing is sent to find out: such a call needs an admission and costs a unit of somebody's quota.
 */
public final class PartnerWatch {

    /** What is known of a partner. */
    public enum State {
        /** No call since the start. */
        UNTRIED,
        /** The last call was answered, if only with a refusal. */
        ANSWERING,
        /** The last call failed; the next one is made. */
        FAILING,
        /** So many calls failed that none is made for a while: the breaker is open. */
        LEFT_ALONE
    }

    /**
     * A state and when it began.
     *
     * @param lastAnswer when the partner last answered; empty when it has not since the start
     */
    @SuppressWarnings("OptionalUsedAsFieldOrParameterType")
    public record Known(State state, Instant since, Optional<Instant> lastAnswer) {}

    private final PartnerCalls calls;
    private final Map<DataPartner, PartnerBreaker> breakers;

    public PartnerWatch(PartnerCalls calls, PartnerBreakers breakers) {
        this.calls = calls;
        this.breakers = breakers.byPartner();
    }

    /** Those that this installation can ask, in their order. */
    public List<DataPartner> partners() {
        return breakers.keySet().stream().sorted().toList();
    }

    public Known known(DataPartner partner) {
        PartnerCalls.Last last = calls.last(partner.key());
        return Optional.ofNullable(breakers.get(partner))
                .flatMap(PartnerBreaker::openSince)
                .map(since -> new Known(State.LEFT_ALONE, since, last.lastAnswer()))
                .orElseGet(() -> new Known(state(last), last.since(), last.lastAnswer()));
    }

    private static State state(PartnerCalls.Last last) {
        return last.isAnswered()
                .map(isAnswered -> isAnswered ? State.ANSWERING : State.FAILING)
                .orElse(State.UNTRIED);
    }
}
