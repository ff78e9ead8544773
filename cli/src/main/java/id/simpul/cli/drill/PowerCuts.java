package id.simpul.cli.drill;

import java.io.IOException;
import java.util.List;
import java.util.Random;

/** The bus with the broker in it, and PostgreSQL, die at one moment. The partners are elsewhere and live on. */
final class PowerCuts implements Disturbance {

    private static final List<String> EVERYTHING = List.of("postgres", "bus");

    @Override
    public String strike(CaseScene scene, int round, Random random) throws IOException {
        scene.house().kill(EVERYTHING);
        return "power";
    }
}
