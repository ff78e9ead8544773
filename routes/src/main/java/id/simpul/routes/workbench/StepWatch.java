package id.simpul.routes.workbench;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListSet;
import org.apache.camel.AsyncCallback;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.NamedNode;
import org.apache.camel.Ordered;
import org.apache.camel.Processor;
import org.apache.camel.spi.InterceptStrategy;
import org.apache.camel.support.AsyncProcessorConverterHelper;
import org.apache.camel.support.processor.DelegateAsyncProcessor;

/** Sees each step of a route: which there are, which were reached, and what went in and came out. */
final class StepWatch implements InterceptStrategy, Ordered {

    /** Told of each step that is done. */
    interface Witness {

        /** The route begins from the top. */
        default void runBegins() {}

        void began(String step, String kind, Exchange exchange);

        void ended(String step, String kind, Exchange exchange);

        static Witness none() {
            return new Witness() {
                @Override
                public void began(String step, String kind, Exchange exchange) {}

                @Override
                public void ended(String step, String kind, Exchange exchange) {}
            };
        }
    }

    private final Set<String> steps = new ConcurrentSkipListSet<>();
    private final Set<String> reached = new ConcurrentSkipListSet<>();
    private final Witness witness;

    StepWatch(Witness witness) {
        this.witness = witness;
    }

    @Override
    public Processor wrapProcessorInInterceptors(
            CamelContext context, NamedNode definition, Processor target, Processor next) {
        String step = NodeId.plain(definition.getId());
        String kind = definition.getShortName();
        steps.add(step);
        return new DelegateAsyncProcessor(AsyncProcessorConverterHelper.convert(target)) {
            @Override
            public boolean process(Exchange exchange, AsyncCallback callback) {
                reached.add(step);
                witness.began(step, kind, exchange);
                return super.process(exchange, doneSync -> {
                    witness.ended(step, kind, exchange);
                    callback.done(doneSync);
                });
            }
        };
    }

    /** Outside of what records the step: that looks at the step itself. */
    @Override
    public int getOrder() {
        return Ordered.HIGHEST;
    }

    void runBegins() {
        witness.runBegins();
    }

    int steps() {
        return steps.size();
    }

    /** Those that no case has come to. */
    List<String> missed() {
        Set<String> missed = new TreeSet<>(steps);
        missed.removeAll(reached);
        return List.copyOf(missed);
    }
}
