package id.simpul.routes;

import id.simpul.core.Caller;
import id.simpul.core.ExchangeId;
import id.simpul.core.Officer;
import id.simpul.core.ServiceId;
import id.simpul.core.Use;
import java.util.Optional;

/**
 * What the edge hands to a door: only what our protocol names, nothing else of the HTTP request.
 *
 * @param signatureHash hexadecimal SHA-256 of the member's own signature over the request, if it sent one
 */
@SuppressWarnings("OptionalUsedAsFieldOrParameterType")
public record DoorRequest(
        ExchangeId exchange,
        ServiceId service,
        Caller caller,
        Optional<Officer> officer,
        Optional<Use> use,
        byte[] body,
        Optional<String> signatureHash) {

    @Override
    public String toString() {
        return "DoorRequest[" + exchange + " " + service + "]";
    }
}
