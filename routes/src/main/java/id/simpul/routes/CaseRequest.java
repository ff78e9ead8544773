package id.simpul.routes;

import id.simpul.core.Caller;
import id.simpul.core.ExchangeId;
import id.simpul.core.Officer;
import java.util.Optional;

/**
 * An application as the edge hands it on.
 *
 * @param key the value of the header {@code Idempotency-Key}
 * @param officer who submits, when the application itself names nobody who helped
 * @param body JSON: {@code layanan}, {@code pemohon}, {@code subjek}, {@code data}, {@code lampiran}, {@code atasNama}
 * @param signatureHash hexadecimal SHA-256 of the member's own signature over the application, if it sent one
 */
@SuppressWarnings("OptionalUsedAsFieldOrParameterType")
public record CaseRequest(
        ExchangeId exchange,
        Caller caller,
        String key,
        Optional<Officer> officer,
        byte[] body,
        Optional<String> signatureHash) {

    @Override
    public String toString() {
        return "CaseRequest[" + exchange + "]";
    }
}
