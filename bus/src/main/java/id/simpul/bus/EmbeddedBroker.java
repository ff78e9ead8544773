package id.simpul.bus;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.jms.artemis.ArtemisConfigurationCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What is said to the broker inside the bus beside {@code spring.artemis}. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "spring.artemis.mode", havingValue = "embedded")
class EmbeddedBroker {

    private static final int NO_LIMIT = -1;

    /**
     * Artemis lets whoever sends wait, without a word, while more than 90 % of the disk is used, were there a terabyte
     * left. Our messages only wake workers and are not written to the disk; whether that has room is judged elsewhere.
     */
    @Bean
    ArtemisConfigurationCustomizer neverBlockedByTheDisk() {
        return configuration -> configuration.setMaxDiskUsage(NO_LIMIT);
    }
}
