package id.simpul.cli.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The reader notices what a document gets wrong. */
class ReaderIT {

    @TempDir
    Path folder;

    @Test
    void typesBlocksInOneShellAndWritesFilesBetweenThem() throws Exception {
        List<Tried> tried = follow("""
                ```sh
                NAME=ada
                ```

                `folder/file.txt`

                ```yaml
                key: value of $NAME
                ```

                ```sh
                cat folder/file.txt; echo "$NAME"
                ```
                """);

        assertThat(tried).hasSize(2).allMatch(Tried::isDone);
        assertThat(tried.get(1).output()).isEqualTo("key: value of $NAME\nada\n");
    }

    @Test
    void stopsAtACommandThatFails() throws Exception {
        List<Tried> tried = follow("""
                ```sh
                echo good
                ```

                ```sh
                echo bad; false
                echo hidden
                ```

                ```sh
                echo never
                ```
                """);

        assertThat(tried).extracting(Tried::isDone).containsExactly(true, false);
        assertThat(tried.get(1).output()).isEqualTo("bad\n");
    }

    @Test
    void leavesOutWhatADocumentSaysIsNotRun() throws Exception {
        assertThat(follow("""
                <!-- not run: DemoIT runs it -->

                ```sh
                false
                ```
                """)).isEmpty();
    }

    private List<Tried> follow(String text) throws Exception {
        return Reader.in(folder).follow(Document.of("made-up.md", text));
    }
}
