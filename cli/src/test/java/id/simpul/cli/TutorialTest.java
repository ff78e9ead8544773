package id.simpul.cli;

import static org.assertj.core.api.Assertions.assertThat;

import id.simpul.cli.console.Words;
import id.simpul.cli.docs.Block;
import id.simpul.cli.docs.Document;
import id.simpul.cli.docs.Tried;
import id.simpul.cli.home.HomeOption;
import id.simpul.cli.home.Program;
import id.simpul.cli.home.Surroundings;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** Way 2 of the tutorial, typed as it stands. Way 1 needs a running bus: there {@code DocumentsIT} types all of it. */
class TutorialTest {

    private static final String WAY = "\n## Way 2";
    private static final String PROGRAM = "./simpul ";
    private static final String HOME = ".simpul/";
    private static final int MOST_COMMANDS = 3;
    private static final int MOST_LINES = 60;
    private static final Pattern WORD = Pattern.compile("'([^']*)'|([^\\s']+)");

    @TempDir
    Path home;

    private List<Block> blocks = List.of();

    @BeforeEach
    void open() throws IOException {
        Document tutorial = Document.read("docs/tutorial.md");
        long before = tutorial.text()
                .substring(0, tutorial.text().indexOf(WAY))
                .lines()
                .count();
        blocks = tutorial.blocks().stream()
                .filter(block -> block.line() > before)
                .toList();
    }

    @Test
    void aSystemAndAServiceArePassingAfterThreeCommandsAndSixtyLinesOfYaml() throws IOException {
        List<String> commands = new ArrayList<>();
        for (Block block : blocks) {
            assertThat(block.file()).as("a file to write before the first case").isEmpty();
            commands.addAll(commands(block));
            if (commands.stream().anyMatch(each -> each.startsWith(PROGRAM + "test"))) {
                break;
            }
        }

        for (String command : commands) {
            type(command);
        }

        assertThat(commands).hasSizeBetween(1, MOST_COMMANDS);
        assertThat(commands.get(commands.size() - 1)).startsWith(PROGRAM + "test");
        assertThat(linesOfYaml()).isBetween(1L, (long) MOST_LINES);
    }

    @Test
    void everyCommandDoesAndEveryFileIsAsItSays() throws IOException {
        String printed = "";
        Block typed = blocks.get(0);
        for (Block block : blocks) {
            if (block.file().isPresent()) {
                write(block.file().get(), block.text());
            } else if (block.isRun()) {
                typed = block;
                printed = typeAll(block);
            } else if (block.language().equals("yaml")) {
                assertThat(files()).as("line %d", block.line()).contains(block.text());
            } else {
                assertThat(new Tried(typed, printed, true).printed(block.text()))
                        .as("line %d; printed:%n%s", block.line(), printed)
                        .isTrue();
            }
        }
    }

    private String typeAll(Block block) {
        StringBuilder printed = new StringBuilder();
        commands(block).forEach(command -> printed.append(type(command)));
        return printed.toString();
    }

    private static List<String> commands(Block block) {
        return block.isRun() ? block.text().lines().toList() : List.of();
    }

    private String type(String command) {
        assertThat(command).startsWith(PROGRAM);
        List<String> words = new ArrayList<>();
        WORD.matcher(command.substring(PROGRAM.length()))
                .results()
                .forEach(each -> words.add(here(each.group(1) == null ? each.group(2) : each.group(1))));
        StringWriter out = new StringWriter();
        Program program = new Program(Path.of("java"), "", Optional.empty());
        HomeOption option = new HomeOption(program, home.toString());
        CommandLine simpul = Simpul.commandLine(
                new Surroundings(Words.indonesian(), option, program, Clock.systemUTC(), new SecureRandom()));
        int exit = simpul.setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(out, true))
                .execute(words.toArray(String[]::new));
        assertThat(exit).as("%s%nprinted:%n%s", command, out).isZero();
        return out.toString();
    }

    private String here(String text) {
        return text.startsWith(HOME)
                ? home.resolve(text.substring(HOME.length())).toString()
                : text;
    }

    private void write(String file, String text) throws IOException {
        Path path = Path.of(here(file));
        Files.createDirectories(path.getParent());
        Files.writeString(path, text);
    }

    /** What is in each file, without comments. */
    private List<String> files() throws IOException {
        List<String> files = new ArrayList<>();
        for (Path file : yaml()) {
            files.add(String.join(
                            "\n",
                            Files.readAllLines(file).stream()
                                    .filter(line -> !line.startsWith("#"))
                                    .toList())
                    + "\n");
        }
        return files;
    }

    private long linesOfYaml() throws IOException {
        long lines = 0;
        for (Path file : yaml()) {
            lines += Files.readAllLines(file).size();
        }
        return lines;
    }

    private List<Path> yaml() throws IOException {
        try (Stream<Path> files = Files.walk(home)) {
            return files.filter(file -> file.toString().endsWith(".yaml")).toList();
        }
    }
}
