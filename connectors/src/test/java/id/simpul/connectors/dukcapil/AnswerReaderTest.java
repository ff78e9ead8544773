package id.simpul.connectors.dukcapil;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.simpul.connectors.dukcapil.Answer.Family;
import id.simpul.connectors.dukcapil.Answer.Fault;
import id.simpul.connectors.dukcapil.Answer.Values;
import id.simpul.connectors.dukcapil.Answer.Verdict;
import id.simpul.connectors.dukcapil.Answer.Verdicts;
import id.simpul.connectors.dukcapil.Answer.WrongPerson;
import id.simpul.core.Element;
import id.simpul.core.Nik;
import id.simpul.core.Subject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class AnswerReaderTest {

    private static final Nik SUBJECT = new Nik("0909010101909001");

    private final AnswerReader reader = new AnswerReader();

    @Test
    void readsNumbersThatLostTheirZeros() throws IOException {
        Answer answer = retrieve("""
                {"nik":909010101909001,"NO_KK":909010101909002,"NO_PROP":9,"NO_KAB":"9","NO_KEC":1,"NO_KEL":"2001",
                 "NO_RT":5,"TGL_LHR":"1990-02-12","EKTP_STATUS":"SUDAH REKAM"}""", Element.values());

        assertThat(answer)
                .isEqualTo(new Values(Map.of(
                        Element.NIK,
                        SUBJECT.value(),
                        Element.NO_KK,
                        "0909010101909002",
                        Element.NO_PROP,
                        "09",
                        Element.NO_KAB,
                        "09",
                        Element.NO_KEC,
                        "01",
                        Element.NO_KEL,
                        "2001",
                        Element.NO_RT,
                        "5",
                        Element.TGL_LHR,
                        "1990-02-12")));
    }

    @ParameterizedTest
    @CsvSource({
        "1990-02-12, 1990-02-12",
        "12-02-1990, 1990-02-12",
        "12/02/1990, 1990-02-12",
        "1990-02-12T00:00:00.000+07:00, 1990-02-12",
        "1990-02-12 00:00:00, 1990-02-12"
    })
    void readsDatesOfEveryForm(String sent, String read) throws IOException {
        assertThat(retrieve("{\"NIK\":\"0909010101909001\",\"TGL_LHR\":\"" + sent + "\"}", Element.TGL_LHR))
                .isEqualTo(new Values(Map.of(Element.TGL_LHR, read)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"\"", "\"-\"", "null", "\"00-00-0000\"", "\"  \""})
    void leavesOutWhatHasNoValue(String value) throws IOException {
        assertThat(retrieve("{\"NIK\":\"0909010101909001\",\"TGL_KWN\":" + value + "}", Element.TGL_KWN))
                .isEqualTo(new Values(Map.of()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"31-31-1990\"", "\"kemarin\"", "true", "[]", "{}", "1.5"})
    void doesNotGuessAtValueItDoesNotUnderstand(String value) throws IOException {
        assertThat(retrieve("{\"NIK\":\"0909010101909001\",\"TGL_LHR\":" + value + "}", Element.TGL_LHR))
                .isEqualTo(new Fault(PartnerFault.UNKNOWN));
    }

    @Test
    void recordThatDoesNotSayWhoseItIsIsUnknown() throws IOException {
        assertThat(retrieve("{\"NAMA_LGKP\":\"A\"}", Element.NAMA_LGKP)).isEqualTo(new Fault(PartnerFault.UNKNOWN));
    }

    @Test
    void recordOfSomebodyElseIsNotRead() throws IOException {
        String other = "{\"NIK\":\"0909010101909009\",\"NAMA_LGKP\":\"Sesuai (100)\"}";

        assertThat(retrieve(other, Element.NAMA_LGKP)).isEqualTo(new WrongPerson());
        assertThat(verify(other, Element.NAMA_LGKP)).isEqualTo(new WrongPerson());
    }

    @ParameterizedTest
    @CsvSource({
        "Sesuai (92), true, 92",
        "sesuai(100), true, 100",
        "Tidak Sesuai (59), false, 59",
        "SESUAI (0), true, 0",
        "'Tidak  Sesuai ( 7 )', false, 7"
    })
    void readsVerdictsWithScore(String text, boolean matches, int score) throws IOException {
        assertThat(verify("{\"NAMA_LGKP\":\"" + text + "\"}", Element.NAMA_LGKP))
                .isEqualTo(new Verdicts(Map.of(Element.NAMA_LGKP, new Verdict(matches, OptionalInt.of(score)))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Barangkali", "", "Sesuai (101)", "Sesuai 92", "Tidak", "Sesuai (-1)", "Sesuai (92) (1)"})
    void takesNothingElseForVerdict(String text) throws IOException {
        assertThat(verify("{\"NAMA_LGKP\":\"" + text + "\"}", Element.NAMA_LGKP))
                .isEqualTo(new Fault(PartnerFault.UNKNOWN));
    }

    @Test
    void judgesOnlyWhatWasAsked() throws IOException {
        Answer answer = verify(
                "{\"NIK\":\"Sesuai\",\"NAMA_LGKP\":\"Sesuai (100)\",\"NO_RT\":\"Tidak Sesuai\"}", Element.NAMA_LGKP);

        assertThat(answer).isEqualTo(new Verdicts(Map.of(Element.NAMA_LGKP, new Verdict(true, OptionalInt.of(100)))));
    }

    @Test
    void errorWinsOverContentBesideIt() throws IOException {
        assertThat(retrieve(
                        "{\"RESPONSE_CODE\":11,\"NIK\":\"0909010101909001\",\"NAMA_LGKP\":\"A\"}", Element.NAMA_LGKP))
                .isEqualTo(new Fault(PartnerFault.DECEASED));
        assertThat(retrieve("{\"RESPONSE_DESC\":\"Login gagal\",\"NAMA_LGKP\":\"A\"}", Element.NAMA_LGKP))
                .isEqualTo(new Fault(PartnerFault.LOGIN));
    }

    @Test
    void contradictionUnderOneKeyIsUnknown() throws IOException {
        assertThat(verify("{\"NAMA_LGKP\":\"Sesuai\",\"nama_lgkp\":\"Tidak Sesuai\"}", Element.NAMA_LGKP))
                .isEqualTo(new Fault(PartnerFault.UNKNOWN));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "[]", "null", "1", "{\"content\":[]}", "{\"content\":{}}", "{\"content\":[1]}", ""})
    void answerWithoutRecordIsUnknown(String json) throws IOException {
        for (DukcapilMethod method : DukcapilMethod.values()) {
            Inquiry inquiry = new Inquiry(method, new Subject(SUBJECT, Map.of()), Set.of(Element.NIK), 80);

            assertThat(reader.read(json.getBytes(StandardCharsets.UTF_8), inquiry))
                    .isEqualTo(new Fault(PartnerFault.UNKNOWN));
        }
    }

    @Test
    void readsEachMemberOfFamilyAndCutsIt() throws IOException {
        Answer answer = family("""
                {"NIK":"0909010101909001","NO_KK":909010101909100,"NAMA_LGKP":"A","AGAMA":"ISLAM"},
                {"nik":909010101909002,"NO_KK":"0909010101909100","NAMA_LGKP":"B","TGL_LHR":"12-02-1990"}""", Element.NAMA_LGKP, Element.TGL_LHR);

        assertThat(answer)
                .isEqualTo(new Family(List.of(
                        Map.of(Element.NAMA_LGKP, "A"),
                        Map.of(Element.NAMA_LGKP, "B", Element.TGL_LHR, "1990-02-12"))));
        assertThat(((Family) answer).elements()).containsExactlyInAnyOrder(Element.NAMA_LGKP, Element.TGL_LHR);
    }

    @Test
    void familyWithoutTheAskedPersonIsSomebodyElses() throws IOException {
        assertThat(family("{\"NIK\":\"0909010101909002\",\"NAMA_LGKP\":\"B\"}", Element.NAMA_LGKP))
                .isEqualTo(new WrongPerson());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"NAMA_LGKP\":\"B\"}",
                "{\"NIK\":\"0909010101909001\"}",
                "1",
                "{}",
                "{\"NIK\":\"0909010101909002\",\"NAMA_LGKP\":[]}",
                "{\"NIK\":\"0909010101909002\",\"RESPON\":\"Login Gagal\"}",
                "{\"NIK\":\"0909010101909002\",\"NO_KK\":\"0909010101909101\"}"
            })
    void familyWithOneRecordThatIsNoneOfItsOwnIsUnknown(String second) throws IOException {
        String first = "{\"NIK\":\"0909010101909001\",\"NO_KK\":\"0909010101909100\",\"NAMA_LGKP\":\"A\"}";

        assertThat(family(first + "," + second, Element.NAMA_LGKP)).isEqualTo(new Fault(PartnerFault.UNKNOWN));
    }

    @Test
    void textThatIsNoJsonIsAnException() {
        assertThatThrownBy(() -> verify("{\"NAMA_LGKP\":", Element.NAMA_LGKP)).isInstanceOf(IOException.class);
    }

    private Answer retrieve(String record, Element... permitted) throws IOException {
        return read(record, DukcapilMethod.RETRIEVE, permitted);
    }

    private Answer family(String records, Element... permitted) throws IOException {
        return read(records, DukcapilMethod.FAMILY, permitted);
    }

    private Answer verify(String record, Element... asked) throws IOException {
        return read(record, DukcapilMethod.VERIFY, asked);
    }

    private Answer read(String record, DukcapilMethod method, Element... elements) throws IOException {
        return reader.read(
                ("{\"content\":[" + record + "]}").getBytes(StandardCharsets.UTF_8),
                new Inquiry(method, new Subject(SUBJECT, Map.of()), EnumSet.copyOf(List.of(elements)), 80));
    }
}
