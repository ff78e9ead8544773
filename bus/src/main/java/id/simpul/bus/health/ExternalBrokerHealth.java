package id.simpul.bus.health;

import jakarta.jms.Connection;
import jakarta.jms.ConnectionFactory;
import jakarta.jms.JMSException;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;

/** Whether a broker outside the bus lets us in. Asked with a new connection, which nobody has kept since it was well. */
final class ExternalBrokerHealth implements HealthIndicator {

    private final ConnectionFactory broker;

    ExternalBrokerHealth(ConnectionFactory broker) {
        this.broker = broker;
    }

    @Override
    public Health health() {
        try (Connection connection = broker.createConnection()) {
            connection.start();
            return Health.up().build();
        } catch (JMSException refused) {
            return Health.down()
                    .withDetail("reason", refused.getClass().getSimpleName())
                    .build();
        }
    }
}
