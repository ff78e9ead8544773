package id.simpul.bus;

import org.apache.activemq.artemis.core.server.embedded.EmbeddedActiveMQ;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** An embedded broker that failed to start only logs it; a bus without its broker must not start. */
@Component
@ConditionalOnProperty(name = "spring.artemis.mode", havingValue = "embedded")
class BrokerCheck implements SmartLifecycle {

    private final EmbeddedActiveMQ broker;
    private boolean isRunning;

    BrokerCheck(EmbeddedActiveMQ broker) {
        this.broker = broker;
    }

    @Override
    public void start() {
        if (!broker.getActiveMQServer().isActive()) {
            throw new IllegalStateException(
                    "The embedded Artemis broker is not active; its data are in SIMPUL_HOME/artemis,"
                            + " its error is above. Free the disk or the lock file that it names, then start again.");
        }
        isRunning = true;
    }

    @Override
    public void stop() {
        isRunning = false;
    }

    @Override
    public boolean isRunning() {
        return isRunning;
    }
}
