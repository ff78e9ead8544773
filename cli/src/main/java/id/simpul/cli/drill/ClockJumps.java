package id.simpul.cli.drill;

import java.io.IOException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * The bus's clock jumps ahead while it works, and back. As long as it is more than two seconds behind what it has recorded,
 * nothing may be recorded; when time has caught up everything goes on.
 */
final class ClockJumps implements Disturbance {

    private static final List<Duration> JUMPS =
            List.of(Duration.ofHours(1), Duration.ofSeconds(30), Duration.ofDays(1));
    private static final String BEHIND = "clock-behind";

    private int stalled;
    private int notRefused;
    private int notAnswered;

    @Override
    public String strike(CaseScene scene, int round, Random random) throws IOException, InterruptedException {
        Duration jump = JUMPS.get((round - 1) % JUMPS.size());
        Duration before = scene.clock().offset();
        scene.clock().advance(jump);
        stalled += scene.goesOn() ? 0 : 1;
        scene.clock().moveTo(before);
        notRefused += isRefused(scene) ? 0 : 1;
        // As if the time had passed until real time has caught up.
        scene.clock().advance(jump.plusSeconds(1));
        stalled += scene.goesOn() ? 0 : 1;
        notAnswered += scene.lookup().status() == 200 ? 0 : 1;
        return jump.toString();
    }

    private static boolean isRefused(CaseScene scene) throws IOException, InterruptedException {
        return scene.lookup().isProblem(503, BEHIND) && scene.submitters().isRefused(BEHIND);
    }

    @Override
    public boolean holds() {
        return stalled == 0 && notRefused == 0 && notAnswered == 0;
    }

    @Override
    public Map<String, Object> figures() {
        Map<String, Object> figures = new LinkedHashMap<>();
        figures.put("stalled", stalled);
        figures.put("notRefused", notRefused);
        figures.put("notAnswered", notAnswered);
        return figures;
    }
}
