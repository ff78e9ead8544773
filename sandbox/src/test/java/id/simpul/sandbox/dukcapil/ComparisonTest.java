package id.simpul.sandbox.dukcapil;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ComparisonTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "NAMA_LGKP   | BUDI SANTOSO | BUDI SANTOSO | Sesuai (100)",
                "NAMA_LGKP   | budi  santoso | BUDI SANTOSO | Sesuai (100)",
                "NAMA_LGKP   | BUDI SANTOSA | BUDI SANTOSO | Sesuai (91)",
                "NAMA_LGKP   | SITI AMINAH  | BUDI SANTOSO | Tidak Sesuai (25)",
                "JENIS_KLMIN | LAKI-LAKI    | Laki-Laki    | Sesuai",
                "TGL_LHR     | 12-02-1990   | 1990-02-12   | Sesuai",
                "TGL_LHR     | 1990-02-12   | 1990-02-12   | Tidak Sesuai",
                "TGL_LHR     | 00-00-0000   | 1990-02-12   | Tidak Sesuai",
                "TGL_LHR     | 31-02-1990   | 1990-02-12   | Tidak Sesuai",
                "NO_RT       | 005          | 5            | Sesuai",
                "NO_RW       | 000          | 0            | Sesuai",
                "NO_KAB      | 09           | 9            | Sesuai",
                "KAB_NAME    | JEMBER       | JEMBER       | Sesuai",
                "KAB_NAME    | KAB. JEMBER  | JEMBER       | Tidak Sesuai",
                "NO_KK       | 3509010101019001 | 3509010101019001 | Sesuai"
            })
    void comparesAsTheServiceDoes(String key, String sent, String recorded, String verdict) {
        assertThat(Comparison.verdict(key, sent, recorded, 80)).isEqualTo(verdict);
    }
}
