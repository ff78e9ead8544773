package id.simpul.routes;

import id.simpul.core.Caller;
import id.simpul.core.Contribution;
import id.simpul.core.EventType;
import id.simpul.core.ExchangeId;
import id.simpul.core.LogEvent;
import id.simpul.core.ProblemCode;
import id.simpul.core.ServiceId;
import id.simpul.core.Transaction;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Logs requests that were refused before any call: unknown service, broken contract, nobody named. */
final class DoorRefusals implements Contribution<DoorRefusals.Refusal, DoorRefusals.Refusal> {

    /** @param service absent when there is no such service: then its name is the caller's own text and is not logged */
    @SuppressWarnings("OptionalUsedAsFieldOrParameterType")
    record Refusal(ExchangeId exchange, Caller caller, Optional<ServiceId> service, ProblemCode problem) {}

    @Override
    public Answers<Refusal> begin(Transaction transaction, List<Refusal> batch) {
        batch.forEach(refusal -> transaction.append(event(refusal)));
        return () -> batch;
    }

    private static LogEvent event(Refusal refusal) {
        Map<String, Object> fields = new HashMap<>();
        fields.put("region", refusal.caller().member().region());
        fields.put("member", refusal.caller().member().value());
        fields.put("system", refusal.caller().system().value());
        refusal.service().ifPresent(service -> fields.put("service", service.value()));
        fields.put("problem", refusal.problem().key());
        fields.put("outcome", "refused");
        return LogEvent.of(EventType.REFUSED, refusal.exchange(), fields);
    }
}
