package id.simpul.agreements.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import id.simpul.agreements.Member;
import id.simpul.agreements.ServiceRight;
import id.simpul.agreements.dropin.DropInCredential;
import id.simpul.core.MemberId;
import id.simpul.core.ServiceId;
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

    private static final String LOGIN = """
            credentials:
              - user: skrip-simbansos
                passwordSecret: drop-in.password
                system: simbansos
                lembaga: IDINSOS_3509
                methods: { CALL_VERIFY_BY_ELEMEN: kependudukan/verifikasi }
                use: verifikasi-bansos
                networks: [127.0.0.0/8]
            """;

    @Test
    void readsLoginsOfTheDropInDoor() throws IOException {
        Files.writeString(folder.resolve("dinsos.yaml"), GOOD + LOGIN);

        Reading<MemberFile> reading = files.readFolder(folder);

        assertThat(reading.faults()).isEmpty();
        assertThat(DropInCredential.allOf(reading.files().get(0).content()))
                .singleElement()
                .satisfies(login -> {
                    assertThat(login.system()).isEqualTo(new SystemId("3509.dinsos.simbansos"));
                    assertThat(login.service("call_verify_by_elemen"))
                            .contains(new ServiceId("kependudukan/verifikasi"));
                    assertThat(login.job()).isEmpty();
                });
    }

    @Test
    void reportsLoginsThatCannotWorkAndShowsNoPassword() throws IOException {
        Files.writeString(
                folder.resolve("a.yaml"),
                GOOD
                        + LOGIN.replace("passwordSecret: drop-in.password", "passwordHash: rahasia")
                                .replace("system: simbansos", "system: lain")
                                .replace("127.0.0.0/8", "127.0.0.1"));
        Files.writeString(folder.resolve("b.yaml"), GOOD.replace("3509.dinsos", "3509.lain") + LOGIN);

        assertThat(files.readFolder(folder).faults())
                .extracting(Fault::file, Fault::pointer)
                .containsExactlyInAnyOrder(
                        tuple("a.yaml", "/credentials/0/passwordHash"),
                        tuple("a.yaml", "/credentials/0/system"),
                        tuple("a.yaml", "/credentials/0/networks/0"));
        assertThat(files.readFolder(folder).faults())
                .extracting(Fault::toString)
                .noneMatch(text -> text.contains("rahasia"));
    }

    @Test
    void refusesUserNameOfAnotherMember() throws IOException {
        Files.writeString(folder.resolve("a.yaml"), GOOD + LOGIN);
        Files.writeString(folder.resolve("b.yaml"), GOOD.replace("3509.dinsos", "3509.lain") + LOGIN);

        assertThat(files.readFolder(folder).faults())
                .extracting(Fault::file, Fault::pointer)
                .containsExactly(tuple("b.yaml", "/credentials/0/user"));
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
