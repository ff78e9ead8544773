package id.simpul.routes;

import id.simpul.agreements.ServiceMethod;
import id.simpul.agreements.admission.AdmissionResult;
import id.simpul.agreements.admission.ReleaseRequest;
import id.simpul.core.CallOutcome;
import id.simpul.core.Permit;
import id.simpul.core.Provenance;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;

/** An exchange that is inside a door now, and the calls it has made so far. Copies of an exchange may call in parallel. */
final class OpenDoor {

    private final DoorRequest request;
    private final ServicePackage service;
    private final Instant deadline;
    private final List<String> warnings;
    private final Optional<DoorCompanion> companion;
    private final Map<UUID, AdmissionResult.Admitted> waiting = new LinkedHashMap<>();
    private final List<ReleaseRequest.Call> ended = new ArrayList<>();
    private OptionalInt unitsLeft = OptionalInt.empty();
    private final List<Provenance> sources = new ArrayList<>();
    private boolean isRecorded;
    private boolean isSealed;
    private boolean isClosed;

    /**
     * @param warnings what looks odd in the request without being wrong
     * @param companion what the run of a case has with it
     */
    @SuppressWarnings("OptionalUsedAsFieldOrParameterType")
    OpenDoor(
            DoorRequest request,
            ServicePackage service,
            Instant deadline,
            Collection<String> warnings,
            Optional<DoorCompanion> companion) {
        this.request = request;
        this.service = service;
        this.deadline = deadline;
        this.warnings = List.copyOf(warnings);
        this.companion = companion;
    }

    DoorRequest request() {
        return request;
    }

    ServicePackage service() {
        return service;
    }

    Instant deadline() {
        return deadline;
    }

    Optional<DoorCompanion> companion() {
        return companion;
    }

    /** What of its service is done here. */
    ServiceMethod method() {
        return companion.isPresent() ? ServiceMethod.SUBMIT : ServiceMethod.CALL;
    }

    List<String> warnings() {
        return warnings;
    }

    /** The log has an entry of this exchange, so a refusal needs none of the door's own. */
    synchronized void recorded() {
        isRecorded = true;
    }

    synchronized boolean isRecorded() {
        return isRecorded;
    }

    /** Notes an admitted call; false when the door was sealed while the admission was recorded: then it must not be made. */
    synchronized boolean admitted(AdmissionResult.Admitted call) {
        isRecorded = true;
        if (!isSealed) {
            waiting.put(call.permit().admission(), call);
            unitsLeft = OptionalInt.of(call.unitsLeft());
        }
        return !isSealed;
    }

    /** What the quota account of the last admitted call had left; empty when no call was admitted. */
    synchronized OptionalInt unitsLeft() {
        return unitsLeft;
    }

    /** Notes what became of a call; gives it back when the door has closed meanwhile and cannot record it any more. */
    synchronized Optional<ReleaseRequest.Call> settle(Permit permit, CallOutcome outcome) {
        AdmissionResult.Admitted call = waiting.remove(permit.admission());
        if (call == null) {
            return Optional.empty();
        }
        ReleaseRequest.Call settled = new ReleaseRequest.Call(permit, call.agreement(), call.version(), outcome);
        if (isClosed) {
            return Optional.of(settled);
        }
        ended.add(settled);
        return Optional.empty();
    }

    /** Notes where an answer came from that needed no admission. */
    synchronized void answered(Provenance source) {
        sources.add(source);
    }

    /** Where answers came from that needed no admission. */
    synchronized List<Provenance> sources() {
        return List.copyOf(sources);
    }

    /** Hands over the calls that have ended so far; the door stays open for more. */
    synchronized List<ReleaseRequest.Call> takeEnded() {
        List<ReleaseRequest.Call> calls = List.copyOf(ended);
        ended.clear();
        return calls;
    }

    synchronized boolean isOpen() {
        return !isSealed;
    }

    /** The route has ended: from now on no copy of the exchange may call, and calls under way may still settle. */
    synchronized void seal() {
        isSealed = true;
    }

    /** Hands over, once, the calls that have ended; what settles later is late. */
    synchronized List<ReleaseRequest.Call> close() {
        isSealed = true;
        isClosed = true;
        List<ReleaseRequest.Call> calls = List.copyOf(ended);
        ended.clear();
        return calls;
    }
}
