package id.simpul.routes.workbench;

import java.util.List;
import java.util.Optional;

/**
 * What came of one request that was tried.
 *
 * @param steps in the order in which they ended
 * @param answer masked
 * @param problem its key and arguments
 * @param states to which a case was moved
 * @param held why a case does not go on, as a key
 */
@SuppressWarnings("OptionalUsedAsFieldOrParameterType")
public record Attempt(
        List<Traced> steps,
        Optional<String> answer,
        Optional<String> problem,
        List<String> states,
        Optional<String> held,
        List<Flaw> flaws) {

    public Attempt {
        steps = List.copyOf(steps);
        states = List.copyOf(states);
        flaws = List.copyOf(flaws);
    }
}
