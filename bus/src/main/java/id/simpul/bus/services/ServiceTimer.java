package id.simpul.bus.services;

import java.util.Optional;
import org.apache.camel.builder.RouteBuilder;

/** Looks twice a second whether the register, or in development a file, says something new. */
final class ServiceTimer extends RouteBuilder {

    private static final int EACH_MILLIS = 500;

    private final ServiceUpkeep upkeep;
    private final Optional<FolderWatch> watch;

    /** @param watch in development */
    @SuppressWarnings("OptionalUsedAsFieldOrParameterType")
    ServiceTimer(ServiceUpkeep upkeep, Optional<FolderWatch> watch) {
        this.upkeep = upkeep;
        this.watch = watch;
    }

    @Override
    public void configure() {
        errorHandler(noErrorHandler());
        from("timer:layanan?period=" + EACH_MILLIS).routeId("layanan").process(exchange -> look());
    }

    private void look() throws Exception {
        if (watch.isPresent()) {
            watch.get().look();
        }
        upkeep.bringUp();
    }
}
