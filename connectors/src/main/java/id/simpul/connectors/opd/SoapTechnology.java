package id.simpul.connectors.opd;

import id.simpul.connectors.opd.SoapOperation.SoapInquiry;
import id.simpul.connectors.opd.SoapRequests.SoapRequest;
import id.simpul.core.BusException;
import id.simpul.core.ProblemCode;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Calls a SOAP service. */
final class SoapTechnology implements Technology {

    private final String partner;
    private final Map<String, SoapOperation> operations;
    private final HttpCalls calls;
    private final SoapRequests requests;
    private final SoapAnswers answers;

    SoapTechnology(OpdSystem system, SoapProtocol protocol, ConnectionParts parts) {
        partner = system.partner();
        operations = protocol.operations();
        calls = new HttpCalls(system, parts);
        requests = new SoapRequests(partner, protocol, parts.secrets());
        answers = new SoapAnswers(partner, protocol, parts.clock());
    }

    @Override
    public ReadyCall<Map<String, Object>> call(String operation, Input input) {
        SoapOperation wanted = Objects.requireNonNull(operations.get(operation), operation);
        if (wanted.effect() && input.key().isEmpty()) {
            throw new BusException(
                    ProblemCode.CONFIGURATION_MISSING, Map.of("partner", partner, "property", "simpul.effect-key"));
        }
        SoapRequest request = requests.make(wanted.message(), input);
        return deadline -> calls.send(request::http, deadline, answer -> answers.value(wanted, answer));
    }

    @Override
    public ReadyCall<Optional<Map<String, Object>>> inquiry(String operation, String key) {
        SoapOperation wanted = Objects.requireNonNull(operations.get(operation), operation);
        SoapInquiry inquiry = wanted.inquiry()
                .orElseThrow(() -> new BusException(
                        ProblemCode.CONFIGURATION_MISSING, Map.of("partner", partner, "inquiry", operation)));
        SoapRequest request = requests.make(inquiry.message(), Input.ofKey(key));
        return deadline -> calls.send(request::http, deadline, answer -> answers.settled(wanted, inquiry, answer, key));
    }

    @Override
    public void close() {
        calls.close();
    }
}
