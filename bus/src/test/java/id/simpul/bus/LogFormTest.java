package id.simpul.bus;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.LoggingEvent;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.slf4j.MDC;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.logging.logback.StructuredLogEncoder;
import org.springframework.core.env.Environment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;

class LogFormTest {

    private static final String FORM = "logging.structured.format.console";

    @Test
    void isForPeopleInDevelopmentAndJsonElsewhere() {
        assertThat(formOf(Map.of("simpul.profile", "development"))).isNull();
        assertThat(formOf(Map.of("simpul.profile", "production"))).isEqualTo("ecs");
        assertThat(formOf(Map.of())).isEqualTo("ecs");
        assertThat(formOf(Map.of(FORM, "logstash"))).isEqualTo("logstash");
    }

    @Test
    void aJsonLineHasTheExchangeAndTheTrace() throws IOException {
        MDC.put("exchange", "0190f2a0-0000-7000-8000-000000000001");
        MDC.put("trace", "4bf92f3577b34da6a3ce929d0e0e4736");
        try {
            JsonNode line = JsonMapper.builder()
                    .build()
                    .readTree(encode("kependudukan/verifikasi 3509.dinsos.simbansos answered"));

            assertThat(line.path("exchange").asText()).isEqualTo("0190f2a0-0000-7000-8000-000000000001");
            assertThat(line.path("trace").asText()).isEqualTo("4bf92f3577b34da6a3ce929d0e0e4736");
            assertThat(line.path("message").asText()).endsWith("answered");
        } finally {
            MDC.clear();
        }
    }

    private static String formOf(Map<String, Object> settings) {
        StandardEnvironment environment = new StandardEnvironment();
        environment.getPropertySources().addFirst(new MapPropertySource("test", new HashMap<>(settings)));
        new LogForm().postProcessEnvironment(environment, new SpringApplication());
        return environment.getProperty(FORM);
    }

    /** As the console does in production. */
    private static byte[] encode(String message) {
        LoggerContext context = new LoggerContext();
        context.putObject(Environment.class.getName(), new StandardEnvironment());
        StructuredLogEncoder encoder = new StructuredLogEncoder();
        encoder.setContext(context);
        encoder.setFormat(formOf(Map.of("simpul.profile", "production")));
        encoder.start();
        LoggingEvent event = new LoggingEvent(
                LogFormTest.class.getName(), context.getLogger("bus"), Level.INFO, message, null, null);
        event.setMDCPropertyMap(MDC.getCopyOfContextMap());
        return encoder.encode(event);
    }
}
