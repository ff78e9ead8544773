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
 */
@SuppressWarnings("OptionalUsedAsFieldOrParameterType")
public record CaseRequest(ExchangeId exchange, Caller caller, String key, Optional<Officer> officer, byte[] body) {

    @Override
    public String toString() {
        return "CaseRequest[" + exchange + "]";
    }
}
