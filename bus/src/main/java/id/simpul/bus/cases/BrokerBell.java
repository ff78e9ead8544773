package id.simpul.bus.cases;

import id.simpul.cases.run.WorkBell;
import id.simpul.cases.run.WorkRef;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.camel.CamelContext;
import org.apache.camel.CamelExecutionException;
import org.apache.camel.ProducerTemplate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Rings through the message broker: a message is the id of a case, in the queue of a partner. Nobody waits for the broker;
 * what it does not take is told again from the database.
 */
final class BrokerBell implements WorkBell, AutoCloseable {

    /** Where workers listen, before the name of their queue. */
    static final String QUEUES = "jms:queue:simpul.kasus.";

    private static final Logger log = LoggerFactory.getLogger(BrokerBell.class);
    private static final int MOST_WAITING = 10_000;

    private final ProducerTemplate producer;
    private final ExecutorService ringing = new ThreadPoolExecutor(
            1,
            1,
            0,
            TimeUnit.SECONDS,
            new ArrayBlockingQueue<>(MOST_WAITING),
            task -> new Thread(task, "bell"),
            new ThreadPoolExecutor.DiscardPolicy());
    private final AtomicBoolean isDeaf = new AtomicBoolean();

    BrokerBell(CamelContext context) {
        this.producer = context.createProducerTemplate();
    }

    @Override
    public void ring(List<WorkRef> ready) {
        if (!ready.isEmpty()) {
            ringing.execute(() -> ready.forEach(this::ring));
        }
    }

    private void ring(WorkRef ref) {
        try {
            producer.sendBody(
                    QUEUES + ref.queue() + "?deliveryPersistent=false", ref.id().toString());
            if (isDeaf.getAndSet(false)) {
                log.info("The message broker takes messages again");
            }
        } catch (CamelExecutionException | IllegalStateException broken) {
            if (!isDeaf.getAndSet(true)) {
                log.warn(
                        "The message broker takes no messages; cases stand still until it does, and are then told of again");
            }
        }
    }

    @Override
    public void close() {
        ringing.shutdownNow();
    }
}
