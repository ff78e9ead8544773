package id.simpul.bus;

import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.env.EnvironmentPostProcessor;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/** With a broker outside the bus none is started inside, which Spring Boot would do all the same. */
final class BrokerPlace implements EnvironmentPostProcessor {

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        if ("native".equalsIgnoreCase(environment.getProperty("spring.artemis.mode"))) {
            environment
                    .getPropertySources()
                    .addFirst(new MapPropertySource(
                            "simpul-broker-place", Map.of("spring.artemis.embedded.enabled", "false")));
        }
    }
}
