package id.simpul.connectors.opd;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.simpul.connectors.opd.Operation.Field;
import id.simpul.core.BusException;
import id.simpul.core.ProblemCode;
import id.simpul.core.Secrets;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Makes requests as the system file describes them: exactly its fields, its headers, its path. */
final class RequestMaker {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Pattern VISIBLE = Pattern.compile("[ -~]+");

    private final OpdSystem system;
    private final Secrets secrets;

    RequestMaker(OpdSystem system, Secrets secrets) {
        this.system = system;
        this.secrets = secrets;
    }

    /** @throws BusException when the exchange has not what is to be sent, or a secret is missing */
    OpdRequest make(Operation operation, Input input) {
        Map<String, String> headers = login();
        if (operation.effect()) {
            headers.put(system.keyHeader(), input.key().orElseThrow(() -> missing("property", "simpul.effect-key")));
        }
        return new OpdRequest(
                operation.method(),
                address(operation.path(), (source, name) -> text(input, source, name)),
                headers,
                operation.request().isEmpty() ? Optional.empty() : Optional.of(body(operation, input)));
    }

    OpdRequest make(Inquiry inquiry, String key) {
        return new OpdRequest("GET", address(inquiry.path(), (source, name) -> key), login(), Optional.empty());
    }

    private interface Texts {
        String of(Source source, String name);
    }

    private URI address(PathTemplate path, Texts texts) {
        try {
            return URI.create(system.baseUrl() + path.fill((name, variable) -> texts.of(variable.source(), name)));
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

    private byte[] body(Operation operation, Input input) {
        ObjectNode body = JSON.createObjectNode();
        for (Field field : operation.request()) {
            Optional<JsonNode> value = input.value(field.source());
            if (value.isPresent()) {
                put(body, field.name(), value.get());
            } else if (!field.source().optional()) {
                throw missing("field", field.name());
            }
        }
        try {
            return JSON.writeValueAsBytes(body);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A tree can always be written", e);
        }
    }

    private static void put(ObjectNode body, String name, JsonNode value) {
        String[] keys = name.split("/", -1);
        ObjectNode parent = body;
        for (int depth = 0; depth < keys.length - 1; depth++) {
            parent = parent.withObjectProperty(keys[depth]);
        }
        parent.set(keys[keys.length - 1], value);
    }

    private Map<String, String> login() {
        Map<String, String> headers = new HashMap<>();
        system.authentication().ifPresent(known -> {
            if (known instanceof Authentication.ApiKey key) {
                headers.put(key.header(), visible(key.secret()));
            } else if (known instanceof Authentication.Bearer bearer) {
                headers.put("Authorization", "Bearer " + visible(bearer.secret()));
            } else if (known instanceof Authentication.Basic basic) {
                byte[] pair = (secret(basic.user()) + ":" + secret(basic.password())).getBytes(StandardCharsets.UTF_8);
                headers.put("Authorization", "Basic " + Base64.getEncoder().encodeToString(pair));
            }
        });
        return headers;
    }

    /** A header cannot carry everything that a file can. */
    private String visible(String reference) {
        String secret = secret(reference);
        if (!VISIBLE.matcher(secret).matches()) {
            throw missing("secret", reference);
        }
        return secret;
    }

    /** A secret is kept in a file, and files end with a line end. */
    private String secret(String reference) {
        return new String(secrets.read(reference), StandardCharsets.UTF_8).strip();
    }

    private BusException missing(String what, String name) {
        return new BusException(ProblemCode.CONFIGURATION_MISSING, Map.of("partner", system.partner(), what, name));
    }
}
