package id.simpul.agreements;

import id.simpul.core.Element;
import id.simpul.core.Mode;
import id.simpul.core.Use;
import java.net.InetAddress;
import java.time.Instant;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/**
 * What a decision is about.
 *
 * @param partner whose data is wanted, such as {@code dukcapil}
 * @param elements empty means "all that is permitted in this mode"
 * @param network the address the request came from
 * @param at the time of the deciding transaction
 */
public record Question(String partner, Use use, Mode mode, Set<Element> elements, InetAddress network, Instant at) {

    public Question {
        elements = elements.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(elements));
    }
}
