package id.simpul.routes.run;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.simpul.core.PartnerEndpoint;
import java.util.Map;
import java.util.Optional;
import org.apache.camel.CamelContext;
import org.apache.camel.Consumer;
import org.apache.camel.Endpoint;
import org.apache.camel.EndpointAware;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.apache.camel.Producer;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.model.ToDefinition;
import org.apache.camel.support.DefaultEndpoint;
import org.junit.jupiter.api.Test;

class RecordedStepsTest {

    private final CamelContext context = new DefaultCamelContext();
    private final StepTools tools = new StepTools(null, null, null, null, null, null);

    @Test
    void refusesAStepWhoseValuesMayNotBeKept() {
        ToDefinition step = new ToDefinition("dukcapil:retrieve");
        step.setId("penduduk");
        Sending sending = new Sending(new Register());

        assertThatThrownBy(() -> new RecordedSteps("x:", tools, (id, partner) -> {})
                        .wrapProcessorInInterceptors(context, step, sending, sending))
                .hasMessageContaining("'penduduk'")
                .hasMessageContaining("dukcapil:verify");
    }

    private record Sending(Endpoint endpoint) implements Processor, EndpointAware {

        @Override
        public Endpoint getEndpoint() {
            return endpoint;
        }

        @Override
        public void process(Exchange exchange) {}
    }

    /** A partner that gives values. */
    private static final class Register extends DefaultEndpoint implements PartnerEndpoint {

        @Override
        public boolean givesPopulationData() {
            return true;
        }

        @Override
        public String partner() {
            return "dukcapil";
        }

        @Override
        public boolean leavesEffect() {
            return false;
        }

        @Override
        public Optional<Map<String, Object>> inquire(String key) {
            return Optional.empty();
        }

        @Override
        public Producer createProducer() {
            throw new UnsupportedOperationException();
        }

        @Override
        public Consumer createConsumer(Processor processor) {
            throw new UnsupportedOperationException();
        }
    }
}
