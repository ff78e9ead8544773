package id.simpul.routes;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import id.simpul.agreements.ServiceMethod;
import id.simpul.agreements.admission.Access;
import id.simpul.cases.CaseActor;
import id.simpul.cases.CaseMove;
import id.simpul.cases.CaseState;
import id.simpul.cases.CorrectedApplications;
import id.simpul.cases.Correction;
import id.simpul.cases.intake.Applications;
import id.simpul.cases.intake.Receipt;
import id.simpul.cases.intake.Submission;
import id.simpul.cases.run.Signals;
import id.simpul.cases.run.WorkBell;
import id.simpul.cases.run.WorkRef;
import id.simpul.cases.view.CaseView;
import id.simpul.core.BusException;
import id.simpul.core.Caller;
import id.simpul.core.Officer;
import id.simpul.core.OnBehalf;
import id.simpul.core.ProblemCode;
import id.simpul.core.ServiceId;
import id.simpul.core.Subject;
import id.simpul.ledger.CanonicalJson;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/** The door of the services that take days: what comes through it is durable before anybody is told. */
public final class CaseDoor {

    static final JsonSchema APPLICATION = schema("permohonan");
    static final JsonSchema CORRECTION = schema("perbaikan");
    static final JsonSchema DECISION = schema("keputusan");
    static final JsonSchema CANCELLATION = schema("batal");

    private final Doors doors;
    private final Access access;
    private final Counters counters;
    private final Applications applications;
    private final CorrectedApplications corrected;
    private final Signals signals;
    private final WorkBell bell;
    private final CrashPoint.Observer drill;

    public CaseDoor(
            Doors doors,
            Access access,
            Counters counters,
            Applications applications,
            CorrectedApplications corrected,
            Signals signals,
            WorkBell bell,
            CrashPoint.Observer drill) {
        this.doors = doors;
        this.access = access;
        this.counters = counters;
        this.applications = applications;
        this.corrected = corrected;
        this.signals = signals;
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

    static JsonSchema schema(String name) {
        String resource = "/id/simpul/routes/" + name + ".schema.json";
        return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                .getSchema(Objects.requireNonNull(CaseDoor.class.getResourceAsStream(resource), resource));
    }

    private Submission read(CaseRequest request) {
        ServiceId named = new ServiceId("tidak/terbaca");
        try {
            JsonNode body = Contract.read(request.body(), APPLICATION);
            named = serviceId(body.path("layanan").textValue());
            ServicePackage service = doors.caseService(named);
            service.requireAdmitted(request.caller());
            Optional<OnBehalf> onBehalf = access.requireSubmission(request.caller(), service.id());
            requireNik(service.terms().orElseThrow(), body.path("subjek"));
            Contract.check(body.path("data"), service.request());
            requireCounters(request.caller(), service.id(), body);
            return submission(request, service, body, onBehalf);
        } catch (BusException problem) {
            throw doors.refuse(request.exchange(), request.caller(), named, problem);
        }
    }

    /** A route that asks about the subject would wait for a NIK that never comes. */
    private static void requireNik(CaseTerms terms, JsonNode subject) {
        JsonNode reason = subject.path("tanpaNik");
        if (!reason.isMissingNode() && !terms.withoutNik().contains(reason.textValue())) {
            throw new BusException(ProblemCode.REQUEST_INVALID, Map.of("faults", "$.subjek.nik required"));
        }
    }

    /** A counter that is not there now is told now, and not when the case comes to it. */
    private void requireCounters(Caller caller, ServiceId service, JsonNode content) {
        doors.service(service)
                .flatMap(ServicePackage::terms)
                .ifPresent(terms -> counters.require(caller.member().region(), content, terms.counters()));
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
    private static List<UUID> attachments(JsonNode body) {
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

    /** The decision of the office that owns the service. */
    public void decide(CaseNews news, CaseView file) {
        give(news.caller(), file, decision(news, file));
    }

    /**
     * What a decision says to its case.
     *
     * @throws BusException CASE_UNKNOWN when it is another office's; REQUEST_INVALID when it is no decision
     */
    public static Signals.Incoming decision(CaseNews news, CaseView file) {
        if (!news.caller().member().value().equals(file.member().region() + "." + file.owner())) {
            throw new BusException(ProblemCode.CASE_UNKNOWN);
        }
        Contract.read(news.body(), DECISION);
        return incoming(news, file, new Signal("keputusan", Optional.empty(), List.of(), true));
    }

    /**
     * What the applicant puts right, or says in answer to a question.
     *
     * @throws BusException REQUEST_INVALID when it, or the application with it, is not what the service asks for
     */
    public void correct(CaseNews news, CaseView file) {
        requireSubmitter(news.caller(), file);
        access.requireService(inItsName(news.caller(), file), file.service(), ServiceMethod.CORRECT);
        JsonNode correction = Contract.read(news.body(), CORRECTION);
        requireCounters(news.caller(), file.service(), correction);
        requireWholeStays(file, correction);
        give(
                news.caller(),
                file,
                incoming(news, file, new Signal("perbaikan", Optional.empty(), attachments(correction), false)));
    }

    /** A correction that is fine by itself may still make an application that would not have been accepted. */
    private void requireWholeStays(CaseView file, JsonNode correction) {
        corrected
                .asTheApplicantHasIt(file.id())
                .filter(application -> !file.state().isFinal())
                .ifPresent(application -> {
                    Correction.apply(application, correction);
                    Contract.check(application, APPLICATION);
                    Contract.check(
                            application.path("data"),
                            doors.service(file.service(), file.version()).request());
                });
    }

    /**
     * The applicant withdraws. What no partner can have yet is withdrawn at once; otherwise the route tells those who have it
     * and then closes the case.
     */
    public void cancel(CaseNews news, CaseView file) {
        requireSubmitter(news.caller(), file);
        access.requireService(inItsName(news.caller(), file), file.service(), ServiceMethod.CANCEL);
        Contract.read(news.body(), CANCELLATION);
        CaseMove withdrawn = new CaseMove(file.id(), CaseState.DIBATALKAN, CaseActor.APPLICANT, Optional.empty());
        give(news.caller(), file, incoming(news, file, new Signal("batal", Optional.of(withdrawn), List.of(), true)));
    }

    /** What is to be told to a case. */
    @SuppressWarnings("OptionalUsedAsFieldOrParameterType")
    private record Signal(String name, Optional<CaseMove> move, List<UUID> attachments, boolean isSaidOnce) {}

    private void requireSubmitter(Caller caller, CaseView file) {
        if (!caller.system().equals(file.system())) {
            throw new BusException(ProblemCode.CASE_UNKNOWN);
        }
    }

    /** What is said about a case is said in the name in which it was submitted. */
    private static Caller inItsName(Caller caller, CaseView file) {
        return caller.actingFor(file.represented());
    }

    private static Signals.Incoming incoming(CaseNews news, CaseView file, Signal signal) {
        return new Signals.Incoming(
                file.id(),
                news.caller().member(),
                news.caller().system(),
                signal.name(),
                news.body(),
                signal.move(),
                signal.attachments(),
                signal.isSaidOnce(),
                news.signatureHash());
    }

    private void give(Caller caller, CaseView file, Signals.Incoming news) {
        access.require(caller);
        Signals.Result result = Recording.await(signals.give(news));
        if (result instanceof Signals.Result.AttachmentMissing) {
            throw new BusException(ProblemCode.ATTACHMENT_UNKNOWN);
        }
        if (!(result instanceof Signals.Result.Taken taken)) {
            throw new BusException(
                    ProblemCode.MOVE_REFUSED, Map.of("state", file.state().key()));
        }
        bell.ring(taken.awake());
    }
}
