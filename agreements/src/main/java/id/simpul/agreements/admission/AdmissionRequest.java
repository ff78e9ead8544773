package id.simpul.agreements.admission;

import id.simpul.agreements.ServiceMethod;
import id.simpul.core.Ask;
import id.simpul.core.Caller;
import id.simpul.core.ExchangeId;
import id.simpul.core.MemberId;
import id.simpul.core.Officer;
import id.simpul.core.ServiceId;
import id.simpul.core.Use;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * One call to a partner that wants to be let through.
 *
 * @param admission a fresh id, UUIDv7, that names the admission everywhere
 * @param routeHash SHA-256 of the service package that asks, hexadecimal
 * @param agreementOf whose agreement must permit the call: the caller's principal or the service's owner
 * @param requestSignatureHash SHA-256 of the caller's signature over the request, hexadecimal; absent when not signed
 * @param deadline when the caller stops waiting
 * @param isForCase whether a case asks, which has time, and not somebody who waits for the answer
 */
@SuppressWarnings("OptionalUsedAsFieldOrParameterType")
public record AdmissionRequest(
        ExchangeId exchange,
        UUID admission,
        Caller caller,
        Officer officer,
        ServiceId service,
        String serviceVersion,
        String routeHash,
        Use use,
        MemberId agreementOf,
        Ask ask,
        Optional<String> requestSignatureHash,
        Instant deadline,
        boolean isForCase) {

    /** What of the service is done. */
    ServiceMethod method() {
        return isForCase ? ServiceMethod.SUBMIT : ServiceMethod.CALL;
    }
}
