package id.simpul.routes.run;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;
import org.apache.camel.Exchange;
import org.jspecify.annotations.Nullable;

/**
 * What the steps in the branches of a multicast gave. Camel gives each branch a copy of the exchange and goes on with what
 * the last one left: without this a verdict of another branch would be missing where the route decides by it.
 */
final class BranchValues {

    /** Copies of an exchange have the properties of their original, so all branches write into one. */
    private static final String PROPERTY = "simpul.branch-values";

    private final @Nullable BranchValues outer;
    private final Queue<Consumer<Exchange>> told = new ConcurrentLinkedQueue<>();

    private BranchValues(@Nullable BranchValues outer) {
        this.outer = outer;
    }

    /** Before the branches begin. */
    static BranchValues open(Exchange exchange) {
        BranchValues values = new BranchValues(of(exchange));
        exchange.setProperty(PROPERTY, values);
        return values;
    }

    /** Puts what a step gave into its exchange, and later into the one that goes on after the branches. */
    static void tell(Exchange exchange, Consumer<Exchange> telling) {
        telling.accept(exchange);
        BranchValues branches = of(exchange);
        if (branches != null) {
            branches.told.add(telling);
        }
    }

    /** After the branches have ended. */
    void close(Exchange exchange) {
        exchange.setProperty(PROPERTY, outer);
        told.forEach(telling -> tell(exchange, telling));
    }

    private static @Nullable BranchValues of(Exchange exchange) {
        return exchange.getProperty(PROPERTY, BranchValues.class);
    }
}
