package id.simpul.cli.workbench;

import id.simpul.cli.console.Failure;
import id.simpul.cli.console.Words;
import id.simpul.cli.home.Home;
import id.simpul.cli.home.Surroundings;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Writes the file of a new system of an OPD. */
@Command(name = "new", mixinStandardHelpOptions = true, sortOptions = false)
final class SystemNewCommand implements Callable<Integer> {

    private static final Pattern SYSTEM = Pattern.compile("([0-9]{4}\\.)?[a-z0-9-]{1,40}\\.[a-z0-9-]{1,40}");
    private static final Pattern TECHNOLOGY = Pattern.compile("rest|soap|jdbc");
    private static final Pattern OPERATION = Pattern.compile("[a-z][a-z0-9-]{0,40}");
    private static final Pattern URL =
            Pattern.compile("https://[A-Za-z0-9.-]+(:[0-9]{1,5})?(/[A-Za-z0-9._/-]*[A-Za-z0-9])?");
    private static final Pattern DATABASE = Pattern.compile("[A-Za-z0-9.-]+(:[0-9]{1,5})?/[a-z][a-z0-9_]{0,60}");
    private static final String REGION = "3509";
    private static final int USUAL_PORT = 5432;

    private final Surroundings surroundings;

    @Parameters(arity = "0..1", descriptionKey = "system", paramLabel = "SYSTEM")
    private @Nullable String system;

    @Option(names = "--technology", descriptionKey = "technology", paramLabel = "rest|soap|jdbc")
    private @Nullable String technology;

    @Option(names = "--url", descriptionKey = "url", paramLabel = "URL")
    private @Nullable String url;

    @Option(names = "--operation", descriptionKey = "operation", paramLabel = "NAME")
    private @Nullable String operation;

    @Option(names = "--effect", descriptionKey = "effect")
    private boolean leavesEffect;

    @Option(names = "--trust", descriptionKey = "trust", paramLabel = "FILE", defaultValue = "certs/root.crt")
    private String trust = "";

    @Spec
    private CommandSpec spec = CommandSpec.create();

    SystemNewCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws IOException, Failure {
        Home home = surroundings.home().located();
        Questions questions = Questions.atTerminal(surroundings.words());
        String id = whole(home, questions.ask("new-system", system, "", SYSTEM));
        Path file = home.path().resolve("systems").resolve(id + ".yaml");
        if (Files.exists(file)) {
            throw Failure.of("there-already", file);
        }
        String kind = questions.ask("technology", technology, "rest", TECHNOLOGY);
        Map<String, String> chosen = new HashMap<>(Map.of("system", id, "trust", trust));
        chosen.put("short", id.substring(id.indexOf('.') + 1));
        chosen.put("operation", questions.ask("operation", operation, leavesEffect ? "permohonan" : "cek", OPERATION));
        if (kind.equals("jdbc")) {
            database(questions.ask("database", url, "", DATABASE), chosen);
        } else {
            chosen.put("url", questions.ask("url", url, "", URL));
        }
        Template.writeOne("system/" + kind + (leavesEffect ? "-effect" : "") + ".yaml", file, chosen);
        tell(file, chosen);
        return 0;
    }

    private static void database(String place, Map<String, String> chosen) {
        URI uri = URI.create("db://" + place);
        chosen.put("host", uri.getHost());
        chosen.put("port", String.valueOf(uri.getPort() < 0 ? USUAL_PORT : uri.getPort()));
        chosen.put("name", uri.getPath().substring(1));
    }

    /** With the region of the installation in front. */
    private static String whole(Home home, String named) throws IOException {
        if (named.chars().filter(each -> each == '.').count() > 1) {
            return named;
        }
        Path members = home.path().resolve("members");
        if (!Files.isDirectory(members)) {
            return REGION + "." + named;
        }
        try (Stream<Path> files = Files.list(members)) {
            String region = files.map(file -> file.toFile().getName().split("\\.", 2)[0])
                    .filter(name -> name.matches("[0-9]{4}"))
                    .sorted()
                    .findFirst()
                    .orElse(REGION);
            return region + "." + named;
        }
    }

    private void tell(Path file, Map<String, String> chosen) {
        Words words = surroundings.words();
        PrintWriter out = spec.commandLine().getOut();
        out.println(words.say("new.written", file));
        out.println(
                words.say("new.system-next", chosen.getOrDefault("short", ""), chosen.getOrDefault("operation", "")));
    }
}
