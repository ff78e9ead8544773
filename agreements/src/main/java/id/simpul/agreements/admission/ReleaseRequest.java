package id.simpul.agreements.admission;

import id.simpul.agreements.ServiceMethod;
import id.simpul.core.CallOutcome;
import id.simpul.core.Caller;
import id.simpul.core.ExchangeId;
import id.simpul.core.Permit;
import id.simpul.core.ServiceId;
import java.util.List;
import java.util.Optional;

/**
 * The end of an exchange: what became of its calls, and what its caller is to hear.
 *
 * @param method of the service under which it was asked
 * @param calls every admitted call of the exchange; empty for a service that asks no partner
 * @param answerSignatureHash SHA-256 of the bus's signature over the answer, hexadecimal; absent when not signed
 */
@SuppressWarnings("OptionalUsedAsFieldOrParameterType")
public record ReleaseRequest(
        ExchangeId exchange,
        Caller caller,
        ServiceId service,
        ServiceMethod method,
        List<Call> calls,
        Optional<String> answerSignatureHash,
        Reply reply) {

    public ReleaseRequest {
        calls = List.copyOf(calls);
    }

    /**
     * One admitted call.
     *
     * @param agreement id of the agreement that permitted it
     * @param version of that agreement
     */
    public record Call(Permit permit, String agreement, int version, CallOutcome outcome) {

        public Call {
            if (!permit.elements().containsAll(outcome.disclosed())) {
                throw new IllegalArgumentException("A call disclosed more than its permit has: " + outcome.disclosed());
            }
        }
    }
}
