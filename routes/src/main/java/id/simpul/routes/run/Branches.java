package id.simpul.routes.run;

import org.apache.camel.AggregationStrategy;
import org.apache.camel.AsyncCallback;
import org.apache.camel.AsyncProcessor;
import org.apache.camel.Exchange;
import org.apache.camel.processor.MulticastProcessor;
import org.apache.camel.processor.Splitter;
import org.apache.camel.processor.aggregate.UseLatestAggregationStrategy;
import org.apache.camel.processor.aggregate.UseOriginalAggregationStrategy;
import org.apache.camel.support.AsyncProcessorConverterHelper;
import org.apache.camel.support.AsyncProcessorSupport;

/** A multicast or split in the route of a case. The steps after it find what the steps in all branches gave. */
final class Branches extends AsyncProcessorSupport {

    private final AsyncProcessor branches;

    private Branches(AsyncProcessor branches) {
        this.branches = branches;
    }

    /**
     * Around what Camel made of it.
     *
     * @throws IllegalArgumentException when the route could go on while a branch is not done, or when each run could come to
     *     its steps in another order
     */
    static Branches around(MulticastProcessor branches, String step) {
        require(branches.getTimeout() == 0, step, "no timeout: what waits for a partner may take days");
        require(
                passesFailures(branches.getAggregationStrategy()),
                step,
                "no aggregationStrategy: one that drops failures would go on without a branch");
        require(
                !(branches.isStopOnException() && branches.isParallelProcessing()),
                step,
                "no stopOnException: the other branches would still be under way when the run ends");
        require(
                !(branches instanceof Splitter && branches.isParallelProcessing()),
                step,
                "no parallelProcessing: each run must come to the pieces in the same order");
        return new Branches(AsyncProcessorConverterHelper.convert(branches));
    }

    private static boolean passesFailures(AggregationStrategy strategy) {
        return strategy == null
                || strategy.getClass() == UseLatestAggregationStrategy.class
                || strategy.getClass() == UseOriginalAggregationStrategy.class;
    }

    private static void require(boolean isFine, String step, String rule) {
        if (!isFine) {
            throw new IllegalArgumentException("In the route of a case, " + step + " has " + rule);
        }
    }

    @Override
    public boolean process(Exchange exchange, AsyncCallback callback) {
        BranchValues values = BranchValues.open(exchange);
        return branches.process(exchange, doneSync -> {
            values.close(exchange);
            callback.done(doneSync);
        });
    }
}
