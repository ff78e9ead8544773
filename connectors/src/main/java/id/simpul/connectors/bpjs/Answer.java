package id.simpul.connectors.bpjs;

import id.simpul.core.Element;
import java.util.Map;

/** What BPJS said, already cut to the permitted elements. */
sealed interface Answer {

    /** A membership; an element without a value is not in it. */
    record Member(Map<Element, Object> values) implements Answer {

        public Member {
            values = Map.copyOf(values);
        }

        @Override
        public String toString() {
            return "Member[masked]";
        }
    }

    /**
     * No membership.
     *
     * @param why for the alarm, in our words; empty when there is nothing to alarm about
     */
    record Fault(BpjsFault fault, String why) implements Answer {}

    /** The membership of somebody else. */
    record WrongPerson() implements Answer {}
}
