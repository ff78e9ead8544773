package id.simpul.connectors.opd;

import com.fasterxml.jackson.core.JsonPointer;
import java.util.Optional;

/**
 * An operation of a SOAP service.
 *
 * @param reading pointers begin inside the answer's element
 * @param inquiry how to ask whether a call with a key has arrived
 */
@SuppressWarnings("OptionalUsedAsFieldOrParameterType")
public record SoapOperation(
        String name, boolean effect, SoapMessage message, Reading reading, Optional<SoapInquiry> inquiry)
        implements Operation {

    /**
     * How to ask whether a call has arrived.
     *
     * @param unknown by which the answer says in so many words that there is no such key
     * @param keyAt where the answer repeats the key; another key there is not our record
     */
    public record SoapInquiry(SoapMessage message, BodyRule unknown, Optional<JsonPointer> keyAt, Reading reading) {}
}
