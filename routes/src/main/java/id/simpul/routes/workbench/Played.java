package id.simpul.routes.workbench;

import com.fasterxml.jackson.databind.JsonNode;
import id.simpul.core.BusException;
import java.util.List;
import java.util.Optional;

/**
 * What came of a case file.
 *
 * @param body what is answered, without what the door adds
 * @param held why a case does not go on, as a key
 * @param flaws what kept it from being played to its end
 */
@SuppressWarnings("OptionalUsedAsFieldOrParameterType")
record Played(
        Optional<JsonNode> body,
        Optional<BusException> problem,
        List<String> states,
        List<String> effects,
        Optional<String> held,
        List<Flaw> flaws) {

    Played {
        states = List.copyOf(states);
        effects = List.copyOf(effects);
        flaws = List.copyOf(flaws);
    }

    static Played answered(JsonNode body) {
        return new Played(Optional.of(body), Optional.empty(), List.of(), List.of(), Optional.empty(), List.of());
    }

    static Played failed(BusException problem) {
        return new Played(Optional.empty(), Optional.of(problem), List.of(), List.of(), Optional.empty(), List.of());
    }
}
