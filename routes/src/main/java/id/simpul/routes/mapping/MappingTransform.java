package id.simpul.routes.mapping;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.apache.camel.component.jslt.JsltComponent;
import org.apache.camel.component.jslt.JsltEndpoint;
import org.apache.camel.support.DefaultExchange;

/**
 * Runs a mapping through Camel's component for JSLT. The endpoint is its own and in no registry: a route can neither name
 * it nor give it another text, and it sees what is handed to it and no exchange.
 */
public final class MappingTransform {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();
    private static final TypeReference<Map<String, Object>> VALUES = new TypeReference<>() {};

    private final CamelContext context;
    private final Processor jslt;

    private MappingTransform(CamelContext context, Processor jslt) {
        this.context = context;
        this.jslt = jslt;
    }

    /** Camel reads the text when it is first used. */
    public static MappingTransform of(Mapping mapping, CamelContext context) {
        JsltComponent component = new JsltComponent();
        component.setCamelContext(context);
        component.setFunctions(MappingFunctions.all());
        component.setObjectFilter(value -> !value.isNull());
        String text = Base64.getEncoder().encodeToString(mapping.jslt().getBytes(StandardCharsets.UTF_8));
        JsltEndpoint endpoint = new JsltEndpoint("jslt:mapping", component, "base64:" + text);
        endpoint.setCamelContext(context);
        endpoint.setObjectMapper(JSON);
        try {
            return new MappingTransform(context, endpoint.createProducer());
        } catch (Exception impossible) {
            throw new IllegalStateException("Camel has a producer for JSLT", impossible);
        }
    }

    /**
     * @param input with {@code body} and {@code variable}
     * @throws MappingFault when a field cannot be written
     */
    public Map<String, Object> apply(JsonNode input) {
        Exchange exchange = new DefaultExchange(context);
        exchange.getMessage().setBody(input.toString());
        try {
            jslt.process(exchange);
            return JSON.readValue(exchange.getMessage().getBody(String.class), VALUES);
        } catch (Exception failed) {
            throw faultOf(failed);
        }
    }

    /** The words of the engine may quote a value. */
    private static MappingFault faultOf(Throwable failed) {
        for (Throwable cause = failed; cause != null; cause = cause.getCause()) {
            if (cause instanceof MappingFault fault) {
                return fault;
            }
        }
        return new MappingFault("", MappingFault.Reason.FAILED);
    }

    /** For what routes have in bodies and variables. @throws MappingFault when it is no JSON */
    static JsonNode tree(Object value) {
        try {
            if (value instanceof byte[] bytes) {
                return JSON.readTree(new String(bytes, StandardCharsets.UTF_8));
            }
            return value instanceof String text ? JSON.readTree(text) : JSON.valueToTree(value);
        } catch (JsonProcessingException | IllegalArgumentException notJson) {
            throw new MappingFault("", MappingFault.Reason.FAILED);
        }
    }
}
