package id.simpul.agreements.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import id.simpul.agreements.Member;
import id.simpul.agreements.ServiceRight;
import id.simpul.core.MemberId;
import id.simpul.core.SystemId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MemberFilesTest {

    private static final String GOOD = """
            member: 3509.dinsos
            name: Dinas Sosial Kabupaten Jember
            roles: []
            systems: [simbansos]
            services: [kependudukan/verifikasi]
            """;

    @TempDir
    Path folder;

    private final MemberFiles files = new MemberFiles();

    @Test
    void readsAMemberIntoItsRecord() throws IOException {
        Files.writeString(folder.resolve("dinsos.yaml"), GOOD);

        Reading<MemberFile> reading = files.readFolder(folder);

        assertThat(reading.faults()).isEmpty();
        Member member = reading.files().get(0).member();
        assertThat(member.id()).isEqualTo(new MemberId("3509.dinsos"));
        assertThat(member.systems()).containsExactly(new SystemId("3509.dinsos.simbansos"));
        assertThat(member.services()).containsExactly(ServiceRight.of("kependudukan/verifikasi"));
        assertThat(member.roles()).isEmpty();
    }

    @Test
    void reportsAllFaultsAndMembersThatAreThereTwice() throws IOException {
        Files.writeString(folder.resolve("a.yaml"), GOOD);
        Files.writeString(folder.resolve("b.yaml"), GOOD);
        Files.writeString(folder.resolve("c.yaml"), """
                member: dinsos
                roles: [admin]
                systems: [Sim Bansos]
                services: [kependudukan]
                """);

        assertThat(files.readFolder(folder).faults())
                .extracting(Fault::file, Fault::line, Fault::pointer)
                .containsExactly(
                        tuple("b.yaml", 1, "/member"),
                        tuple("c.yaml", 1, "/name"),
                        tuple("c.yaml", 1, "/member"),
                        tuple("c.yaml", 2, "/roles/0"),
                        tuple("c.yaml", 3, "/systems/0"),
                        tuple("c.yaml", 4, "/services/0"));
    }
}
