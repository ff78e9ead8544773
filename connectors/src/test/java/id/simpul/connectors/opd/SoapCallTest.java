package id.simpul.connectors.opd;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.simpul.connectors.partner.Peer;
import id.simpul.core.BusException;
import id.simpul.core.ProblemCode;
import java.nio.file.Path;
import java.util.Map;
import org.apache.camel.Exchange;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
final class SoapCallTest {

    private static final String XML = "text/xml";

    @TempDir
    private Path folder;

    private Peer peer;
    private OpdBed bed;

    @BeforeEach
    void start() throws Exception {
        peer = Peer.secure();
        answers("<kode>00</kode><nomor>BSS-1</nomor>");
        bed = OpdBed.connect(folder, SoapContractTest.FILE.formatted(peer.port()), Peer.AUTHORITY);
    }

    @AfterEach
    void stop() throws Exception {
        bed.close();
        peer.close();
    }

    @Test
    void sendsAnEnvelopeWithTheMappedElementsAndTheToken() {
        bed.register("kasus-7:daftar");

        assertThat(peer.asked()).singleElement().satisfies(asked -> {
            assertThat(asked.headers())
                    .containsEntry("soapaction", "\"urn:dinsos:bansos#Daftar\"")
                    .containsEntry("content-type", "text/xml; charset=utf-8");
            assertThat(asked.body())
                    .contains("<m:Daftar xmlns:m=\"urn:dinsos:bansos\"><m:kunci>kasus-7:daftar</m:kunci>")
                    .contains("<m:pemohon><m:nik>" + OpdBed.NIK + "</m:nik><m:nama>Budi</m:nama></m:pemohon>")
                    .contains("<m:keahlian>las</m:keahlian><m:keahlian>jahit</m:keahlian>")
                    .contains("<w:Username>pengguna</w:Username>", ">sandi</w:Password>");
        });
    }

    @Test
    void givesTheMappedValuesAndKnowsThatThereIsNoDate() {
        answers("<kode>00</kode><nomor>007</nomor><tanggal>0000-00-00</tanggal><lain><a>1</a></lain>");

        Exchange exchange = bed.register("kunci-1");

        assertThat(exchange.getException()).isNull();
        assertThat(exchange.getVariable("daftar")).isEqualTo(Map.of("nomor", "007"));
    }

    @Test
    void makesNoEffectWithoutAKey() {
        assertThat(problem(bed.register(""))).isEqualTo(ProblemCode.CONFIGURATION_MISSING);
        assertThat(peer.asked()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "e:Client,                  PARTNER_REQUEST_REFUSED",
        "e:Client.Authentication,   PARTNER_LOGIN_REFUSED",
        "wsse:FailedAuthentication, PARTNER_LOGIN_REFUSED",
        "e:Server,                  PARTNER_FAILED",
        "e:VersionMismatch,         PARTNER_ANSWER_UNKNOWN",
        "E01,                       PARTNER_ANSWER_UNKNOWN"
    })
    void tellsAFaultByItsCode(String faultCode, ProblemCode code) {
        peer.answers(
                500, XML, SoapContractTest.envelope("<e:Fault><faultcode>" + faultCode + "</faultcode></e:Fault>"));

        assertThat(problem(bed.register("kunci-1"))).isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource({
        "200, <kode>14</kode>,                                     PARTNER_REQUEST_REFUSED",
        "200, <kode>99</kode>,                                     PARTNER_ANSWER_UNKNOWN",
        "200, <kode>00</kode>,                                     PARTNER_ANSWER_UNKNOWN",
        "200, <kode>00</kode><nomor>1</nomor><nomor>2</nomor>,     PARTNER_ANSWER_UNKNOWN",
        "500, <kode>00</kode><nomor>1</nomor>,                     PARTNER_ANSWER_UNKNOWN",
        "401, <kode>00</kode>,                                     PARTNER_LOGIN_REFUSED",
        "503, <kode>00</kode>,                                     PARTNER_FAILED"
    })
    void doesNotTakeAnEnvelopeForASuccess(int status, String inside, ProblemCode code) {
        peer.answers(status, XML, SoapContractTest.answer(inside));

        assertThat(problem(bed.register("kunci-1"))).isEqualTo(code);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE x [<!ENTITY a SYSTEM \"file:///etc/hostname\">]>",
                "<!DOCTYPE x [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;&a;\">]>",
                "<!DOCTYPE x SYSTEM \"https://localhost/x.dtd\">"
            })
    void readsNoDocumentType(String type) {
        String answer = SoapContractTest.answer("<kode>00</kode><nomor>1</nomor>");
        peer.answers(200, XML, answer.replace("?>", "?>" + type));

        assertThat(problem(bed.register("kunci-1"))).isEqualTo(ProblemCode.PARTNER_FAILED);
    }

    @Test
    void readsNoEntityAndNoDepthWithoutEnd() {
        answers("<kode>00</kode><nomor>&a;</nomor>");
        assertThat(problem(bed.register("kunci-1"))).isEqualTo(ProblemCode.PARTNER_FAILED);

        answers("<a>".repeat(500) + "</a>".repeat(500));
        assertThat(problem(bed.register("kunci-2"))).isEqualTo(ProblemCode.PARTNER_FAILED);
    }

    @Test
    void refusesToSendWhatIsNoXml() {
        assertThat(problem(bed.register("kunci-1", "Budi\u0000"))).isEqualTo(ProblemCode.CONFIGURATION_MISSING);
        bed.register("kunci-2", "</nama><kunci>x</kunci>");

        assertThat(peer.asked())
                .singleElement()
                .satisfies(asked ->
                        assertThat(asked.body()).contains("&lt;/nama&gt;").doesNotContain("<kunci>x"));
    }

    @Test
    void settlesByInquiry() {
        String element = "<CekDaftarResponse xmlns=\"urn:dinsos:bansos\">%s</CekDaftarResponse>";
        peer.answers(
                200,
                XML,
                SoapContractTest.envelope(
                        element.formatted("<kode>00</kode><kunci>kunci-1</kunci><nomor>BSS-1</nomor>")));
        assertThat(bed.endpoint().inquire("kunci-1")).contains(Map.of("nomor", "BSS-1"));
        assertThatThrownBy(() -> bed.endpoint().inquire("kunci-2")).isInstanceOf(BusException.class);

        peer.answers(200, XML, SoapContractTest.envelope(element.formatted("<kode>44</kode>")));
        assertThat(bed.endpoint().inquire("kunci-1")).isEmpty();
    }

    private void answers(String inside) {
        peer.answers(200, XML, SoapContractTest.answer(inside));
    }

    private static ProblemCode problem(Exchange exchange) {
        return exchange.getException(BusException.class).code();
    }
}
