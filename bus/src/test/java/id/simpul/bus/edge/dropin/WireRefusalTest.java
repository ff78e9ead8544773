package id.simpul.bus.edge.dropin;

import static org.assertj.core.api.Assertions.assertThat;

import id.simpul.agreements.dropin.DropInCredential.WireAge;
import id.simpul.core.ProblemCode;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class WireRefusalTest {

    @ParameterizedTest
    @EnumSource(ProblemCode.class)
    void everyProblemHasWordsAndNoneLooksLikeAnAnswer(ProblemCode problem) {
        String current = text(WireRefusal.of(problem), WireAge.CURRENT);
        String older = text(WireRefusal.of(problem), WireAge.LEGACY);

        assertThat(current).contains("\"RESPONSE_CODE\":\"", "\"RESPON\":\"").doesNotContain("\"00\"", ":\"Sesuai");
        assertThat(older).contains("\"RESPON\":\"").doesNotContain("RESPONSE_CODE", "quotaLimiter");
    }

    @ParameterizedTest
    @EnumSource(ProblemCode.class)
    void whatIsNotAboutThePersonIsNeverToldInWordsAboutPeople(ProblemCode problem) {
        boolean isAboutPerson = switch (problem) {
            case NIK_NOT_FOUND,
                    NIK_REFUSED_BY_PARTNER,
                    NIK_FORMAT,
                    SUBJECT_DECEASED,
                    SUBJECT_DUPLICATE,
                    SUBJECT_INACTIVE -> true;
            default -> false;
        };

        assertThat(text(WireRefusal.of(problem), WireAge.CURRENT).contains("\"RESPON\":\"Data "))
                .isEqualTo(isAboutPerson);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "QUOTA_EXHAUSTED         | Kuota Akses Hari ini telah Habis",
                "PARTNER_QUOTA_EXHAUSTED | Kuota Akses Hari ini telah Habis",
                "ELEMENT_NOT_AGREED      | Parameter Tidak Lengkap / Tidak Valid",
                "AGREEMENT_EXPIRED       | Instansi Tidak Aktif",
                "MEMBER_BLOCKED          | Instansi Tidak Aktif",
                "ANSWER_WITHHELD         | Instansi Tidak Aktif",
                "MEMBER_UNKNOWN          | User ID Tidak Aktif",
                "NETWORK_NOT_AGREED      | IP Tidak Sesuai",
                "LOGIN_REFUSED           | Login Gagal",
                "PARTNER_LOGIN_REFUSED   | Layanan sedang terganggu, silakan coba lagi",
                "PARTNER_TIMEOUT         | Layanan sedang terganggu, silakan coba lagi"
            })
    void saysWhatDukcapilWouldSay(ProblemCode problem, String text) {
        assertThat(text(WireRefusal.of(problem), WireAge.CURRENT)).contains("\"RESPON\":\"" + text + "\"");
    }

    @Test
    void usedUpQuotaSaysThatNothingIsLeft() {
        assertThat(text(WireRefusal.QUOTA, WireAge.CURRENT)).contains("\"quotaLimiter\":0");
    }

    private static String text(WireRefusal refusal, WireAge age) {
        return new String(refusal.page(age), StandardCharsets.UTF_8);
    }
}
