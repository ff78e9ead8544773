package id.simpul.connectors.dukcapil;

import id.simpul.core.Element;
import id.simpul.core.Permit;
import id.simpul.core.Subject;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/**
 * One question to Dukcapil.
 *
 * @param elements to verify or to receive; empty means all that the permit has
 * @param threshold the least score, 0 to 100, that counts as a match
 */
record Inquiry(DukcapilMethod method, Subject subject, Set<Element> elements, int threshold) {

    Inquiry {
        elements = elements.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(elements));
    }

    /** The same question, cut to what is permitted; its elements are empty when nothing of it is. */
    Inquiry within(Permit permit) {
        if (permit.mode() != method.mode()) {
            throw new IllegalStateException("A permit to " + permit.mode().key() + " is none for " + method.key());
        }
        Set<Element> cut = EnumSet.copyOf(permit.elements());
        if (!elements.isEmpty()) {
            cut.retainAll(elements);
        }
        return new Inquiry(method, subject, cut, threshold);
    }

    @Override
    public String toString() {
        return "Inquiry[" + method.key() + " " + elements + "]";
    }
}
