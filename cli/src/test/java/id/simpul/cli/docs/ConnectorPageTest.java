package id.simpul.cli.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The page for authors of connectors names nothing that is not there. */
class ConnectorPageTest {

    private static final Pattern CLASS = Pattern.compile("`([A-Z][a-z]+(?:[A-Z][a-z]+)+)`");
    private static final Pattern PLACE = Pattern.compile("`([a-z]+/[A-Za-z0-9/._-]+)`");

    @Test
    void everyClassThatItNamesExists() throws IOException {
        Set<String> classes = classes();

        assertThat(classes).containsAll(named(CLASS));
        assertThat(named(CLASS)).contains("GuardedCall", "PartnerEndpoint", "ConnectorContract", "BpjsComponent");
    }

    @Test
    void everyPlaceThatItNamesExists() throws IOException {
        assertThat(named(PLACE))
                .isNotEmpty()
                .allSatisfy(place -> assertThat(Document.ROOT.resolve(place)).exists());
    }

    private static Set<String> named(Pattern form) throws IOException {
        return form.matcher(Document.read("docs/writing-a-connector.md").text())
                .results()
                .map((MatchResult each) -> each.group(1))
                .collect(Collectors.toSet());
    }

    /** Of the folders {@code src} of all rooms. */
    private static Set<String> classes() throws IOException {
        try (Stream<Path> rooms = Files.list(Document.ROOT)) {
            Stream<Path> sources = rooms.map(room -> room.resolve("src")).filter(Files::isDirectory);
            return sources.flatMap(ConnectorPageTest::files)
                    .map(file -> file.toFile().getName())
                    .filter(name -> name.endsWith(".java"))
                    .map(name -> name.substring(0, name.length() - ".java".length()))
                    .collect(Collectors.toSet());
        }
    }

    private static Stream<Path> files(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
