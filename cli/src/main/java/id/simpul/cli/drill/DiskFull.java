package id.simpul.cli.drill;

import com.fasterxml.jackson.databind.JsonNode;
import id.simpul.cli.process.Waiting;
import java.io.IOException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;

/**
 * The disk is nearly full: nothing new that takes days is accepted, what was accepted goes on, lookups are answered. When
 * there is room again, so is everything else.
 */
final class DiskFull implements Disturbance {

    private static final Duration DONE_WITHIN = Duration.ofMinutes(1);
    private static final String PROBLEM = "disk-full";

    private int rounds;
    private int refusing;
    private int told;
    private int finished;
    private int recovered;

    @Override
    public String strike(CaseScene scene, int round, Random random) throws IOException, InterruptedException {
        CaseSubmitters submitters = scene.submitters();
        rounds++;
        scene.node().control("disk", "0");
        refusing += submitters.isRefused(PROBLEM) ? 1 : 0;
        told += tells(scene) ? 1 : 0;
        boolean goOn = Waiting.until(DONE_WITHIN, scene::hasAll);
        finished += goOn && scene.lookup().status() == 200 ? 1 : 0;
        scene.node().control("disk", "real");
        recovered += scene.goesOn() ? 1 : 0;
        return "full";
    }

    /** Whether health and status say it. */
    private static boolean tells(CaseScene scene) throws IOException, InterruptedException {
        JsonNode health = scene.node().actuator("health");
        JsonNode status = scene.node().actuator("simpul");
        return health.path("components")
                        .path("diskSpace")
                        .path("status")
                        .asText()
                        .equals("DOWN")
                && status.path("disk").path("isLow").asBoolean();
    }

    @Override
    public boolean holds() {
        return refusing == rounds && told == rounds && finished == rounds && recovered == rounds;
    }

    @Override
    public Map<String, Object> figures() {
        Map<String, Object> figures = new LinkedHashMap<>();
        figures.put("refusing", refusing);
        figures.put("told", told);
        figures.put("finished", finished);
        figures.put("recovered", recovered);
        return figures;
    }
}
