package id.simpul.routes;

import com.fasterxml.jackson.databind.JsonNode;
import id.simpul.agreements.ServiceMethod;
import id.simpul.agreements.admission.Access;
import id.simpul.cases.CaseActor;
import id.simpul.cases.CaseMove;
import id.simpul.cases.CaseState;
import id.simpul.cases.CorrectedApplications;
import id.simpul.cases.Correction;
import id.simpul.cases.run.Signals;
import id.simpul.cases.run.WorkBell;
import id.simpul.cases.view.CaseView;
import id.simpul.core.BusException;
import id.simpul.core.Caller;
import id.simpul.core.ProblemCode;
import id.simpul.core.ServiceId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The door for what is said to a case after it was submitted: corrections, withdrawals and decisions. */
public final class CaseNewsDoor {

    private final Doors doors;
    private final Access access;
    private final Counters counters;
    private final CorrectedApplications corrected;
    private final Signals signals;
    private final WorkBell bell;

    public CaseNewsDoor(
            Doors doors,
            Access access,
            Counters counters,
            CorrectedApplications corrected,
            Signals signals,
            WorkBell bell) {
        this.doors = doors;
        this.access = access;
        this.counters = counters;
        this.corrected = corrected;
        this.signals = signals;
        this.bell = bell;
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
        Contract.read(news.body(), CasePapers.DECISION);
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
        JsonNode correction = Contract.read(news.body(), CasePapers.CORRECTION);
        requireCounters(news.caller(), file.service(), correction);
        requireWholeStays(file, correction);
        give(
                news.caller(),
                file,
                incoming(
                        news,
                        file,
                        new Signal("perbaikan", Optional.empty(), CaseDoor.attachments(correction), false)));
    }

    /** A counter that is not there now is told now, and not when the case comes to it. */
    private void requireCounters(Caller caller, ServiceId service, JsonNode content) {
        doors.service(service)
                .flatMap(ServicePackage::terms)
                .ifPresent(terms -> counters.require(caller.member().region(), content, terms.counters()));
    }

    /** A correction that is fine by itself may still make an application that would not have been accepted. */
    private void requireWholeStays(CaseView file, JsonNode correction) {
        corrected
                .asTheApplicantHasIt(file.id())
                .filter(application -> !file.state().isFinal())
                .ifPresent(application -> {
                    Correction.apply(application, correction);
                    Contract.check(application, CasePapers.APPLICATION);
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
        Contract.read(news.body(), CasePapers.CANCELLATION);
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
