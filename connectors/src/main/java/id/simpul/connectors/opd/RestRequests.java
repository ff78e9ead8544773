package id.simpul.connectors.opd;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import id.simpul.core.BusException;
import id.simpul.core.ProblemCode;
import id.simpul.core.Secrets;
import java.net.URI;
import java.util.Map;
import java.util.Optional;

/** Makes requests as the system file describes them: exactly its fields, its headers, its path. */
final class RestRequests {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final String partner;
    private final RestProtocol protocol;
    private final HttpLogin login;

    RestRequests(String partner, RestProtocol protocol, Secrets secrets) {
        this.partner = partner;
        this.protocol = protocol;
        login = new HttpLogin(partner, secrets);
    }

    /** @throws BusException when the exchange has not what is to be sent, or a secret is missing */
    RestRequest make(RestOperation operation, Input input) {
        Map<String, String> headers = login.headers(protocol.authentication());
        if (operation.effect()) {
            headers.put(protocol.keyHeader(), input.key().orElseThrow(() -> missing("property", "simpul.effect-key")));
        }
        return new RestRequest(
                operation.method(),
                address(operation.path(), (source, name) -> text(input, source, name)),
                headers,
                operation.request().isEmpty() ? Optional.empty() : Optional.of(body(operation, input)));
    }

    RestRequest make(RestInquiry inquiry, String key) {
        return new RestRequest(
                "GET",
                address(inquiry.path(), (source, name) -> key),
                login.headers(protocol.authentication()),
                Optional.empty());
    }

    private interface Texts {
        String of(Source source, String name);
    }

    private URI address(PathTemplate path, Texts texts) {
        try {
            return URI.create(protocol.baseUrl() + path.fill((name, variable) -> texts.of(variable.source(), name)));
        } catch (IllegalArgumentException notOfTheForm) {
            // Its message may be the name of a variable; a value is never in it, but that is not ours to rely on.
            throw missing("path", path.text());
        }
    }

    private String text(Input input, Source source, String name) {
        return input.value(source)
                .filter(JsonNode::isValueNode)
                .map(JsonNode::asText)
                .orElseThrow(() -> missing("variable", name));
    }

    private byte[] body(RestOperation operation, Input input) {
        try {
            return JSON.writeValueAsBytes(FieldTree.make(operation.request(), input, partner));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A tree can always be written", e);
        }
    }

    private BusException missing(String what, String name) {
        return new BusException(ProblemCode.CONFIGURATION_MISSING, Map.of("partner", partner, what, name));
    }
}
