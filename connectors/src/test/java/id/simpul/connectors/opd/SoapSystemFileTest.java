package id.simpul.connectors.opd;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import id.simpul.connectors.partner.Peer;
import id.simpul.connectors.systemfile.SystemFileInvalid;
import id.simpul.sandbox.TestAuthority;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class SoapSystemFileTest {

    private static final String NAME = "3509.disnaker.siapkerja.yaml";
    private static final String GOOD = SoapContractTest.FILE.formatted(9447);

    @TempDir
    private Path home;

    @Test
    void readsADescriptionAndFillsInTheRest() throws IOException {
        SoapProtocol soap = (SoapProtocol)
                read(GOOD).find("disnaker.siapkerja").orElseThrow().protocol();

        assertThat(soap.version()).isEqualTo(SoapVersion.V1_1);
        assertThat(soap.qualified()).isTrue();
        assertThat(soap.operations().get("permohonan").message().answer()).isEqualTo("DaftarResponse");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "urn:dinsos:bansos\\n | dinsos\\n | namespace is not",
                "kind: username-token | kind: kunci | authentication.kind is not header, basic, bearer or username-token",
                "element: Daftar\\n | element: 1\\n | operations.permohonan.element is not",
                "kunci: key\\n | kunci: text:x\\n | operations.permohonan.request has no field with the source 'key'",
                "request: { kunci: key } | request: { nik: subject:NIK } | operations.permohonan.inquiry.request has another source",
                "at: /kode, is: \"44\" | at: /kode | operations.permohonan.inquiry.unknown.is is missing",
                "element: Status | method: GET | operations.status.method is not a known key",
                "largestAnswer: 65536 | version: 2 | version is not 1.1 or 1.2",
                "largestAnswer: 65536 | keyHeader: X | keyHeader is not a known key"
            })
    void tellsAFault(String wanted, String instead, String fault) {
        String file = GOOD.replace(line(wanted), line(instead));
        assertThat(file).isNotEqualTo(GOOD);

        SystemFileInvalid invalid = catchThrowableOfType(SystemFileInvalid.class, () -> read(file));

        assertThat(invalid.faults()).anySatisfy(told -> assertThat(told).startsWith(fault));
    }

    private static String line(String text) {
        return text.replace("\\n", "\n");
    }

    private OpdSystems read(String file) throws IOException {
        Files.writeString(home.resolve("trust.crt"), TestAuthority.pem(Peer.AUTHORITY.certificate()));
        Path systems = Files.createDirectories(home.resolve("systems"));
        Files.writeString(systems.resolve(NAME), file);
        return OpdSystems.read(systems, home);
    }
}
