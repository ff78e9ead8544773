package id.simpul.cli.drill;

import id.simpul.cli.console.Failure;
import java.io.IOException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** PostgreSQL dies while the bus runs, is away for a while, and starts again; nobody touches the bus. */
final class DatabaseDeaths implements Disturbance {

    private static final int LONGEST_AWAY_MILLIS = 5000;

    private int refusing;
    private int recovered;
    private int rounds;

    @Override
    public String strike(CaseScene scene, int round, Random random) throws IOException, InterruptedException, Failure {
        CaseSubmitters submitters = scene.submitters();
        rounds++;
        scene.house().kill(List.of("postgres"));
        refusing += submitters.isRefused("record-unavailable") ? 1 : 0;
        DrillClock.pass(Duration.ofMillis(random.nextInt(LONGEST_AWAY_MILLIS)));
        scene.house().start();
        recovered += scene.goesOn() ? 1 : 0;
        return "postgres";
    }

    @Override
    public boolean holds() {
        return refusing == rounds && recovered == rounds;
    }

    @Override
    public Map<String, Object> figures() {
        Map<String, Object> figures = new LinkedHashMap<>();
        figures.put("refusing", refusing);
        figures.put("recovered", recovered);
        return figures;
    }
}
