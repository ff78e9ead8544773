package id.simpul.bus.health;

import org.apache.activemq.artemis.core.server.embedded.EmbeddedActiveMQ;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;

/** Whether the embedded Artemis is active. */
final class BrokerHealth implements HealthIndicator {

    private final EmbeddedActiveMQ broker;

    BrokerHealth(EmbeddedActiveMQ broker) {
        this.broker = broker;
    }

    @Override
    public Health health() {
        boolean isActive = broker.getActiveMQServer().isActive();
        return isActive
                ? Health.up().build()
                : Health.down().withDetail("reason", "not-active").build();
    }
}
