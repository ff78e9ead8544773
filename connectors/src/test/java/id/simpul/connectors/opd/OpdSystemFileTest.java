package id.simpul.connectors.opd;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import id.simpul.connectors.partner.Peer;
import id.simpul.connectors.systemfile.SystemFileInvalid;
import id.simpul.sandbox.TestAuthority;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class OpdSystemFileTest {

    private static final String NAME = "3509.disnaker.siapkerja.yaml";
    private static final String GOOD = OpdBed.FILE.formatted(9445);

    @TempDir
    private Path home;

    @BeforeEach
    void trust() throws IOException {
        Files.writeString(home.resolve("trust.crt"), TestAuthority.pem(Peer.AUTHORITY.certificate()));
        Files.createDirectories(home.resolve("systems"));
    }

    @Test
    void readsADescriptionAndFillsInTheRest() throws IOException {
        OpdSystem system = read(GOOD).find("disnaker.siapkerja").orElseThrow();

        assertThat(system.id().value()).isEqualTo("3509.disnaker.siapkerja");
        assertThat(((RestProtocol) system.protocol()).keyHeader()).isEqualTo("Idempotency-Key");
        assertThat(system.timeouts().answer()).isEqualTo(Duration.ofSeconds(1));
        assertThat(system.bulkhead().calls()).isEqualTo(16);
        assertThat(system.breaker().pause()).isEqualTo(Duration.ofSeconds(15));
        assertThat(system.operations()).containsOnlyKeys("permohonan", "status");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "technology: rest | technology: fax | technology is not rest",
                "system: 3509.disnaker.siapkerja | system: 3509.disnaker.lain | system is not the id",
                "https://localhost | http://localhost | baseUrl is not",
                "trust: trust.crt | trust: tidak-ada.crt | trust is not a path of a PEM file",
                "kind: header | kind: kunci | authentication.kind is not header, basic or bearer",
                "header: X-API-Key | header: Host | authentication.header is not",
                "largestAnswer: 65536 | largestAnswer: besar | largestAnswer is not bytes",
                "largestAnswer: 65536 | hours: { days: [senin], from: 07.00, until: 16:00, zone: Asia/Jakarta } | hours.days is not",
                "largestAnswer: 65536 | hours: { days: [mon], from: 07.00, until: 16:00, zone: Asia/Jakarta } | hours.from is not",
                "largestAnswer: 65536 | hours: { days: [mon], from: 07:00, until: 16:00 } | hours.zone is missing",
                "method: POST | method: HAPUS | operations.permohonan.method is not",
                "effect: true | effect: ya | operations.permohonan.effect is not true or false",
                "effect: true | efek: true | operations.permohonan.efek is not a known key",
                "nik: subject:NIK | nik: subject:KTP | operations.permohonan.request.nik is not",
                "jenis: text:AK1 | jenis: ${body} | operations.permohonan.request.jenis is not",
                "status: [200, 201] | status: [ok] | operations.permohonan.success.status is not",
                "urut: /urut | urut: urut | operations.permohonan.answer.urut is not",
                "/permohonan/{nomor} | /permohonan/{lain} | operations.status.path is not",
                "variable:daftar/nomorDaftar | subject:NIK | operations.status.variables.nomor.from is not",
                "kunci={key} | kunci={nik} | operations.permohonan.inquiry.path is not",
                "at: /kode, is | is | operations.permohonan.inquiry.unknown.at is missing"
            })
    void tellsWhatIsWrong(String right, String wrong, String fault) {
        assertThat(GOOD).contains(right);

        SystemFileInvalid invalid =
                catchThrowableOfType(SystemFileInvalid.class, () -> read(GOOD.replace(right, wrong)));

        assertThat(invalid.faults()).anySatisfy(told -> assertThat(told).startsWith(fault));
    }

    @Test
    void tellsAllFaultsOfAllFilesAtOnce() throws IOException {
        Files.writeString(home.resolve("systems/3509.dinsos.simbansos.yaml"), "technology: rest\nalamat: x\n");

        assertThatThrownBy(() -> read(GOOD.replace("largestAnswer", "terbesar").replace("PT1S", "cepat")))
                .isInstanceOf(SystemFileInvalid.class)
                .hasMessageContaining("3509.dinsos.simbansos.yaml")
                .hasMessageContaining("alamat is not a known key")
                .hasMessageContaining(NAME)
                .hasMessageContaining("terbesar is not a known key")
                .hasMessageContaining("timeouts.answer");
    }

    @Test
    void leavesTheFileOfDukcapilToItsOwnReader() throws IOException {
        Files.writeString(home.resolve("systems/dukcapil.yaml"), "system: dukcapil\n");

        assertThat(read(GOOD).all()).hasSize(1);
    }

    private OpdSystems read(String text) throws IOException {
        Files.writeString(home.resolve("systems").resolve(NAME), text);
        return OpdSystems.read(home.resolve("systems"), home);
    }
}
