package id.simpul.cli.workbench;

import id.simpul.cli.console.Failure;
import id.simpul.cli.home.Home;
import id.simpul.cli.home.Surroundings;
import id.simpul.routes.workbench.RoutePicture;
import id.simpul.routes.workbench.Systems;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Shows the route of a service as a flowchart. */
@Command(name = "show", mixinStandardHelpOptions = true, sortOptions = false)
final class RouteShowCommand implements Callable<Integer> {

    private final Surroundings surroundings;

    @Parameters(index = "0", descriptionKey = "service", paramLabel = "SERVICE|DIR")
    private String service = "";

    @Option(names = "--svg", descriptionKey = "svg", paramLabel = "FILE")
    private @Nullable Path svg;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    RouteShowCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws IOException, Failure {
        Packages.quiet();
        Home home = surroundings.home().located();
        Map.Entry<String, Path> found = new Packages(home).one(service);
        Systems systems = Systems.in(home.path().resolve("systems"));
        PrintWriter out = spec.commandLine().getOut();
        try {
            RoutePicture picture = RoutePicture.of(found.getKey(), found.getValue(), systems);
            if (svg == null) {
                out.print(picture.mermaid());
            } else {
                Files.writeString(svg, picture.svg());
                out.println(surroundings.words().say("new.written", svg));
            }
        } catch (IllegalArgumentException unreadable) {
            throw Failure.of("cannot-show", String.valueOf(unreadable.getMessage()));
        }
        out.flush();
        return 0;
    }
}
