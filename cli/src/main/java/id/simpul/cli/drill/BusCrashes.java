package id.simpul.cli.drill;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Random;

/** The bus dies, at a crash point or by a kill at a random moment. */
final class BusCrashes implements Disturbance {

    private static final List<String> WAYS = List.of(
            "kill",
            "after-accept",
            "kill",
            "before-effect",
            "kill",
            "after-effect",
            "kill",
            "after-outcome",
            "kill",
            "after-admit");
    private static final Duration CRASH_WITHIN = Duration.ofSeconds(5);

    @Override
    public String strike(CaseScene scene, int round, Random random) throws IOException, InterruptedException {
        String way = WAYS.get((round - 1) % WAYS.size());
        scene.house().end(scene.node(), way, CRASH_WITHIN);
        return way;
    }
}
