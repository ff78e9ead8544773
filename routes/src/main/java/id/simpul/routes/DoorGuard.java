package id.simpul.routes;

import id.simpul.agreements.admission.Access;
import id.simpul.agreements.admission.AdmissionRequest;
import id.simpul.agreements.admission.AdmissionResult;
import id.simpul.agreements.admission.Admissions;
import id.simpul.agreements.admission.ReleaseRequest;
import id.simpul.core.Ask;
import id.simpul.core.BusException;
import id.simpul.core.CallOutcome;
import id.simpul.core.Guard;
import id.simpul.core.Ids;
import id.simpul.core.MemberId;
import id.simpul.core.OpenExchange;
import id.simpul.core.Permit;
import id.simpul.core.ProblemCode;
import id.simpul.core.Provenance;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The guard that connectors ask: only an exchange inside an open door gets an admission, and each call gets its own. */
public final class DoorGuard implements Guard {

    private static final Logger log = LoggerFactory.getLogger(DoorGuard.class);

    private final Admissions admissions;
    private final Access access;
    private final Settlement settlement;
    private final Ids ids;
    private final CrashPoint.Observer drill;

    public DoorGuard(Admissions admissions, Access access, Settlement settlement, Ids ids, CrashPoint.Observer drill) {
        this.admissions = admissions;
        this.access = access;
        this.settlement = settlement;
        this.ids = ids;
        this.drill = drill;
    }

    @Override
    public Permit admit(OpenExchange proof, String carrier, Ask ask) {
        OpenDoor door = openDoor(proof, carrier, ask);
        AdmissionResult result = await(door, admissions.admit(request(door, ask)));
        if (result instanceof AdmissionResult.Admitted admitted) {
            if (!door.admitted(admitted)) {
                giveBack(door, admitted);
                throw outside(ask);
            }
            drill.reached(CrashPoint.AFTER_ADMIT);
            return admitted.permit();
        }
        door.recorded();
        throw ((AdmissionResult.Refused) result).problem();
    }

    @Override
    public boolean settle(OpenExchange proof, Permit permit, CallOutcome outcome) {
        drill.reached(CrashPoint.AFTER_SEND);
        if (proof instanceof Proof genuine) {
            OpenDoor door = genuine.door();
            door.settle(permit, outcome).ifPresent(late -> settlement.late(door, late));
            return door.isOpen();
        }
        return false;
    }

    @Override
    public boolean isOpen(OpenExchange proof, String carrier) {
        return proof instanceof Proof genuine && genuine.door().isOpen() && genuine.serves(carrier);
    }

    @Override
    public void requireRight(OpenExchange proof, String partner) {
        OpenDoor door = ((Proof) proof).door();
        access.requireCall(door.request().caller(), door.service().id(), door.method(), partner);
    }

    @Override
    public void answered(OpenExchange proof, Provenance source) {
        ((Proof) proof).door().answered(source);
    }

    /** An admission that becomes durable after nobody waits for it any more gives its unit back: nothing was sent. */
    @SuppressWarnings("FutureReturnValueIgnored") // nobody waits for it any more
    private AdmissionResult await(OpenDoor door, CompletableFuture<AdmissionResult> recorded) {
        try {
            return Recording.await(recorded);
        } catch (BusException notInTime) {
            recorded.thenAccept(result -> {
                if (result instanceof AdmissionResult.Admitted late) {
                    giveBack(door, late);
                }
            });
            throw notInTime;
        }
    }

    private void giveBack(OpenDoor door, AdmissionResult.Admitted call) {
        settlement.late(
                door, new ReleaseRequest.Call(call.permit(), call.agreement(), call.version(), CallOutcome.notSent()));
    }

    private OpenDoor openDoor(OpenExchange proof, String carrier, Ask ask) {
        if (isOpen(proof, carrier)) {
            return ((Proof) proof).door();
        }
        throw outside(ask);
    }

    private static BusException outside(Ask ask) {
        log.warn("A call of step {} to {} was refused: it is not inside an open door", ask.step(), ask.partner());
        return new BusException(ProblemCode.OUTSIDE_DOOR, Map.of("step", ask.step()));
    }

    private AdmissionRequest request(OpenDoor door, Ask ask) {
        DoorRequest request = door.request();
        ServicePackage service = door.service();
        return new AdmissionRequest(
                request.exchange(),
                ids.next(),
                request.caller(),
                request.officer().orElseThrow(),
                service.id(),
                service.version(),
                service.hash(),
                request.use().orElseThrow(),
                agreementOf(door),
                ask,
                request.signatureHash(),
                door.deadline(),
                door.companion().isPresent());
    }

    private static MemberId agreementOf(OpenDoor door) {
        MemberId caller = door.request().caller().principal();
        return switch (door.service().agreementOf()) {
            case CALLER -> caller;
            case OWNER -> new MemberId(caller.region() + "." + door.service().owner());
        };
    }
}
