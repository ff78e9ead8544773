package id.simpul.connectors.opd;

import java.net.URI;
import java.util.Map;
import java.util.Optional;

/**
 * A SOAP service, document/literal.
 *
 * @param address of the service; always https
 * @param namespace of the elements of requests and answers
 * @param qualified whether the elements inside the request's are in the namespace too ({@code elementFormDefault})
 */
@SuppressWarnings("OptionalUsedAsFieldOrParameterType")
public record SoapProtocol(
        URI address,
        String namespace,
        boolean qualified,
        SoapVersion version,
        Optional<Authentication> authentication,
        Map<String, SoapOperation> operations)
        implements Protocol {

    public SoapProtocol {
        operations = Map.copyOf(operations);
    }
}
