package id.simpul.routes.workbench;

import id.simpul.core.BusException;
import id.simpul.core.OpenExchange;
import id.simpul.core.PartnerEndpoint;
import id.simpul.core.ProblemCode;
import id.simpul.core.Subject;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.camel.Consumer;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.apache.camel.Producer;
import org.apache.camel.support.DefaultEndpoint;
import org.apache.camel.support.DefaultProducer;

/** A call to a partner. It says of itself what the partner's own endpoint would, so that steps are recorded alike. */
final class ScriptedEndpoint extends DefaultEndpoint implements PartnerEndpoint {

    /** @param path what stands behind the scheme, without parameters */
    record Address(String scheme, String path, Map<String, String> parameters) {}

    private final Address address;
    private final ScriptedComponent component;

    ScriptedEndpoint(String uri, ScriptedComponent component, Address address) {
        super(uri, component);
        this.address = address;
        this.component = component;
    }

    @Override
    public String partner() {
        return address.scheme().equals(Systems.SCHEME)
                ? address.path().substring(0, Math.max(0, address.path().indexOf('/')))
                : address.scheme();
    }

    @Override
    public boolean leavesEffect() {
        return address.scheme().equals(Systems.SCHEME)
                && component
                        .systems()
                        .find(address.path())
                        .map(Systems.Operation::leavesEffect)
                        .orElse(true);
    }

    @Override
    public boolean usesAgreement() {
        return !address.scheme().equals(Systems.SCHEME);
    }

    @Override
    public boolean givesPopulationData() {
        return switch (address.scheme()) {
            case "dukcapil" -> !address.path().equals("verify");
            case "bpjs" -> "retrieve".equals(address.parameters().get("mode"));
            default -> false;
        };
    }

    @Override
    public Optional<Map<String, Object>> inquire(String key) {
        String step = key.substring(key.indexOf('/') + 1);
        return component.script().arrived(step.split("~", 2)[0]);
    }

    @Override
    public Producer createProducer() {
        return new DefaultProducer(this) {
            @Override
            public void process(Exchange exchange) {
                call(exchange);
            }
        };
    }

    private void call(Exchange exchange) {
        if (exchange.getExchangeExtension().getSafeCopyProperty(OpenExchange.KEY, OpenExchange.class) == null) {
            throw new BusException(ProblemCode.OUTSIDE_DOOR, Map.of("partner", partner()));
        }
        Call call = new Call(
                NodeId.of(exchange),
                getEndpointUri(),
                address.scheme(),
                address.path(),
                address.parameters(),
                Optional.ofNullable(exchange.getVariable(Subject.VARIABLE, Subject.class)));
        Line line = component.script().next(call).orElseThrow(() -> brokenOff(call));
        if (line instanceof Line.Fault fault) {
            throw new BusException(fault.problem(), Map.of("partner", partner()));
        }
        Map<String, Object> value = ((Line.Answer) line).value();
        AnswerCheck.fault(call, component.systems(), value).ifPresent(fault -> {
            component.script().impossible(call.step(), fault);
            throw brokenOff(call);
        });
        exchange.setVariable(call.step(), new LinkedHashMap<>(value));
    }

    private static BusException brokenOff(Call call) {
        return new BusException(ProblemCode.INTERNAL, Map.of("step", call.step()));
    }

    @Override
    public Consumer createConsumer(Processor processor) {
        throw new UnsupportedOperationException("A partner only is called");
    }
}
