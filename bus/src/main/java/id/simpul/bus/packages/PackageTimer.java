package id.simpul.bus.packages;

import org.apache.camel.builder.RouteBuilder;

/** Looks twice a second whether the register, or in development a file, says something new. */
final class PackageTimer extends RouteBuilder {

    private static final int EACH_MILLIS = 500;

    private final PackageRound round;

    PackageTimer(PackageRound round) {
        this.round = round;
    }

    @Override
    public void configure() {
        errorHandler(noErrorHandler());
        from("timer:layanan?period=" + EACH_MILLIS).routeId("layanan").process(exchange -> round.look());
    }
}
