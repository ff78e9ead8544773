package id.simpul.cases;

import id.simpul.cases.sla.SlaAct;
import id.simpul.core.EventType;
import id.simpul.core.ExchangeId;
import id.simpul.core.LogEvent;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** What the log says of a case: its id, never its number, and keys of ours, never a person's words. */
public final class CaseEvents {

    private CaseEvents() {}

    @SuppressWarnings("OptionalUsedAsFieldOrParameterType")
    public static LogEvent moved(
            ExchangeId id, Optional<CaseState> from, CaseState to, CaseActor by, Optional<String> reason) {
        Map<String, Object> fields = new HashMap<>();
        from.ifPresent(state -> fields.put("from", state.key()));
        fields.put("to", to.key());
        fields.put("by", by.key());
        reason.ifPresent(key -> fields.put("reason", key));
        return LogEvent.of(EventType.CASE_MOVED, id, fields);
    }

    /** @param reason a key that the route gives, or the name of what came in */
    public static LogEvent clock(ExchangeId id, SlaAct act, String reason) {
        return LogEvent.of(EventType.CASE_CLOCK, id, Map.of("act", act.key(), "reason", reason));
    }
}
