package id.simpul.routes;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.JsonSchema;
import id.simpul.core.BusException;
import id.simpul.core.ProblemCode;
import java.util.Map;
import java.util.Optional;

/** What may be said to a case, held against the same schemas as at its door. */
public final class CasePapers {

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
        JsonNode application = Contract.read(body, CaseDoor.APPLICATION);
        Contract.check(application.path("data"), service.request());
        counters.require(region, application, terms.counters());
        return application;
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
                    case "keputusan" -> CaseDoor.DECISION;
                    case "perbaikan" -> CaseDoor.CORRECTION;
                    case "batal" -> CaseDoor.CANCELLATION;
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
