package id.simpul.bus.health;

import id.simpul.bus.packages.ServiceUpkeep;
import id.simpul.bus.watch.PartnerWatch;
import id.simpul.core.DataPartner;
import id.simpul.ledger.Committer;
import id.simpul.routes.HeldServices;
import java.util.Objects;
import javax.sql.DataSource;
import org.apache.activemq.artemis.core.server.embedded.EmbeddedActiveMQ;
import org.apache.camel.CamelContext;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jms.connection.CachingConnectionFactory;

/**
 * The components of {@code /actuator/health}, by the names of these methods. Which of them decide about readiness is said in
 * {@code application.yaml}.
 */
@Configuration(proxyBeanMethods = false)
class HealthWiring {

    @Bean
    HealthIndicator databaseHealthIndicator(DataSource database) {
        return new DatabaseHealth(database);
    }

    @Bean
    HealthIndicator ledgerHealthIndicator(Committer committer) {
        return new LedgerHealth(committer);
    }

    @Bean("brokerHealthIndicator")
    @ConditionalOnProperty(name = "spring.artemis.mode", havingValue = "embedded")
    HealthIndicator embeddedBroker(EmbeddedActiveMQ broker) {
        return new BrokerHealth(broker);
    }

    @Bean("brokerHealthIndicator")
    @ConditionalOnProperty(name = "spring.artemis.mode", havingValue = "native")
    HealthIndicator externalBroker(CachingConnectionFactory broker) {
        return new ExternalBrokerHealth(
                Objects.requireNonNull(broker.getTargetConnectionFactory(), "made with the broker's own factory"));
    }

    @Bean
    HealthIndicator dukcapilHealthIndicator(PartnerWatch watch) {
        return new PartnerHealth(watch, DataPartner.DUKCAPIL);
    }

    @Bean
    HealthIndicator bpjsHealthIndicator(PartnerWatch watch) {
        return new PartnerHealth(watch, DataPartner.BPJS);
    }

    @Bean
    HealthIndicator routesHealthIndicator(CamelContext camel, HeldServices services, ServiceUpkeep upkeep) {
        return new RoutesHealth(camel, services, upkeep);
    }
}
