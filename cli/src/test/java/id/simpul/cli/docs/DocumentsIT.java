package id.simpul.cli.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Types every command of the documents, writes every file they show, and compares what is printed with what they promise. */
class DocumentsIT {

    @TempDir
    static Path folder;

    private static Reader reader;

    @BeforeAll
    static void openFolder() throws Exception {
        reader = Reader.in(folder);
    }

    @AfterAll
    static void stop() throws Exception {
        reader.stop();
    }

    @ParameterizedTest
    @MethodSource("id.simpul.cli.docs.Documents#followed")
    void whatADocumentSaysWorksAsItSays(String name) throws Exception {
        Document document = Document.read(name);

        List<Tried> tried = reader.follow(document);

        assertThat(tried).as(name).allSatisfy(DocumentsIT::requireDone);
        assertThat(tried)
                .as(name)
                .hasSameSizeAs(document.blocks().stream().filter(Block::isRun).toList());
        tried.forEach(each -> requirePromised(document, each));
    }

    private static void requireDone(Tried tried) {
        assertThat(tried.isDone())
                .as(
                        "line %d:%n%s%nprinted:%n%s",
                        tried.block().line(), tried.block().text(), tried.output())
                .isTrue();
    }

    /** The {@code text} block that follows is what a reader expects to see. */
    private static void requirePromised(Document document, Tried tried) {
        int next = document.blocks().indexOf(tried.block()) + 1;
        if (next < document.blocks().size()) {
            Block promise = document.blocks().get(next);
            if (promise.language().equals("text")) {
                String expected = reader.here(promise.text());
                assertThat(tried.printed(expected))
                        .as("line %d promises:%n%s%nprinted:%n%s", promise.line(), expected, tried.output())
                        .isTrue();
            }
        }
    }
}
