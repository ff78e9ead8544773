package id.simpul.agreements.admission;

import id.simpul.agreements.Decision.Refused;
import id.simpul.core.Element;
import id.simpul.core.EventType;
import id.simpul.core.LogEvent;
import id.simpul.core.Provenance;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What the log says of the end of an exchange. */
final class ReleaseEvents {

    private ReleaseEvents() {}

    /** @param goesOut whether the reply goes to the caller; otherwise nothing was disclosed, whatever the partner said */
    static LogEvent settled(ReleaseRequest request, ReleaseRequest.Call call, boolean goesOut, Standing standing) {
        Map<String, Object> fields = common(request, standing);
        fields.put("admission", call.permit().admission().toString());
        fields.put("agreement", call.agreement());
        fields.put("agreementVersion", call.version());
        fields.put("credential", call.permit().credential());
        fields.put("mode", call.permit().mode().key());
        fields.put("outcome", call.outcome().outcome().key());
        fields.put("sent", call.outcome().sent());
        fields.put("quota", call.outcome().sent() ? "spent" : "released");
        fields.put("disclosed", goesOut ? AdmissionEvents.names(call.outcome().disclosed()) : List.of());
        call.outcome().provenance().ifPresent(provenance -> put(fields, provenance));
        return LogEvent.of(EventType.SETTLED, request.exchange(), fields);
    }

    static LogEvent released(ReleaseRequest request, Standing standing) {
        Map<String, Object> fields = common(request, standing);
        answer(fields, request);
        request.answerSignatureHash().ifPresent(hash -> fields.put("answerSignature", hash));
        return LogEvent.of(EventType.RELEASED, request.exchange(), fields);
    }

    /** The elements in it are those that did not go out. */
    static LogEvent withheld(ReleaseRequest request, Refused reason, Standing standing) {
        Map<String, Object> fields = common(request, standing);
        answer(fields, request);
        fields.put("problem", reason.code().key());
        fields.put("clause", reason.clause());
        reason.arguments().forEach(fields::putIfAbsent);
        return LogEvent.of(EventType.WITHHELD, request.exchange(), fields);
    }

    private static Map<String, Object> common(ReleaseRequest request, Standing standing) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("region", request.caller().member().region());
        fields.put("member", request.caller().member().value());
        fields.put("system", request.caller().system().value());
        fields.put("service", request.service().value());
        standing.note(fields, request.caller(), request.service(), request.method());
        return fields;
    }

    private static void answer(Map<String, Object> fields, ReleaseRequest request) {
        Set<Element> elements = EnumSet.noneOf(Element.class);
        request.calls().forEach(call -> elements.addAll(call.outcome().disclosed()));
        fields.put("elements", AdmissionEvents.names(elements));
        fields.put(
                "admissions",
                request.calls().stream()
                        .map(call -> call.permit().admission().toString())
                        .sorted()
                        .toList());
        fields.put("outcome", request.reply().key());
    }

    private static void put(Map<String, Object> fields, Provenance provenance) {
        fields.put("source", provenance.source());
        fields.put("reality", provenance.reality().key());
        fields.put("answeredAt", provenance.at().toString());
    }
}
