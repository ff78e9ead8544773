package id.simpul.connectors.opd;

import id.simpul.core.BusException;
import id.simpul.core.ProblemCode;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Calls a REST interface. */
final class RestTechnology implements Technology {

    private final String partner;
    private final Map<String, RestOperation> operations;
    private final HttpCalls calls;
    private final RestRequests requests;
    private final RestAnswers answers;

    RestTechnology(OpdSystem system, RestProtocol protocol, ConnectionParts parts) {
        partner = system.partner();
        operations = protocol.operations();
        calls = new HttpCalls(system, parts);
        requests = new RestRequests(partner, protocol, parts.secrets());
        answers = new RestAnswers(partner, protocol.answerTypes(), parts.clock());
    }

    @Override
    public ReadyCall<Map<String, Object>> call(String operation, Input input) {
        RestOperation wanted = Objects.requireNonNull(operations.get(operation), operation);
        RestRequest request = requests.make(wanted, input);
        return deadline -> calls.send(
                request::http,
                deadline,
                answer -> answers.value(operation, answer, wanted.statuses(), wanted.reading()));
    }

    @Override
    public ReadyCall<Optional<Map<String, Object>>> inquiry(String operation, String key) {
        RestInquiry inquiry = Objects.requireNonNull(operations.get(operation), operation)
                .inquiry()
                .orElseThrow(() -> new BusException(
                        ProblemCode.CONFIGURATION_MISSING, Map.of("partner", partner, "inquiry", operation)));
        RestRequest request = requests.make(inquiry, key);
        return deadline ->
                calls.send(request::http, deadline, answer -> answers.settled(operation, answer, inquiry, key));
    }

    @Override
    public void close() {
        calls.close();
    }
}
