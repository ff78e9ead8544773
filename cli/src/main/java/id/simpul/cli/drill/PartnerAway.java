package id.simpul.cli.drill;

import com.fasterxml.jackson.databind.JsonNode;
import id.simpul.cli.process.Waiting;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/**
 * The office's application is down for a simulated week. Its cases wait and use up no attempt, lookups of others go on, and
 * when it is back the oldest come first.
 */
final class PartnerAway implements Disturbance {

    private static final Duration STEP = Duration.ofHours(12);
    private static final int STEPS = 14;
    private static final Duration TRIES_WITHIN = Duration.ofSeconds(2);
    private static final Duration WAIT_WITHIN = Duration.ofMinutes(1);
    private static final Duration ALL_WITHIN = Duration.ofMinutes(5);

    private int waited;
    private int attempts;
    private int lookupsFailed;
    private int overtaken;
    private boolean cameBack = true;

    @Override
    public String strike(CaseScene scene, int round, Random random)
            throws IOException, InterruptedException, SQLException {
        scene.siapkerja().put("/control/faults", "{\"mode\":\"down\"}");
        try (CaseRecords records = scene.records()) {
            boolean unused = Waiting.until(WAIT_WITHIN, () -> isAllWaiting(scene, records));
            Set<String> had = registered(scene);
            for (int step = 0; step < STEPS; step++) {
                scene.clock().advance(STEP);
                lookupsFailed += scene.lookup().status() == 200 ? 0 : 1;
                DrillClock.pass(TRIES_WITHIN);
            }
            unused = Waiting.until(WAIT_WITHIN, () -> isAllWaiting(scene, records));
            waited += (int) records.held("partner-down");
            attempts += (int) records.attempts();
            scene.siapkerja().delete("/control/faults");
            cameBack &= Waiting.until(ALL_WITHIN, scene::hasAll);
            overtaken += overtaken(records.numbers(), scene.effectList(), had);
        }
        return "week";
    }

    private static boolean isAllWaiting(CaseScene scene, CaseRecords records) {
        try {
            return scene.submitters().isIdle() && records.held("partner-down") == records.open();
        } catch (SQLException notNow) {
            return false;
        }
    }

    private static Set<String> registered(CaseScene scene) throws IOException, InterruptedException {
        return new HashSet<>(CaseFigures.registered(scene.effectList()).keySet());
    }

    /** How many of the newest third of those that waited came before one of the oldest third. */
    private static int overtaken(List<String> oldestFirst, JsonNode effects, Set<String> had) {
        List<String> waited =
                oldestFirst.stream().filter(number -> !had.contains(number)).toList();
        List<String> came = new ArrayList<>();
        effects.path("efek").forEach(effect -> came.add(effect.path("nomor").asText()));
        int third = waited.size() / 3;
        int lastOfOldest =
                waited.subList(0, third).stream().mapToInt(came::indexOf).max().orElse(0);
        return (int) waited.subList(waited.size() - third, waited.size()).stream()
                .filter(number -> came.indexOf(number) < lastOfOldest)
                .count();
    }

    @Override
    public boolean holds() {
        return cameBack && waited > 0 && attempts == 0 && lookupsFailed == 0 && overtaken == 0;
    }

    @Override
    public Map<String, Object> figures() {
        Map<String, Object> figures = new LinkedHashMap<>();
        figures.put("waited", waited);
        figures.put("attempts", attempts);
        figures.put("lookupsFailed", lookupsFailed);
        figures.put("overtaken", overtaken);
        return figures;
    }
}
