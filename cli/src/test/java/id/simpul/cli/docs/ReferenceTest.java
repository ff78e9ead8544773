package id.simpul.cli.docs;

import static org.assertj.core.api.Assertions.assertThat;

import id.simpul.routes.check.PublishedSchemas;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The reference says what the code does: it is made from it. */
class ReferenceTest {

    private static final Path PAGE = Document.ROOT.resolve("docs/reference.md");
    private static final String AGAIN =
            "docs/reference.md is not what the code gives. Make it again, and commit it: mvn -pl cli -am test"
                    + " -Dtest=ReferenceTest -Dsurefire.failIfNoSpecifiedTests=false -Dreference.write=true";

    @TempDir
    Path schemas;

    @Test
    void thePageIsWhatTheCodeGives() throws IOException {
        PublishedSchemas.write(schemas);
        String page = ReferencePage.of(schemas);
        if (Boolean.getBoolean("reference.write")) {
            Files.writeString(PAGE, page);
        }

        assertThat(Files.readString(PAGE)).as(AGAIN).isEqualTo(page);
    }

    @Test
    void everySchemaThatIsPublishedIsThere() {
        assertThat(ReferencePage.FILES)
                .extracting(file -> file.get(0) + ".schema.json")
                .containsExactlyInAnyOrderElementsOf(PublishedSchemas.NAMES);
    }

    @Test
    void everyComponentThatARouteMayUseIsThere() throws IOException {
        assertThat(Files.readString(PAGE))
                .contains("### `service:", "### `dukcapil:", "### `bpjs:", "### `opd:", "### `wait:", "### `manual:")
                .contains("### `case:", "### `sla:");
    }
}
