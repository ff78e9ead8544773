package id.simpul.agreements.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;

class DamagedFilePropertyTest {

    private static final byte[] GOOD = AgreementFilesTest.GOOD.getBytes(StandardCharsets.UTF_8);
    private static final AgreementFiles FILES = new AgreementFiles();

    private static Path file = Path.of("");

    @BeforeContainer
    static void makeFile() throws IOException {
        file = Files.createTempFile("agreement", ".yaml");
    }

    @AfterContainer
    static void deleteFile() throws IOException {
        Files.delete(file);
    }

    @Property(tries = 5_000)
    void damageIsEitherReportedWithItsPlaceOrHarmless(@ForAll("damaged") byte[] bytes) throws IOException {
        Files.write(file, bytes);

        Reading<AgreementFile> reading = FILES.readFile(file);

        assertThat(reading.files()).hasSize(reading.isFaultless() ? 1 : 0);
        assertThat(reading.faults()).allSatisfy(fault -> {
            assertThat(fault.line()).isPositive();
            assertThat(fault.column()).isPositive();
        });
    }

    /** Part of the file replaced by a few bytes that mean something in YAML, or nothing in UTF-8. */
    @Provide
    Arbitrary<byte[]> damaged() {
        Arbitrary<Integer> places = Arbitraries.integers().between(0, GOOD.length);
        Arbitrary<String> inserts = Arbitraries.of(List.of(
                "",
                "{",
                "}",
                "[",
                "]",
                ":",
                "- ",
                "&a ",
                "*a",
                "!!int ",
                "\n",
                "\t",
                "\"",
                "'",
                "#",
                "|",
                ">",
                "?",
                ",",
                "---\n",
                "...\n",
                "%",
                "@",
                "\u0000",
                "\u00e9",
                "\ud83d\ude00",
                "<<: ",
                "0",
                "null",
                "\ufeff"));
        return Combinators.combine(places, Arbitraries.integers().between(0, 12), inserts)
                .as((place, cut, insert) -> {
                    byte[] middle = insert.getBytes(
                            insert.equals("\u00e9") ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_8);
                    byte[] rest = Arrays.copyOfRange(GOOD, Math.min(GOOD.length, place + cut), GOOD.length);
                    byte[] bytes = Arrays.copyOf(GOOD, place + middle.length + rest.length);
                    System.arraycopy(middle, 0, bytes, place, middle.length);
                    System.arraycopy(rest, 0, bytes, place + middle.length, rest.length);
                    return bytes;
                });
    }
}
