package id.simpul.connectors.opd;

import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * JSON over HTTP.
 *
 * @param baseUrl what the paths of operations are appended to; always https
 * @param keyHeader the header in which an effect's idempotency key is sent
 * @param answerTypes the media types of an answer that are read as JSON
 */
@SuppressWarnings("OptionalUsedAsFieldOrParameterType")
public record RestProtocol(
        URI baseUrl,
        Optional<Authentication> authentication,
        String keyHeader,
        Set<String> answerTypes,
        Map<String, RestOperation> operations)
        implements Protocol {

    public RestProtocol {
        answerTypes = Set.copyOf(answerTypes);
        operations = Map.copyOf(operations);
    }
}
