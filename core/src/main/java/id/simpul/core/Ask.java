package id.simpul.core;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/**
 * What a connector wants from a partner in one call. Every call is its own admission.
 *
 * @param partner the partner, such as {@code dukcapil}
 * @param step the id of the route step that calls
 * @param elements to verify or to receive; empty means "all that the agreement permits in this mode"
 */
public record Ask(String partner, String step, Mode mode, Set<Element> elements, Nik subject) {

    public Ask {
        elements = elements.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(elements));
    }

    @Override
    public String toString() {
        return "Ask[" + partner + " " + mode.key() + " " + elements + "]";
    }
}
