package id.simpul.connectors.dukcapil;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class PartnerFaultTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "null",
            value = {
                "11 | Data Ditemukan, Meninggal Dunia | DECEASED",
                "12 | Data Ditemukan, Data Ganda | DUPLICATE",
                "13 | Data Tidak Ditemukan, NIK tidak terdapat di database Kependudukan | NOT_FOUND",
                "14 | Data Ditemukan, Status Non Aktif silahkan hubungi Dinas Dukcapil | INACTIVE",
                "15 | Data Tidak Ditemukan, NIK tidak sesuai format Dukcapil | NIK_FORM",
                "13 | kata lain | NOT_FOUND",
                "'' | Data Ditemukan, Status Tidak Aktif silakan hubungi Dinas Dukcapil | INACTIVE",
                "'' | DATA  TIDAK   DITEMUKAN | NOT_FOUND",
                "'' | Data tidak ditemukan. | NOT_FOUND",
                "'' | Login gagal | LOGIN",
                "'' | IP Address Tidak Sesuai | ADDRESS",
                "'' | IP Tidak Sesuai | ADDRESS",
                "'' | IP Client  Tidak terdaftar | ADDRESS",
                "'' | User ID Tidak Aktif | ACCOUNT",
                "'' | Instansi Tidak Aktif | ACCOUNT",
                "'' | Kuota Akses Hari Ini Telah Habis | QUOTA",
                "'' | User, password dan IP tidak boleh kosong | REQUEST",
                "'' | Parameter Tidak Lengkap / Tidak Valid | REQUEST",
                "02 | Login Gagal | LOGIN",
                "99 | Kuota akses hari ini telah habis | QUOTA"
            })
    void knowsWhatClientsHaveSeen(String code, String text, PartnerFault fault) {
        assertThat(PartnerFault.of(code, text)).isEqualTo(fault);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "16 | Data Tidak Ditemukan",
                "08 | ''",
                "'' | ''",
                "'' | Data Tidak Ditemukan karena gangguan",
                "'' | Sistem sedang dalam pemeliharaan",
                "5  | Data Ditemukan, Meninggal Dunia"
            })
    void takesNothingElseForKnown(String code, String text) {
        assertThat(PartnerFault.of(code, text)).isEqualTo(PartnerFault.UNKNOWN);
    }
}
