package id.simpul.connectors.opd;

import id.simpul.connectors.partner.Breaker;
import id.simpul.connectors.partner.Bulkhead;
import id.simpul.connectors.partner.DeliveryHours;
import id.simpul.connectors.partner.Timeouts;
import id.simpul.core.SystemId;
import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * One system of an OPD, as its system file describes it.
 *
 * @param baseUrl what the paths of operations are appended to; always https
 * @param trust PEM file of the only certificates that are trusted
 * @param keyHeader the header in which an effect's idempotency key is sent
 * @param hours in which cases may be delivered; at any time without
 * @param answerTypes the media types of an answer that are read as JSON
 * @param operations by name
 */
@SuppressWarnings("OptionalUsedAsFieldOrParameterType")
public record OpdSystem(
        SystemId id,
        URI baseUrl,
        Path trust,
        Optional<Authentication> authentication,
        String keyHeader,
        Timeouts timeouts,
        Breaker breaker,
        Bulkhead bulkhead,
        Optional<DeliveryHours> hours,
        int largestAnswer,
        Set<String> answerTypes,
        Map<String, Operation> operations) {

    public OpdSystem {
        answerTypes = Set.copyOf(answerTypes);
        operations = Map.copyOf(operations);
    }

    /** The name without region, such as {@code disnaker.siapkerja}. */
    public String partner() {
        return id.value().substring(id.value().indexOf('.') + 1);
    }
}
