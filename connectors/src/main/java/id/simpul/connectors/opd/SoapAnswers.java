package id.simpul.connectors.opd;

import com.fasterxml.jackson.databind.JsonNode;
import id.simpul.connectors.opd.SoapOperation.SoapInquiry;
import id.simpul.connectors.opd.SoapXml.Payload;
import id.simpul.connectors.partner.HttpAnswer;
import id.simpul.core.ProblemCode;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.xml.namespace.QName;
import javax.xml.stream.XMLStreamException;

/** Reads the answers of a SOAP service. */
final class SoapAnswers {

    private static final Set<String> TYPES = Set.of("text/xml", "application/soap+xml", "application/xml");
    private static final int OK = 200;

    private final AnswerRules rules;
    private final SoapProtocol protocol;
    private final StatusFaults statuses;
    private final SoapXml xml = new SoapXml();

    SoapAnswers(String partner, SoapProtocol protocol, Clock clock) {
        this.rules = new AnswerRules(partner);
        this.protocol = protocol;
        this.statuses = new StatusFaults(Map.of("partner", partner), clock);
    }

    /** The values of a success. @throws BusException for everything else */
    Map<String, Object> value(SoapOperation operation, HttpAnswer answer) {
        return rules.value(
                operation.name(), content(operation.name(), operation.message(), answer), operation.reading());
    }

    /** The values of the record under a key; empty when the partner says in so many words that there is none. */
    Optional<Map<String, Object>> settled(SoapOperation operation, SoapInquiry inquiry, HttpAnswer answer, String key) {
        JsonNode content = content(operation.name(), inquiry.message(), answer);
        if (inquiry.unknown().holds(content)) {
            return Optional.empty();
        }
        Map<String, Object> value = rules.value(operation.name(), content, inquiry.reading());
        rules.requireKey(operation.name(), content, inquiry.keyAt(), key);
        return Optional.of(value);
    }

    private JsonNode content(String operation, SoapMessage message, HttpAnswer answer) {
        boolean isXml = TYPES.contains(answer.mediaType());
        if (answer.status() != OK && !(isXml && mayBeFault(answer.status()))) {
            throw statuses.of(answer).orElseGet(() -> rules.unknown(operation, "an HTTP status that is not foreseen"));
        }
        if (!answer.isWhole()) {
            throw rules.problem(ProblemCode.PARTNER_FAILED);
        }
        if (!isXml) {
            throw rules.unknown(operation, "another media type than XML");
        }
        Payload payload = payload(answer);
        if (payload.element().equals(new QName(protocol.version().namespace(), "Fault"))) {
            throw SoapFaults.problem(payload.content(), rules, operation);
        }
        if (answer.status() != OK || !payload.element().equals(new QName(protocol.namespace(), message.answer()))) {
            throw rules.unknown(operation, "another element than the one of its answers");
        }
        return payload.content();
    }

    /** SOAP 1.1 sends faults with 500, SOAP 1.2 also with 400. */
    private static boolean mayBeFault(int status) {
        return status == 500 || status == 400;
    }

    private Payload payload(HttpAnswer answer) {
        try {
            return xml.read(answer.body(), protocol.version());
        } catch (XMLStreamException broken) {
            // Without its cause: the parser quotes what it could not read.
            throw rules.problem(ProblemCode.PARTNER_FAILED);
        }
    }
}
