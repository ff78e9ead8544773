package id.simpul.connectors.bpjs;

import id.simpul.core.DataPartner;
import id.simpul.core.Element;
import id.simpul.core.Nik;
import id.simpul.core.Permit;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/**
 * One question to BPJS.
 *
 * @param card the number of the card that is asked about, 13 digits; empty text when it is the NIK
 * @param elements to receive; empty means all that the permit has
 */
record Question(BpjsOperation operation, Nik nik, String card, Set<Element> elements) {

    Question {
        elements = elements.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(elements));
    }

    /** The same question, cut to what is permitted; its elements are empty when nothing of it is. */
    Question within(Permit permit) {
        Set<Element> cut = EnumSet.copyOf(permit.elements());
        cut.removeIf(element -> element.partner() != DataPartner.BPJS || !element.canBeAskedIn(permit.mode()));
        if (!elements.isEmpty()) {
            cut.retainAll(elements);
        }
        return new Question(operation, nik, card, cut);
    }

    /** What stands in the path. */
    String number() {
        return operation == BpjsOperation.PESERTA_BY_KARTU ? card : nik.value();
    }

    @Override
    public String toString() {
        return "Question[" + operation.key() + " " + elements + "]";
    }
}
