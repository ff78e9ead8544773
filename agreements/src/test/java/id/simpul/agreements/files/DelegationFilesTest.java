package id.simpul.agreements.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DelegationFilesTest {

    private static final String GOOD = """
            delegation: dinsos-oleh-bapenda
            represented: 3509.dinsos
            acting: 3509.bapenda.simpatda
            services: ['kependudukan/verifikasi:panggil']
            validity: { from: 2026-01-05, until: 2026-12-31, zone: Asia/Jakarta }
            basis: Surat kuasa 470/12/2026 tanggal 2 Januari 2026
            """;

    @TempDir
    Path folder;

    @Test
    void readsADelegation() throws IOException {
        Reading<DelegationFile> reading = read(GOOD);

        assertThat(reading.faults()).isEmpty();
        assertThat(reading.files().get(0).delegation().acting()).isEqualTo("3509.bapenda.simpatda");
    }

    @Test
    void aFolderThatIsNotThereHasNone() {
        assertThat(new DelegationFiles().readFolder(folder.resolve("tiada")).faults())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "acting: 3509.bapenda.simpatda, acting: 3509.dinsos, /acting",
        "acting: 3509.bapenda.simpatda, acting: 3509.dinsos.simbansos, /acting",
        "from: 2026-01-05, from: 2027-01-05, /validity/until",
        "until: 2026-12-31, until: 2026-02-30, /validity/until",
        "zone: Asia/Jakarta, zone: Mars/Olympus, /validity/zone",
        ":panggil, :semua, /services/0",
        "basis: Surat kuasa 470/12/2026 tanggal 2 Januari 2026, basis: '', /basis",
    })
    void saysWhatIsWrong(String from, String to, String pointer) throws IOException {
        assertThat(read(GOOD.replace(from, to)).faults())
                .extracting(Fault::pointer)
                .contains(pointer);
    }

    private Reading<DelegationFile> read(String yaml) throws IOException {
        return new DelegationFiles().readFile(Files.writeString(folder.resolve("file.yaml"), yaml));
    }
}
