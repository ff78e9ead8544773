package id.simpul.connectors.opd;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.TextNode;
import id.simpul.core.BusException;
import id.simpul.core.Element;
import id.simpul.core.ProblemCode;
import id.simpul.core.Subject;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import org.apache.camel.Exchange;
import org.jspecify.annotations.Nullable;

/** What an exchange has for a request: the caller's body, the variables, the subject, and the key. */
final class ExchangeInput implements Input {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private final Exchange exchange;
    private final String partner;
    private final Optional<String> key;

    /** @param key absent when the operation leaves no effect */
    @SuppressWarnings("OptionalUsedAsFieldOrParameterType")
    ExchangeInput(Exchange exchange, String partner, Optional<String> key) {
        this.exchange = exchange;
        this.partner = partner;
        this.key = key;
    }

    @Override
    public Optional<String> key() {
        return key;
    }

    @Override
    public Optional<JsonNode> value(Source source) {
        if (source instanceof Source.Body body) {
            return found(tree(exchange.getMessage().getBody()).at(body.at()));
        }
        if (source instanceof Source.Variable variable) {
            return found(tree(exchange.getVariable(variable.name())).at(variable.at()));
        }
        if (source instanceof Source.Person person) {
            return element(person.element()).map(TextNode::valueOf);
        }
        if (source instanceof Source.Text text) {
            return Optional.of(TextNode.valueOf(text.text()));
        }
        return key.map(TextNode::valueOf);
    }

    private static Optional<JsonNode> found(JsonNode node) {
        return node.isMissingNode() || node.isNull() ? Optional.empty() : Optional.of(node);
    }

    private Optional<String> element(Element element) {
        if (exchange.getVariable(Subject.VARIABLE) instanceof Subject subject) {
            return element == Element.NIK
                    ? Optional.of(subject.nik().value())
                    : Optional.ofNullable(subject.claims().get(element));
        }
        return Optional.empty();
    }

    /** The parser's message would quote what it read. */
    private JsonNode tree(@Nullable Object value) {
        try {
            if (value instanceof JsonNode node) {
                return node;
            }
            if (value instanceof byte[] bytes) {
                return JSON.readTree(bytes);
            }
            if (value instanceof String text) {
                return JSON.readTree(text);
            }
            return value instanceof Map<?, ?> map ? JSON.valueToTree(map) : JSON.missingNode();
        } catch (JsonProcessingException | IllegalArgumentException notJson) {
            throw new BusException(ProblemCode.REQUEST_NOT_JSON, Map.of("partner", partner));
        } catch (IOException impossible) {
            throw new IllegalStateException("Bytes in memory can be read", impossible);
        }
    }
}
