package id.simpul.agreements.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileRulesTest {

    private static final String GOOD = AgreementFilesTest.GOOD;

    private static final String MEMBER = """
            member: 3509.dinsos
            name: Dinas Sosial Kabupaten Jember
            roles: []
            systems: [simbansos]
            services: [kependudukan/verifikasi]
            """;

    @TempDir
    Path folder;

    @Test
    void refusesAnAgreementOfAMemberWithItself() throws IOException {
        assertThat(agreement(GOOD.replace("user: 3509.dinsos", "user: 3509.disdukcapil"))
                        .faults())
                .extracting(Fault::line, Fault::pointer)
                .containsExactly(tuple(3, "/parties/user"));
    }

    @Test
    void refusesAValidityInAZoneThatDoesNotExist() throws IOException {
        assertThat(agreement(GOOD.replace("zone: Asia/Jakarta }", "zone: Asia/Bandung }"))
                        .faults())
                .extracting(Fault::line, Fault::pointer)
                .containsExactly(tuple(9, "/validity/zone"));
    }

    @Test
    void refusesListsAndGroupsThatAreNestedTooDeeply() throws IOException {
        for (String deep : new String[] {"[".repeat(30) + "]".repeat(30), "{a: ".repeat(30) + "1" + "}".repeat(30)}) {
            assertThat(agreement("agreement: " + deep + "\n").faults())
                    .singleElement()
                    .satisfies(fault -> assertThat(fault.wrong().english()).isEqualTo("nested too deeply"));
        }
    }

    @Test
    void reportsCharactersThatYamlDoesNotKnow() throws IOException {
        assertThat(agreement(GOOD + "# \u0001\n").faults())
                .singleElement()
                .satisfies(fault -> assertThat(fault.wrong().english()).isEqualTo("broken YAML"));
    }

    @Test
    void refusesAnEmptyListOfUses() throws IOException {
        assertThat(agreement(GOOD.replace("uses: [verifikasi-calon-penerima-bansos]", "uses: []"))
                        .faults())
                .singleElement()
                .satisfies(fault -> {
                    assertThat(fault.pointer()).isEqualTo("/uses");
                    assertThat(fault.wrong().english()).isEqualTo("the list is empty");
                });
    }

    @Test
    void readsTheDuties() throws IOException {
        var duties = agreement(GOOD).files().get(0).agreement().duties();

        assertThat(duties.report()).isEqualTo("semester");
        assertThat(duties.returnData()).isFalse();
    }

    @Test
    void readsAFileOfExactlyTheBoundAndNotOneByteMore() throws IOException {
        String filled = GOOD + "#".repeat(FileReader.LARGEST - GOOD.length());

        assertThat(agreement(filled).isFaultless()).isTrue();
        assertThat(agreement(filled + "#").isFaultless()).isFalse();
    }

    @Test
    void reportsAFileThatIsNotThere() {
        assertThat(new AgreementFiles().readFile(folder.resolve("none.yaml")).faults())
                .singleElement()
                .satisfies(fault -> assertThat(fault.wrong().english()).isEqualTo("the file cannot be read"));
    }

    @Test
    void refusesAKeyThatIsNotTextAndAnAnchorOnAKey() throws IOException {
        assertThat(agreement(GOOD + "[a, b]: c\n").faults())
                .extracting(Fault::line, fault -> fault.wrong().english())
                .contains(tuple(13, "a key that is not text"));
        assertThat(agreement(GOOD.replace("ground:", "&anchor ground:")).faults())
                .extracting(fault -> fault.wrong().english())
                .containsExactly("a YAML anchor (&) is not accepted");
    }

    @Test
    void refusesASystemOfAMemberThatIsThereTwice() throws IOException {
        assertThat(member(MEMBER.replace("[simbansos]", "[simbansos, siks, simbansos]"))
                        .faults())
                .extracting(Fault::line, Fault::pointer)
                .containsExactly(tuple(4, "/systems/2"));
    }

    @Test
    void readsOnlyYamlOfAFolder() throws IOException {
        Files.writeString(folder.resolve("catatan.txt"), "bukan perjanjian");
        agreement(GOOD);

        assertThat(new AgreementFiles().readFolder(folder).faults()).isEmpty();
        assertThat(new AgreementFiles().readFolder(folder).files()).hasSize(1);
    }

    private Reading<AgreementFile> agreement(String text) throws IOException {
        return new AgreementFiles().readFile(Files.writeString(folder.resolve("pks.yaml"), text));
    }

    private Reading<MemberFile> member(String text) throws IOException {
        return new MemberFiles().readFile(Files.writeString(folder.resolve("member.yaml"), text));
    }
}
