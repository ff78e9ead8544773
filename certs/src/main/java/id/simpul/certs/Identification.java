package id.simpul.certs;

import id.simpul.core.MemberId;
import id.simpul.core.ProblemCode;
import id.simpul.core.SystemId;

/** What a certificate chain says about the one who showed it. */
public sealed interface Identification {

    /**
     * A system of a member, by a certificate that is valid now. Whether it is revoked is read at admission.
     *
     * @param serial serial number of the certificate, lower-case hexadecimal without leading zeros
     */
    record Known(MemberId member, SystemId system, String serial) implements Identification {}

    /** Nobody the bus can serve: {@code CERTIFICATE_MISSING}, {@code CERTIFICATE_EXPIRED} or {@code MEMBER_UNKNOWN}. */
    record Refused(ProblemCode code) implements Identification {}
}
