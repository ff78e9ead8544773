package id.simpul.bus.edge;

import static org.assertj.core.api.Assertions.assertThat;

import id.simpul.core.BusException;
import id.simpul.core.ProblemCode;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ProblemWordsTest {

    @ParameterizedTest
    @EnumSource(ProblemCode.class)
    void everyProblemHasItsWordsInBothLanguages(ProblemCode code) {
        BusException problem = new BusException(code);
        for (Language language : Language.values()) {
            ProblemWords words = ProblemWords.in(language);

            assertThat(words.title(problem)).isNotBlank();
            assertThat(words.detail(problem)).isNotBlank().doesNotContain("{", "}");
            assertThat(words.fix(problem)).isNotBlank();
            assertThat(words.actor(code.whoMustAct())).isNotBlank();
        }
        assertThat(ProblemWords.in(Language.ENGLISH).detail(problem))
                .isNotEqualTo(ProblemWords.in(Language.INDONESIAN).detail(problem));
    }

    @ParameterizedTest
    @EnumSource(
            names = {
                "PARTNER_UNREACHABLE",
                "PARTNER_TIMEOUT",
                "PARTNER_FAILED",
                "PARTNER_LOGIN_REFUSED",
                "PARTNER_QUOTA_EXHAUSTED",
                "PARTNER_REQUEST_REFUSED",
                "PARTNER_ANSWER_UNKNOWN",
                "PARTNER_SIGNATURE_REFUSED",
                "PARTNER_WRONG_PERSON",
                "NIK_NOT_FOUND"
            })
    void namesAnotherPartnerThanDukcapil(ProblemCode code) {
        BusException problem = new BusException(code, Map.of("partner", "disnaker.siapkerja"));
        for (Language language : Language.values()) {
            ProblemWords words = ProblemWords.in(language);

            assertThat(words.title(problem) + words.detail(problem)).contains("disnaker.siapkerja");
            assertThat(words.detail(problem) + words.fix(problem)).doesNotContain("Dukcapil", "{", "}");
        }
    }

    @Test
    void putsArgumentsIntoTheirPlaces() {
        BusException problem = new BusException(ProblemCode.USE_NOT_AGREED, Map.of("agreed", "penagihan-pajak"));

        assertThat(ProblemWords.in(Language.INDONESIAN).detail(problem)).contains("penagihan-pajak");
    }
}
