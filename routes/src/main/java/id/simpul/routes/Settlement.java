package id.simpul.routes;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.simpul.agreements.admission.ReleaseRequest;
import id.simpul.agreements.admission.ReleaseResult;
import id.simpul.agreements.admission.Releases;
import id.simpul.agreements.admission.Reply;
import id.simpul.certs.DetachedJws;
import id.simpul.core.BusException;
import id.simpul.core.CallOutcome;
import id.simpul.core.Caller;
import id.simpul.core.ExchangeId;
import id.simpul.core.ProblemCode;
import id.simpul.core.Provenance;
import id.simpul.core.ServiceId;
import id.simpul.core.Signer;
import id.simpul.ledger.Committer;
import id.simpul.ledger.Digests;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** How an exchange ends: what goes out is signed and recorded first, and so is what does not. */
public final class Settlement {

    private static final Logger log = LoggerFactory.getLogger(Settlement.class);

    private final Releases releases;
    private final Committer committer;
    private final Signer signer;
    private final CrashPoint.Observer drill;
    private final DoorRefusals refusals = new DoorRefusals();

    public Settlement(Releases releases, Committer committer, Signer signer, CrashPoint.Observer drill) {
        this.releases = releases;
        this.committer = committer;
        this.signer = signer;
        this.drill = drill;
    }

    /** @throws BusException when the right to the answer ended on the way, or its release could not be recorded */
    DoorAnswer release(OpenDoor door, JsonNode answer, AnswerForm form) {
        List<ReleaseRequest.Call> calls = door.close();
        byte[] body = form.write(envelope(door, answer, calls), door.unitsLeft());
        String signature = DetachedJws.sign(signer, body, Map.of());
        String signatureHash = Digests.sha256Hex(signature.getBytes(StandardCharsets.US_ASCII));
        drill.reached(CrashPoint.BEFORE_RELEASE);
        ReleaseResult result = await(door, calls, request(door, calls, Optional.of(signatureHash), new Reply.Answer()));
        drill.reached(CrashPoint.AFTER_RELEASE);
        if (result instanceof ReleaseResult.Withheld withheld) {
            throw withheld.problem();
        }
        return new DoorAnswer(body, signature, sources(door, calls));
    }

    /**
     * Records how the calls of a case ended so far. Their answers go to the case and not to a caller, which wants the same
     * standing right.
     *
     * @throws BusException when the right to the answers ended on the way, or it could not be recorded
     */
    void keep(OpenDoor door) {
        keep(door, new Reply.Kept());
    }

    /** The same for calls that failed. */
    void keepFailed(OpenDoor door, BusException problem) {
        keep(door, new Reply.Problem(problem.code()));
    }

    private void keep(OpenDoor door, Reply reply) {
        List<ReleaseRequest.Call> calls = door.takeEnded();
        if (!calls.isEmpty()) {
            ReleaseResult result = await(door, calls, request(door, calls, Optional.empty(), reply));
            if (result instanceof ReleaseResult.Withheld withheld) {
                throw withheld.problem();
            }
        }
    }

    /** Records how the calls of a failed exchange ended, or that it was refused; gives back the problem for the caller. */
    BusException fail(OpenDoor door, BusException problem) {
        List<ReleaseRequest.Call> calls = door.close();
        if (calls.isEmpty()) {
            DoorRequest request = door.request();
            return door.isRecorded()
                    ? problem
                    : refuse(request.exchange(), request.caller(), Optional.of(request.service()), problem);
        }
        try {
            ReleaseResult result =
                    await(door, calls, request(door, calls, Optional.empty(), new Reply.Problem(problem.code())));
            return result instanceof ReleaseResult.Withheld withheld ? withheld.problem() : problem;
        } catch (BusException notRecorded) {
            return notRecorded;
        }
    }

    /** What is not released in time is never released, but the units of its calls are settled as soon as that is possible. */
    private ReleaseResult await(OpenDoor door, List<ReleaseRequest.Call> calls, ReleaseRequest request) {
        try {
            return Recording.await(releases.release(request));
        } catch (BusException notRecorded) {
            calls.forEach(call -> late(door, call));
            throw notRecorded;
        }
    }

    /** Records a refusal that no admission has recorded. Where nothing can be recorded, the caller does not wait twice. */
    BusException refuse(ExchangeId exchange, Caller caller, Optional<ServiceId> service, BusException problem) {
        if (problem.code() == ProblemCode.RECORD_UNAVAILABLE) {
            return problem;
        }
        try {
            Recording.await(
                    committer.submit(refusals, new DoorRefusals.Refusal(exchange, caller, service, problem.code())));
            return problem;
        } catch (BusException notRecorded) {
            return notRecorded;
        }
    }

    /** A call that ended after its door had answered: nothing of it is released, but its quota unit is settled. */
    void late(OpenDoor door, ReleaseRequest.Call call) {
        CallOutcome outcome = call.outcome();
        ReleaseRequest.Call silent = new ReleaseRequest.Call(
                call.permit(),
                call.agreement(),
                call.version(),
                new CallOutcome(outcome.outcome(), outcome.sent(), Set.of(), outcome.provenance()));
        Reply nobodyWaits = new Reply.Problem(ProblemCode.DEADLINE_PASSED);
        releases.release(request(door, List.of(silent), Optional.empty(), nobodyWaits))
                .exceptionally(failure -> {
                    log.warn(
                            "The end of a late call of {} was not recorded; its unit counts as spent",
                            door.request().exchange());
                    return new ReleaseResult.Released();
                });
    }

    private static ReleaseRequest request(
            OpenDoor door, List<ReleaseRequest.Call> calls, Optional<String> signatureHash, Reply reply) {
        DoorRequest request = door.request();
        return new ReleaseRequest(
                request.exchange(), request.caller(), door.service().id(), door.method(), calls, signatureHash, reply);
    }

    private static ObjectNode envelope(OpenDoor door, JsonNode answer, List<ReleaseRequest.Call> calls) {
        ObjectNode envelope = answer.deepCopy();
        envelope.put("pertukaran", door.request().exchange().toString());
        envelope.put("layanan", door.service().id().value());
        ArrayNode sources = envelope.putArray("asal");
        if (!door.warnings().isEmpty()) {
            door.warnings().forEach(envelope.putArray("peringatan")::add);
        }
        sources(door, calls)
                .forEach(provenance -> sources.addObject()
                        .put("sumber", provenance.source())
                        .put("lingkungan", provenance.reality().key())
                        .put("waktu", provenance.at().toString()));
        return envelope;
    }

    /** Every partner that the answer may rest on, in the order in which they answered. */
    private static List<Provenance> sources(OpenDoor door, List<ReleaseRequest.Call> calls) {
        return Stream.concat(
                        calls.stream().flatMap(call -> call.outcome().provenance().stream()), door.sources().stream())
                .sorted(Comparator.comparing(Provenance::at))
                .toList();
    }
}
