package id.simpul.cli.installation;

import id.simpul.cli.console.Failure;
import id.simpul.cli.console.Progress;
import id.simpul.cli.home.Home;
import id.simpul.cli.home.Ports;
import id.simpul.cli.home.Surroundings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/** A home inside the home, for a demo or a drill: what an earlier one left, running or not, is cleared away. */
public final class FreshHome {

    private FreshHome() {}

    /** The programs of PostgreSQL stay unpacked. */
    public static Home make(Surroundings surroundings, String name, Progress progress)
            throws IOException, InterruptedException, Failure {
        Home home = new Home(surroundings.home().located().path().resolve(name)).create();
        new Installation(home, Ports.remembered(home), surroundings.program()).stop(progress);
        try (Stream<Path> children = Files.list(home.path())) {
            for (Path child :
                    children.filter(path -> !path.endsWith("postgres")).toList()) {
                delete(child);
            }
        }
        delete(home.path().resolve("postgres/data"));
        return home.create();
    }

    private static void delete(Path path) throws IOException {
        if (Files.exists(path)) {
            try (Stream<Path> tree = Files.walk(path)) {
                for (Path file : tree.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }
}
