package id.simpul.cli.drill;

import id.simpul.cli.console.Failure;
import id.simpul.cli.home.Home;
import id.simpul.cli.installation.JavaMain;
import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** What one drill of cases does to the installation, and what it wants to know beside what every drill of cases asks. */
interface Disturbance {

    /** Writes files of its own into the fresh home. */
    default void prepare(Home home) throws IOException {}

    /** Programs of its own, started before the bus. */
    default List<JavaMain> programs(Home home) {
        return List.of();
    }

    /** Arguments of the bus beside the usual ones. */
    default List<String> settings() {
        return List.of();
    }

    /**
     * Breaks something while cases come in and travel, and mends what does not mend itself.
     *
     * @return what it was, in a word, for the line of the round
     */
    String strike(CaseScene scene, int round, Random random)
            throws IOException, InterruptedException, Failure, SQLException;

    /** Whether what it wanted to know beside is as it should be. */
    default boolean holds() {
        return true;
    }

    /** What it found beside, in the order of its words {@code drill.found.<name>}. */
    default Map<String, Object> figures() {
        return Map.of();
    }
}
