package id.simpul.bus;

import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.env.EnvironmentPostProcessor;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/**
 * The form of the application log: lines for people in development, JSON (Elastic Common Schema, with {@code exchange} and
 * {@code trace}) elsewhere. {@code logging.structured.format.console} overrides it.
 */
final class LogForm implements EnvironmentPostProcessor {

    private static final String FORM = "logging.structured.format.console";

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        boolean isForPeople = "development".equals(environment.getProperty("simpul.profile"));
        if (!isForPeople && !environment.containsProperty(FORM)) {
            environment.getPropertySources().addLast(new MapPropertySource("simpul-log-form", Map.of(FORM, "ecs")));
        }
    }
}
