package id.simpul.bus;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** The bus process. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class Bus {

    public static void main(String[] arguments) {
        SpringApplication.run(Bus.class, arguments);
    }
}
