package id.simpul.agreements.admission;

import id.simpul.core.BusException;
import id.simpul.core.Permit;

/** Whether a call was let through. Either way it is in the log already. */
public sealed interface AdmissionResult {

    /**
     * The call may proceed, and its quota unit is reserved.
     *
     * @param agreement id of the agreement that permits it
     * @param version of that agreement
     * @param unitsLeft what the quota account has left today, this call's unit taken
     */
    record Admitted(Permit permit, String agreement, int version, int unitsLeft) implements AdmissionResult {}

    /** The call may not proceed; nothing was charged. */
    record Refused(BusException problem) implements AdmissionResult {}
}
