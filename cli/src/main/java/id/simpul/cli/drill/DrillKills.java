package id.simpul.cli.drill;

import id.simpul.cli.console.Failure;
import id.simpul.cli.console.Words;
import id.simpul.cli.process.Waiting;
import java.io.IOException;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicBoolean;

/** Rounds of load, each ended by the death of every bus process: at a crash point or by a kill at a random moment. */
final class DrillKills {

    private static final List<String> WAYS =
            List.of("kill", "after-admit", "kill", "after-send", "kill", "before-release", "kill", "after-release");
    private static final int THREADS_A_NODE = 8;
    private static final int FEWEST_REQUESTS = 20;
    private static final int MOST_REQUESTS = 120;
    private static final Duration CRASH_WITHIN = Duration.ofSeconds(5);
    private static final Duration LONGEST_ROUND = Duration.ofSeconds(20);

    private final DrillHouse house;
    private final DrillLoad load;
    private final Random random;
    private final Words words;
    private final PrintWriter out;

    DrillKills(DrillHouse house, DrillLoad load, Random random, Words words, PrintWriter out) {
        this.house = house;
        this.load = load;
        this.random = random;
        this.words = words;
        this.out = out;
    }

    void run(int rounds) throws IOException, InterruptedException, Failure {
        for (int round = 1; round <= rounds; round++) {
            String way = WAYS.get((round - 1) % WAYS.size());
            AtomicBoolean isOn = new AtomicBoolean(true);
            List<Thread> threads = load.start(house.clients(), THREADS_A_NODE, isOn);
            int enough = load.asked() + FEWEST_REQUESTS + random.nextInt(MOST_REQUESTS - FEWEST_REQUESTS);
            Waiting.until(LONGEST_ROUND, () -> load.asked() >= enough);
            for (DrillNode node : house.nodes()) {
                house.end(node, way, CRASH_WITHIN);
            }
            isOn.set(false);
            for (Thread thread : threads) {
                thread.join();
            }
            out.println(words.say("drill.round", round, rounds, way, load.asked()));
            out.flush();
            house.start();
        }
    }
}
