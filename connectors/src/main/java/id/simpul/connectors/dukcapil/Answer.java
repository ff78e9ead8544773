package id.simpul.connectors.dukcapil;

import id.simpul.core.Element;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;

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

    /** The values of each record of a family card, the asked person's among them. */
    record Family(List<Map<Element, String>> members) implements Answer {

        public Family {
            members = members.stream().map(Map::copyOf).toList();
        }

        /** Those of which at least one member has a value. */
        Set<Element> elements() {
            return members.stream().flatMap(member -> member.keySet().stream()).collect(Collectors.toSet());
        }

        @Override
        public String toString() {
            return "Family[masked]";
        }
    }

    /** No answer about the elements. */
    record Fault(PartnerFault fault) implements Answer {}

    /** The record of somebody else. */
    record WrongPerson() implements Answer {}

    /**
     * One element's match.
     *
     * @param score 0 to 100, when the partner gave one
     */
    @SuppressWarnings("OptionalUsedAsFieldOrParameterType")
    record Verdict(boolean matches, OptionalInt score) {

        boolean isExact() {
            return matches && score.orElse(100) == 100;
        }
    }
}
