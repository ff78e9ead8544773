package id.simpul.routes.run;

import id.simpul.core.PartnerEndpoint;
import java.util.Objects;
import java.util.function.BiConsumer;
import org.apache.camel.CamelContext;
import org.apache.camel.EndpointAware;
import org.apache.camel.NamedNode;
import org.apache.camel.Processor;
import org.apache.camel.processor.MulticastProcessor;
import org.apache.camel.spi.InterceptStrategy;

/** Puts a record around every call to a partner in the routes of cases, so that no route can forget one, and joins branches. */
final class RecordedSteps implements InterceptStrategy {

    private final String prefix;
    private final StepTools tools;
    private final BiConsumer<String, PartnerEndpoint> calls;

    /**
     * @param prefix what stands before the package's own step ids
     * @param calls takes the id of each step that calls a partner
     */
    RecordedSteps(String prefix, StepTools tools, BiConsumer<String, PartnerEndpoint> calls) {
        this.prefix = prefix;
        this.tools = tools;
        this.calls = calls;
    }

    @Override
    public Processor wrapProcessorInInterceptors(
            CamelContext context, NamedNode definition, Processor target, Processor next) {
        if (target instanceof EndpointAware sending && sending.getEndpoint() instanceof PartnerEndpoint partner) {
            String step = step(definition);
            requireKeepable(step, partner);
            calls.accept(step, partner);
            return new RecordedStep(step, partner, target, tools);
        }
        if (target instanceof MulticastProcessor branches) {
            return Branches.around(branches, step(definition));
        }
        return target;
    }

    private static void requireKeepable(String step, PartnerEndpoint partner) {
        if (partner.givesPopulationData()) {
            throw new IllegalArgumentException("Step '" + step + "' would keep values of " + partner.partner()
                    + " with its case. Ask for verdicts instead: dukcapil:verify, bpjs:peserta-by-nik");
        }
    }

    private String step(NamedNode definition) {
        String id = Objects.requireNonNull(definition.getId(), "Every call in the route of a case needs an id");
        return id.startsWith(prefix) ? id.substring(prefix.length()) : id;
    }
}
