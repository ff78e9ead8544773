package id.simpul.connectors.partner;

import id.simpul.core.BusException;
import id.simpul.core.CallOutcome;
import java.util.Map;

/** How an admitted call ended, and what the guard is told of it. */
public sealed interface CallResult {

    CallOutcome outcome();

    /** @param value plain maps, texts, numbers and booleans, ready to become JSON */
    record Answered(Map<String, Object> value, CallOutcome outcome) implements CallResult {

        @Override
        public String toString() {
            return "Answered[masked]";
        }
    }

    record Refused(BusException problem, CallOutcome outcome) implements CallResult {}
}
