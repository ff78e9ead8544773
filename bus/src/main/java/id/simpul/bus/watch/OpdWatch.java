package id.simpul.bus.watch;

import id.simpul.bus.watch.PartnerWatch.Known;
import id.simpul.bus.watch.PartnerWatch.State;
import id.simpul.connectors.opd.LastCall;
import id.simpul.connectors.opd.OpdComponent;
import java.time.Instant;
import java.util.Optional;

/** How the systems of OPDs are, as the calls of this node find them and the breakers before them say. */
public final class OpdWatch {

    private final OpdComponent component;
    private final Instant start;

    public OpdWatch(OpdComponent component, Instant start) {
        this.component = component;
        this.start = start;
    }

    /** @param partner such as {@code disnaker.siapkerja} */
    public Known known(String partner) {
        Optional<LastCall> last = component.lastCall(partner);
        Optional<Instant> answer = last.flatMap(LastCall::lastAnswer);
        return component
                .leftAloneSince(partner)
                .map(since -> new Known(State.LEFT_ALONE, since, answer))
                .orElseGet(() -> new Known(
                        last.map(OpdWatch::state).orElse(State.UNTRIED),
                        last.map(LastCall::since).orElse(start),
                        answer));
    }

    private static State state(LastCall last) {
        return last.answered() ? State.ANSWERING : State.FAILING;
    }
}
