package id.simpul.cli.workbench;

import id.simpul.cli.console.Failure;
import id.simpul.cli.console.Words;
import id.simpul.cli.home.Home;
import id.simpul.cli.home.Surroundings;
import id.simpul.routes.workbench.Systems;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Writes the files of a new service, with cases that pass. */
@Command(name = "new", mixinStandardHelpOptions = true, sortOptions = false)
final class ServiceNewCommand implements Callable<Integer> {

    private static final Pattern SERVICE =
            Pattern.compile("[a-z0-9]([a-z0-9-]{0,38}[a-z0-9])?/[a-z0-9]([a-z0-9-]{0,58}[a-z0-9])?");
    private static final Pattern KIND = Pattern.compile("jawab|permohonan");
    private static final Pattern TITLE = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N} ()/.-]{0,118}");
    private static final Pattern WORD = Pattern.compile("[a-z0-9]([a-z0-9-]{0,78}[a-z0-9])?");

    private final Surroundings surroundings;

    @Parameters(arity = "0..1", descriptionKey = "service", paramLabel = "OWNER/NAME")
    private @Nullable String service;

    @Option(names = "--kind", descriptionKey = "kind", paramLabel = "jawab|permohonan")
    private @Nullable String kind;

    @Option(names = "--title", descriptionKey = "title", paramLabel = "TEXT")
    private @Nullable String title;

    @Option(names = "--use", descriptionKey = "use", paramLabel = "USE")
    private @Nullable String use;

    @Option(names = "--system", descriptionKey = "system", paramLabel = "SYSTEM")
    private @Nullable String system;

    @Option(names = "--operation", descriptionKey = "operation", paramLabel = "NAME")
    private @Nullable String operation;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    ServiceNewCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws IOException, Failure {
        Home home = surroundings.home().located();
        Systems systems = Systems.in(home.path().resolve("systems"));
        Questions questions = Questions.atTerminal(surroundings.words());
        String id = questions.ask("service", service, "", SERVICE);
        Path folder = home.path().resolve("services").resolve(id);
        if (Files.exists(folder)) {
            throw Failure.of("there-already", folder);
        }
        boolean isCase = questions.ask("kind", kind, "jawab", KIND).equals("permohonan");
        Map<String, String> chosen = chosen(id, isCase, questions);
        String asked = questions.askOptional("system", system);
        if (!asked.isEmpty()) {
            ask(asked, systems, questions, chosen);
        }
        template(isCase, !asked.isEmpty()).write(folder, chosen);
        tell(id, folder);
        return 0;
    }

    private Map<String, String> chosen(String id, boolean isCase, Questions questions) throws Failure {
        String[] names = id.split("/", 2);
        String plain = names[1].replace('-', ' ');
        Map<String, String> chosen = new LinkedHashMap<>();
        chosen.put("service", id);
        chosen.put("owner", names[0]);
        chosen.put(
                "title",
                questions.ask("title", title, Character.toUpperCase(plain.charAt(0)) + plain.substring(1), TITLE));
        if (isCase) {
            chosen.put("use", questions.ask("use", use, "pelayanan-" + names[1], WORD));
        }
        return chosen;
    }

    private void ask(String asked, Systems systems, Questions questions, Map<String, String> chosen) throws Failure {
        Set<String> operations = systems.operationsOf(asked);
        if (operations.isEmpty()) {
            throw Failure.of("system-not-here", asked, String.join(", ", systems.names()));
        }
        String usual = operations.iterator().next();
        String name = questions.ask("operation", operation, usual, WORD);
        if (!operations.contains(name)) {
            throw Failure.of("operation-not-here", asked, name, String.join(", ", operations));
        }
        Set<String> answer = systems.answerOf(asked + "/" + name);
        chosen.put("system", asked);
        chosen.put("operation", name);
        chosen.put("answerExample", answer.stream().map(key -> key + ": contoh").collect(Collectors.joining(", ")));
        chosen.put(
                "answerProperties",
                answer.stream()
                        .map(key -> "    \"" + key + "\": { \"type\": [\"string\", \"boolean\"], \"maxLength\": 400 }")
                        .collect(Collectors.joining(",\n")));
        chosen.put("effects", systems.leavesEffect(asked + "/" + name) ? "daftar" : "");
    }

    private static Template template(boolean isCase, boolean asksSystem) {
        if (isCase) {
            return asksSystem ? Template.PERMOHONAN_OPD : Template.PERMOHONAN;
        }
        return asksSystem ? Template.OPD : Template.DUKCAPIL;
    }

    private void tell(String id, Path folder) {
        Words words = surroundings.words();
        PrintWriter out = spec.commandLine().getOut();
        out.println(words.say("new.written", folder));
        out.println(words.say("new.service-next", id));
    }
}
