package id.simpul.routes.mapping;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.simpul.core.BusException;
import id.simpul.core.ProblemCode;
import id.simpul.routes.Doors;
import id.simpul.routes.run.StepName;
import java.util.Map;
import org.apache.camel.Exchange;
import org.apache.camel.support.DefaultProducer;

/** One step of a route. What the mapping writes goes into the exchange variable named by the step's id. */
final class MappingProducer extends DefaultProducer {

    private final MappingEndpoint mappings;

    MappingProducer(MappingEndpoint endpoint) {
        super(endpoint);
        this.mappings = endpoint;
    }

    @Override
    public void process(Exchange exchange) {
        String step = StepName.of(exchange);
        Mapping mapping = Doors.mapping(exchange, mappings.name())
                .orElseThrow(() -> new BusException(
                        ProblemCode.CONFIGURATION_MISSING, Map.of("mapping", mappings.name(), "step", step)));
        try {
            exchange.setVariable(step, mappings.transform(mapping).apply(input(exchange, mapping)));
        } catch (MappingFault fault) {
            // Without a cause: nothing of what was read goes on.
            throw new BusException(
                    ProblemCode.MAPPING_FAILED,
                    Map.of(
                            "mapping", mappings.name(),
                            "step", step,
                            "field", fault.field(),
                            "reason", fault.reason().key()));
        }
    }

    /** Only the variables that it names: the subject and the like are not for mappings. */
    private static ObjectNode input(Exchange exchange, Mapping mapping) {
        ObjectNode input = JsonNodeFactory.instance.objectNode();
        Object body = exchange.getMessage().getBody();
        if (body != null) {
            input.set("body", MappingTransform.tree(body));
        }
        ObjectNode variables = input.putObject("variable");
        for (String name : mapping.variables()) {
            Object value = exchange.getVariable(name);
            if (value != null) {
                variables.set(name, MappingTransform.tree(value));
            }
        }
        return input;
    }
}
