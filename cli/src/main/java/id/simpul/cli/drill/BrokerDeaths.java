package id.simpul.cli.drill;

import id.simpul.cli.console.Failure;
import id.simpul.cli.home.Home;
import id.simpul.cli.installation.BrokerPair;
import id.simpul.cli.installation.JavaMain;
import java.io.IOException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Brokers outside the bus die in turn: the active one, so that its backup takes over; the active one again when it has got
 * its place back; then both. Messages only wake, so nothing but time may be lost.
 */
final class BrokerDeaths implements Disturbance {

    private static final Duration TAKES_OVER_WITHIN = Duration.ofMinutes(1);
    private static final Duration AWAY = Duration.ofSeconds(10);

    private final BrokerPair brokers;
    private int deaths;
    private int wentOn;
    private int lookupsFailed;

    BrokerDeaths() throws IOException {
        brokers = BrokerPair.onFreePorts();
    }

    @Override
    public List<JavaMain> programs(Home home) {
        return brokers.mains(home);
    }

    @Override
    public List<String> settings() {
        return brokers.settings();
    }

    @Override
    public String strike(CaseScene scene, int round, Random random) throws IOException, InterruptedException, Failure {
        deaths++;
        boolean both = round % 3 == 0;
        if (both) {
            scene.house()
                    .kill(List.of(brokers.primary().name(), brokers.backup().name()));
            ask(scene);
            DrillClock.pass(AWAY);
            scene.house().start();
        } else {
            failOver(scene);
        }
        wentOn += scene.goesOn() ? 1 : 0;
        ask(scene);
        return both ? "both" : "failover";
    }

    private void failOver(CaseScene scene) throws IOException, InterruptedException {
        await(brokers.primary());
        scene.house().kill(List.of(brokers.primary().name()));
        ask(scene);
        await(brokers.backup());
    }

    private void ask(CaseScene scene) throws IOException, InterruptedException {
        lookupsFailed += scene.lookup().status() == 200 ? 0 : 1;
    }

    private static void await(BrokerPair.One broker) throws InterruptedException {
        long end = System.nanoTime() + TAKES_OVER_WITHIN.toNanos();
        while (!broker.isActive()) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("Broker " + broker.name() + " does not become the active one");
            }
            DrillClock.pass(Duration.ofMillis(200));
        }
    }

    @Override
    public boolean holds() {
        return wentOn == deaths && lookupsFailed == 0;
    }

    @Override
    public Map<String, Object> figures() {
        Map<String, Object> figures = new LinkedHashMap<>();
        figures.put("wentOn", wentOn);
        figures.put("deaths", deaths);
        figures.put("lookupsFailed", lookupsFailed);
        return figures;
    }
}
