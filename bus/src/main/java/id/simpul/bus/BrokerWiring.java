package id.simpul.bus;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.jms.artemis.ArtemisConnectionDetails;
import org.springframework.boot.autoconfigure.jms.artemis.ArtemisMode;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** A broker of its own, instead of the one inside the bus. Its password is the secret {@code broker.password}. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "spring.artemis.mode", havingValue = "native")
class BrokerWiring {

    private record ExternalBroker(String url, String user, FileSecrets secrets) implements ArtemisConnectionDetails {

        @Override
        public ArtemisMode getMode() {
            return ArtemisMode.NATIVE;
        }

        @Override
        public String getBrokerUrl() {
            return url;
        }

        @Override
        public String getUser() {
            return user;
        }

        @Override
        public String getPassword() {
            return secrets.text("broker.password");
        }
    }

    @Bean
    ArtemisConnectionDetails externalBroker(
            @Value("${spring.artemis.broker-url}") String url,
            @Value("${spring.artemis.user:simpul}") String user,
            FileSecrets secrets) {
        return new ExternalBroker(url, user, secrets);
    }
}
