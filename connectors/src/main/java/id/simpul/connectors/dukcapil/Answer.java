package id.simpul.connectors.dukcapil;

import id.simpul.core.Element;
import java.util.Map;
import java.util.OptionalInt;

/** What Dukcapil said, already cut to the permitted elements. */
sealed interface Answer {

    /** A verdict for each element that was asked. */
    record Verdicts(Map<Element, Verdict> verdicts) implements Answer {

        public Verdicts {
            verdicts = Map.copyOf(verdicts);
        }
    }

    /** The values that the record has; an element without a value is not in it. */
    record Values(Map<Element, String> values) implements Answer {

        public Values {
            values = Map.copyOf(values);
        }

        @Override
        public String toString() {
            return "Values[masked]";
        }
    }

    /** No answer about the elements. */
    record Fault(PartnerFault fault) implements Answer {}

    /** The record of somebody else. */
    record WrongPerson() implements Answer {}

    /** One element's match. @param score 0 to 100, when the partner gave one */
    @SuppressWarnings("OptionalUsedAsFieldOrParameterType")
    record Verdict(boolean matches, OptionalInt score) {

        boolean isExact() {
            return matches && score.orElse(100) == 100;
        }
    }
}
