package id.simpul.connectors.opd;

import id.simpul.connectors.opd.Operation.Field;
import java.util.List;

/**
 * What is sent and what must come back.
 *
 * @param action the SOAPAction; may be empty
 * @param element the request's element, in the namespace of the service
 * @param answer the answer's element
 * @param fields the elements inside, in their order; with {@code /} between nested ones
 */
public record SoapMessage(String action, String element, String answer, List<Field> fields) {

    public SoapMessage {
        fields = List.copyOf(fields);
    }
}
