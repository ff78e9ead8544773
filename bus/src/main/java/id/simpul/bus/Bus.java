package id.simpul.bus;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.autoconfigure.web.servlet.error.ErrorMvcAutoConfiguration;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** The bus process. What the web layer cannot handle is answered by the edge, so Spring's own error page is left out. */
@SpringBootApplication(exclude = ErrorMvcAutoConfiguration.class)
@ConfigurationPropertiesScan
public class Bus {

    public static void main(String[] arguments) {
        SpringApplication.run(Bus.class, arguments);
    }
}
