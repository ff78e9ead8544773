package id.simpul.bench;

import id.simpul.bus.Bus;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;

/**
 * The bus as it is, with two things to compare it with: the {@linkplain BareRoutes routes} that an engineer would write
 * without it, and a {@linkplain EvidenceSwitch switch} that leaves the log out. No other program of ours has them.
 */
public final class BenchBus {

    private BenchBus() {}

    public static void main(String[] arguments) {
        SpringApplication bench = new SpringApplicationBuilder(Bus.class, BenchWiring.class).build();
        bench.addInitializers(context -> {
            if (!"development".equals(context.getEnvironment().getProperty("simpul.profile"))) {
                throw new IllegalStateException("Measurements run with simpul.profile=development only");
            }
        });
        bench.run(arguments);
    }
}
