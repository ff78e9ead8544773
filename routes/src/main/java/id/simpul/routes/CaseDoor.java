package id.simpul.routes;

import com.fasterxml.jackson.databind.JsonNode;
import id.simpul.agreements.admission.Access;
import id.simpul.cases.intake.Applications;
import id.simpul.cases.intake.Receipt;
import id.simpul.cases.intake.Submission;
import id.simpul.cases.run.WorkBell;
import id.simpul.cases.run.WorkRef;
import id.simpul.core.BusException;
import id.simpul.core.Officer;
import id.simpul.core.OnBehalf;
import id.simpul.core.ProblemCode;
import id.simpul.core.ServiceId;
import id.simpul.core.Subject;
import id.simpul.ledger.CanonicalJson;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The door of the services that take days: what comes through it is durable before anybody is told. */
public final class CaseDoor {

    private final Doors doors;
    private final Access access;
    private final Counters counters;
    private final Applications applications;
    private final WorkBell bell;
    private final CrashPoint.Observer drill;

    public CaseDoor(
            Doors doors,
            Access access,
            Counters counters,
            Applications applications,
            WorkBell bell,
            CrashPoint.Observer drill) {
        this.doors = doors;
        this.access = access;
        this.counters = counters;
        this.applications = applications;
        this.bell = bell;
        this.drill = drill;
    }

    /**
     * Accepts an application, once for each key.
     *
     * @throws BusException when it is refused, which is recorded, or cannot be recorded
     */
    public Receipt submit(CaseRequest request) {
        Receipt receipt = Recording.await(applications.submit(read(request)));
        drill.reached(CrashPoint.AFTER_ACCEPT);
        if (receipt.isNew()) {
            bell.ring(List.of(new WorkRef(receipt.id(), WorkRef.OWN_QUEUE)));
        }
        return receipt;
    }

    private Submission read(CaseRequest request) {
        ServiceId named = new ServiceId("tidak/terbaca");
        try {
            JsonNode body = Contract.read(request.body(), CasePapers.APPLICATION);
            named = serviceId(body.path("layanan").textValue());
            ServicePackage service = doors.caseService(named);
            service.requireAdmitted(request.caller());
            Optional<OnBehalf> onBehalf = access.requireSubmission(request.caller(), service.id());
            new CasePapers(service).requireFits(body, request.caller().member().region(), counters);
            return submission(request, service, body, onBehalf);
        } catch (BusException problem) {
            throw doors.refuse(request.exchange(), request.caller(), named, problem);
        }
    }

    @SuppressWarnings("OptionalUsedAsFieldOrParameterType")
    private static Submission submission(
            CaseRequest request, ServicePackage service, JsonNode body, Optional<OnBehalf> onBehalf) {
        CaseTerms terms = service.terms().orElseThrow();
        return new Submission(
                request.exchange(),
                request.caller().member(),
                request.caller().system(),
                request.key(),
                new Submission.Service(
                        service.id(), service.version(), service.hash(), service.owner(), terms.use(), terms.sla()),
                officer(request, body.path("atasNama")),
                CanonicalJson.of(body),
                SubjectReader.subject(body.path("subjek")).map(Subject::nik),
                attachments(body),
                request.signatureHash(),
                onBehalf);
    }

    /** The schema has seen the form; what is no id all the same is nobody's attachment. */
    static List<UUID> attachments(JsonNode body) {
        try {
            return body.path("lampiran").findValuesAsText("id").stream()
                    .map(UUID::fromString)
                    .distinct()
                    .toList();
        } catch (IllegalArgumentException malformed) {
            throw new BusException(ProblemCode.ATTACHMENT_UNKNOWN);
        }
    }

    /** The one who helps at a counter is named in the application itself. */
    private static Officer officer(CaseRequest request, JsonNode helper) {
        if (helper.isMissingNode()) {
            return request.officer().orElseThrow(() -> new BusException(ProblemCode.OFFICER_MISSING));
        }
        try {
            return new Officer(helper.path("petugas").textValue());
        } catch (IllegalArgumentException malformed) {
            throw new BusException(ProblemCode.OFFICER_INVALID);
        }
    }

    private static ServiceId serviceId(String text) {
        try {
            return new ServiceId(text);
        } catch (IllegalArgumentException malformed) {
            throw new BusException(ProblemCode.SERVICE_UNKNOWN);
        }
    }

    /** What people call a service of cases, by language; empty when this installation offers it no more. */
    public Map<String, String> titleOf(ServiceId service) {
        return doors.service(service)
                .flatMap(ServicePackage::terms)
                .map(CaseTerms::title)
                .orElse(Map.of());
    }
}
