package id.simpul.routes.run;

import id.simpul.core.PartnerEndpoint;
import java.util.Objects;
import java.util.Set;
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
    private final Set<String> effects;

    /**
     * @param prefix what stands before the package's own step ids
     * @param effects takes the ids of the steps that leave an effect
     */
    RecordedSteps(String prefix, StepTools tools, Set<String> effects) {
        this.prefix = prefix;
        this.tools = tools;
        this.effects = effects;
    }

    @Override
    public Processor wrapProcessorInInterceptors(
            CamelContext context, NamedNode definition, Processor target, Processor next) {
        if (target instanceof EndpointAware sending && sending.getEndpoint() instanceof PartnerEndpoint partner) {
            String step = step(definition);
            requireKeepable(step, partner);
            if (partner.leavesEffect()) {
                effects.add(step);
            }
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
