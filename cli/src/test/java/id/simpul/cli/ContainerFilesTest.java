package id.simpul.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import id.simpul.cli.console.Words;
import id.simpul.cli.home.HomeOption;
import id.simpul.cli.home.Program;
import id.simpul.cli.home.Surroundings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

/** Dockerfile and compose file against the program that they run. */
class ContainerFilesTest {

    private static final String JAR = "/opt/simpul/simpul.jar";
    private static final Pattern JAR_IN_SHELL = Pattern.compile(Pattern.quote("java -jar " + JAR) + " ([^&]+)");
    private static final Pattern SECRET_NAME = Pattern.compile("(?i).*(password|secret|token|credential|_key).*");

    private static JsonNode compose;
    private static String dockerfile;

    @BeforeAll
    static void read() throws IOException {
        compose = YAMLMapper.builder()
                .build()
                .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
                .readTree(Files.readString(Path.of("../docker-compose.yml")));
        dockerfile = Files.readString(Path.of("../Dockerfile"));
    }

    @Test
    void everyServiceIsKnownAndHasAnImage() {
        assertThat(compose.path("services").fieldNames())
                .toIterable()
                .containsExactlyInAnyOrder("prepare", "database", "roles", "broker", "bus", "sandbox");
        for (JsonNode service : compose.path("services")) {
            assertThat(whole(service).path("image").asText()).isNotEmpty();
            service.path("depends_on")
                    .fieldNames()
                    .forEachRemaining(other ->
                            assertThat(compose.path("services").has(other)).isTrue());
        }
    }

    @Test
    void everyVolumeAndNetworkThatIsUsedIsDeclared() {
        for (JsonNode service : compose.path("services")) {
            service.path("volumes")
                    .forEach(volume -> assertThat(
                                    compose.path("volumes").has(volume.asText().split(":", 2)[0]))
                            .as(volume.asText())
                            .isTrue());
            service.path("networks")
                    .forEach(network -> assertThat(compose.path("networks").has(network.asText()))
                            .as(network.asText())
                            .isTrue());
        }
    }

    @Test
    void everyTargetIsAStageOfTheDockerfile() {
        for (JsonNode service : compose.path("services")) {
            JsonNode target = whole(service).path("build").path("target");
            assertThat(target.isMissingNode() || dockerfile.contains(" AS " + target.asText() + "\n"))
                    .as(target.asText())
                    .isTrue();
        }
    }

    @Test
    void noSecretIsWrittenDown() throws IOException {
        for (JsonNode service : compose.path("services")) {
            service.path("environment").properties().forEach(variable -> {
                if (SECRET_NAME.matcher(variable.getKey()).matches()) {
                    assertThat(variable.getKey()).endsWith("_FILE");
                    assertThat(variable.getValue().asText()).startsWith("/run/");
                }
            });
        }
        for (String file : List.of("../docker-compose.yml", "../Dockerfile")) {
            assertThat(Files.readString(Path.of(file)).lines())
                    .noneMatch(line -> line.matches("(?i).*(--password|password=|token=)\\s*[\\\\\"']*[a-z0-9].*"))
                    .noneMatch(line -> line.matches("(?i)\\s*(ENV|ARG)\\s+\\S*(password|secret|token|key).*"))
                    .noneMatch(line -> line.matches(".*[A-Za-z0-9+/_-]{40,}.*"));
        }
        assertThat(dockerfile).doesNotContain("COPY .simpul", "ADD ");
        assertThat(Files.readAllLines(Path.of("../.dockerignore"))).contains(".simpul", "**/*.key", "**/secrets");
    }

    @Test
    void everyCommandOfTheProgramThatIsNamedExists() {
        List<List<String>> commands = new ArrayList<>();
        for (JsonNode service : compose.path("services")) {
            if (whole(service).path("image").asText().equals("simpul:development")) {
                commands.addAll(commandsOf(service));
            }
        }
        Matcher health =
                Pattern.compile("HEALTHCHECK.*?CMD (\\[.*?])", Pattern.DOTALL).matcher(dockerfile);
        assertThat(health.find()).isTrue();
        List<String> asked = texts(health.group(1));
        commands.add(asked.subList(asked.indexOf(JAR) + 1, asked.size()));

        assertThat(commands)
                .contains(
                        List.of("container", "prepare", "--network", "10.35.90.0/24"),
                        List.of("container", "database", "--host", "database"),
                        List.of("container", "ready"));
        for (List<String> command : commands) {
            assertThatCode(() -> program().parseArgs(command.toArray(String[]::new)))
                    .as(command.toString())
                    .doesNotThrowAnyException();
        }
    }

    @Test
    void everyMainClassExists() {
        List<String> classes = new ArrayList<>();
        for (JsonNode service : compose.path("services")) {
            service.path("entrypoint").forEach(part -> {
                if (part.asText().startsWith("id.simpul.")) {
                    classes.add(part.asText());
                }
            });
        }

        assertThat(classes)
                .containsExactlyInAnyOrder("id.simpul.bus.Bus", "id.simpul.sandbox.Sandbox")
                .allSatisfy(name -> assertThatCode(() -> Class.forName(name).getMethod("main", String[].class))
                        .doesNotThrowAnyException());
    }

    @Test
    void runsAsNobodyInParticularAndKeepsManagementInside() {
        assertThat(dockerfile).doesNotContain("USER root");
        assertThat(dockerfile.split("USER 10001:10001", -1)).hasSize(3);
        assertThat(compose.path("services").path("bus").path("ports"))
                .singleElement()
                .satisfies(port -> assertThat(port.asText()).isEqualTo("127.0.0.1:8443:8443"));
        for (String service : List.of("prepare", "database", "roles", "broker", "sandbox")) {
            assertThat(compose.path("services").path(service).has("ports")).isFalse();
        }
        for (JsonNode service : compose.path("services")) {
            assertThat(service.path("environment").toString()).doesNotContain("MANAGEMENT_SERVER_ADDRESS");
        }
    }

    @Test
    void theBrokerIsOfTheVersionThatTheBusWasTestedWith() throws IOException {
        String pom = Files.readString(Path.of("../pom.xml"));
        String version = pom.replaceFirst("(?s).*<artemis.version>([^<]+)</artemis.version>.*", "$1");

        List<String> named = Pattern.compile("apache-artemis[:-](\\d+(\\.\\d+)+)")
                .matcher(dockerfile)
                .results()
                .map((MatchResult found) -> found.group(1))
                .distinct()
                .toList();
        assertThat(named).containsExactly(version);
    }

    /** With what the merge key brings; Jackson leaves it as it is. */
    private static JsonNode whole(JsonNode service) {
        return service.has("image") ? service : compose.path("x-simpul");
    }

    private static List<List<String>> commandsOf(JsonNode service) {
        List<String> command = texts(service.path("command"));
        if (!service.has("entrypoint")) {
            return List.of(command);
        }
        return JAR_IN_SHELL
                .matcher(String.join(" ", command))
                .results()
                .map(found -> List.of(found.group(1).strip().split(" ")))
                .toList();
    }

    private static List<String> texts(JsonNode list) {
        List<String> texts = new ArrayList<>();
        list.forEach(each -> texts.add(each.asText()));
        return texts;
    }

    private static List<String> texts(String json) {
        try {
            return texts(new YAMLMapper().readTree(json));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static CommandLine program() {
        Program program = Program.running();
        return Simpul.commandLine(new Surroundings(
                Words.english(), new HomeOption(program, null), program, Clock.systemUTC(), new SecureRandom()));
    }
}
