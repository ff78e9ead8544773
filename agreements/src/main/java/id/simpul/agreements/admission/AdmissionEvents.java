package id.simpul.agreements.admission;

import id.simpul.agreements.AgreementVersion;
import id.simpul.agreements.Decision;
import id.simpul.agreements.Decision.Permitted;
import id.simpul.agreements.Decision.Refused;
import id.simpul.core.Element;
import id.simpul.core.EventType;
import id.simpul.core.LogEvent;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the log says of a decision. The officer is there as a commitment only, the resident not at all. */
final class AdmissionEvents {

    private AdmissionEvents() {}

    static LogEvent of(PreparedAdmission item, Decision decision, Standing standing) {
        AdmissionRequest request = item.request();
        Map<String, Object> fields = new LinkedHashMap<>();
        who(fields, item);
        standing.note(fields, request.caller(), request.service(), request.method());
        what(fields, request);
        use(fields, request, decision);
        fields.put("clause", decision.clause());
        if (decision instanceof Permitted permitted) {
            fields.put("outcome", "admitted");
            fields.put("elements", names(permitted.elements()));
            fields.put("credential", permitted.credential());
            agreement(fields, permitted.version());
            return LogEvent.of(EventType.ADMITTED, request.exchange(), fields);
        }
        Refused refused = (Refused) decision;
        fields.put("outcome", "refused");
        fields.put("problem", refused.code().key());
        fields.put("elements", names(request.ask().elements()));
        refused.version().ifPresent(version -> agreement(fields, version));
        return LogEvent.of(EventType.REFUSED, request.exchange(), fields);
    }

    /** In the order of their names, as the log's form has lists. */
    static List<String> names(Collection<Element> elements) {
        return elements.stream().map(Element::name).sorted().toList();
    }

    private static void who(Map<String, Object> fields, PreparedAdmission item) {
        AdmissionRequest request = item.request();
        fields.put("admission", request.admission().toString());
        fields.put("region", request.caller().member().region());
        fields.put("member", request.caller().member().value());
        fields.put("system", request.caller().system().value());
        fields.put("officer", item.officer().commitment());
        request.requestSignatureHash().ifPresent(hash -> fields.put("requestSignature", hash));
    }

    private static void what(Map<String, Object> fields, AdmissionRequest request) {
        fields.put("agreementOf", request.agreementOf().value());
        fields.put("partner", request.ask().partner());
        fields.put("step", request.ask().step());
        fields.put("mode", request.ask().mode().key());
        fields.put("service", request.service().value());
        fields.put("serviceVersion", request.serviceVersion());
        fields.put("route", request.routeHash());
    }

    /** A use that no agreement names is the caller's own text, and could be anything: a name, a NIK. It is not logged. */
    private static void use(Map<String, Object> fields, AdmissionRequest request, Decision decision) {
        Optional<AgreementVersion> version = decision instanceof Permitted permitted
                ? Optional.of(permitted.version())
                : ((Refused) decision).version();
        if (version.filter(known -> known.agreement().uses().contains(request.use()))
                .isPresent()) {
            fields.put("use", request.use().name());
        }
    }

    private static void agreement(Map<String, Object> fields, AgreementVersion version) {
        fields.put("agreement", version.id());
        fields.put("agreementVersion", version.version());
        fields.put("agreementHash", version.sha256());
        fields.put("ground", version.agreement().ground().key());
    }
}
