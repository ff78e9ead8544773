package id.simpul.routes;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import id.simpul.core.BusException;
import id.simpul.core.ProblemCode;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** What may be said to a case, held against the same schemas as at its door. */
public final class CasePapers {

    static final JsonSchema APPLICATION = schema("permohonan");
    static final JsonSchema CORRECTION = schema("perbaikan");
    static final JsonSchema DECISION = schema("keputusan");
    static final JsonSchema CANCELLATION = schema("batal");

    private final ServicePackage service;
    private final CaseTerms terms;

    /** @throws IllegalArgumentException when the service answers at once */
    public CasePapers(ServicePackage service) {
        this.service = service;
        this.terms = service.terms()
                .orElseThrow(() -> new IllegalArgumentException(service.id() + " is no service of cases"));
    }

    /** @throws BusException REQUEST_INVALID when the door would not accept this application */
    public JsonNode application(byte[] body, String region, Counters counters) {
        JsonNode application = Contract.read(body, APPLICATION);
        requireFits(application, region, counters);
        return application;
    }

    /**
     * What the service itself asks of an application.
     *
     * @param region of the member that submits it
     * @throws BusException REQUEST_INVALID, or COUNTER_UNKNOWN: a counter that is not there now is told now, and not when the
     *     case comes to it
     */
    void requireFits(JsonNode application, String region, Counters counters) {
        requireNik(terms, application.path("subjek"));
        Contract.check(application.path("data"), service.request());
        counters.require(region, application, terms.counters());
    }

    /** A route that asks about the subject would wait for a NIK that never comes. */
    private static void requireNik(CaseTerms terms, JsonNode subject) {
        JsonNode reason = subject.path("tanpaNik");
        if (!reason.isMissingNode() && !terms.withoutNik().contains(reason.textValue())) {
            throw new BusException(ProblemCode.REQUEST_INVALID, Map.of("faults", "$.subjek.nik required"));
        }
    }

    static JsonSchema schema(String name) {
        String resource = "/id/simpul/routes/" + name + ".schema.json";
        return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                .getSchema(Objects.requireNonNull(CasePapers.class.getResourceAsStream(resource), resource));
    }

    /**
     * Something that comes in for the case.
     *
     * @throws BusException REQUEST_INVALID when its door would not accept it; CASE_UNKNOWN when no door takes such a thing
     */
    public void signal(String name, byte[] body) {
        Contract.read(
                body,
                switch (name) {
                    case "keputusan" -> DECISION;
                    case "perbaikan" -> CORRECTION;
                    case "batal" -> CANCELLATION;
                    default -> throw new BusException(ProblemCode.CASE_UNKNOWN, Map.of("event", name));
                });
    }

    /** An officer's answer. @throws BusException REQUEST_INVALID when it is not what the task's schema says */
    public void answer(String task, byte[] body) {
        JsonSchema schema = Optional.ofNullable(terms.answers().get(task))
                .orElseThrow(() -> new BusException(ProblemCode.TASK_UNKNOWN, Map.of("task", task)));
        Contract.read(body, schema);
    }
}
