package id.simpul.connectors.dukcapil;

import static org.assertj.core.api.Assertions.assertThat;

import id.simpul.core.BusException;
import id.simpul.core.Element;
import id.simpul.core.Mode;
import id.simpul.core.Nik;
import id.simpul.core.Outcome;
import id.simpul.core.ProblemCode;
import id.simpul.core.Provenance.Reality;
import id.simpul.core.Subject;
import id.simpul.sandbox.dukcapil.Quirks;
import java.nio.file.Path;
import java.util.Map;
import org.apache.camel.Exchange;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class DukcapilVerifyTest {

    @TempDir
    private Path folder;

    private TestBed bed;

    @BeforeEach
    void start() throws Exception {
        bed = TestBed.start(folder);
    }

    @AfterEach
    void stop() throws Exception {
        bed.close();
    }

    @Test
    void answersSesuaiWhenAllIsEqual() {
        Exchange exchange = bed.verify(Map.of(
                Element.NAMA_LGKP, bed.resident().name().toLowerCase(java.util.Locale.ROOT),
                Element.TGL_LHR, bed.resident().birthDate().toString(),
                Element.NO_RT, "00" + bed.resident().values().get("NO_RT")));

        assertThat(exchange.getException()).isNull();
        assertThat(exchange.getVariable("identitas"))
                .isEqualTo(Map.of(
                        "kesimpulan",
                        "sesuai",
                        "unsur",
                        Map.of(
                                "NAMA_LGKP",
                                Map.of("sesuai", true, "skor", 100),
                                "TGL_LHR",
                                Map.of("sesuai", true),
                                "NO_RT",
                                Map.of("sesuai", true))));
    }

    @Test
    void answersMiripForMisspeltName() {
        Exchange exchange = bed.verify(Map.of(Element.NAMA_LGKP, bed.resident().name() + "H"));

        assertThat(TestBed.value(exchange, "identitas", "kesimpulan")).isEqualTo("mirip");
    }

    @Test
    void answersTidakSesuaiWhenOneElementDiffers() {
        Exchange exchange = bed.verify(Map.of(Element.NAMA_LGKP, bed.resident().name(), Element.TGL_LHR, "1901-01-01"));

        assertThat(TestBed.value(exchange, "identitas", "kesimpulan")).isEqualTo("tidak-sesuai");
    }

    @Test
    void leavesTheBodyAlone() {
        Exchange exchange = bed.verify(Map.of(Element.NAMA_LGKP, bed.resident().name()));

        assertThat(exchange.getMessage().getBody()).isEqualTo("permohonan");
    }

    @Test
    void asksTheGuardForTheClaimsAndTellsWhatBecameOfThem() {
        Exchange exchange = bed.verify(Map.of(Element.NAMA_LGKP, bed.resident().name()));

        assertThat(bed.guard.asks).singleElement().satisfies(ask -> {
            assertThat(ask.step()).isEqualTo("identitas");
            assertThat(ask.mode()).isEqualTo(Mode.VERIFY);
            assertThat(ask.elements()).containsExactly(Element.NAMA_LGKP);
        });
        assertThat(bed.guard.carriers).containsExactly(exchange.getExchangeId());
        assertThat(bed.guard.outcomes).singleElement().satisfies(outcome -> {
            assertThat(outcome.outcome()).isEqualTo(Outcome.ANSWERED);
            assertThat(outcome.sent()).isTrue();
            assertThat(outcome.disclosed()).containsExactly(Element.NAMA_LGKP);
            assertThat(outcome.provenance().orElseThrow().reality()).isEqualTo(Reality.SANDBOX);
            assertThat(outcome.provenance().orElseThrow().source()).isEqualTo("dukcapil");
        });
    }

    @Test
    void sendsOnlyWhatIsPermittedAndAsked() {
        bed.guard.permit(Element.NAMA_LGKP, Element.ALAMAT);

        Exchange exchange = bed.verify(Map.of(
                Element.NAMA_LGKP,
                bed.resident().name(),
                Element.TGL_LHR,
                bed.resident().birthDate().toString()));

        assertThat(bed.sandbox.calls().entries())
                .singleElement()
                .satisfies(call -> assertThat(call.elements()).containsExactly("NAMA_LGKP", "NIK"));
        assertThat(TestBed.value(exchange, "identitas", "unsur"))
                .isEqualTo(Map.of("NAMA_LGKP", Map.of("sesuai", true, "skor", 100)));
    }

    @Test
    void takesElementsAndThresholdFromTheUri() {
        Exchange exchange = bed.send(
                "direct:verify-name",
                new Subject(
                        new Nik(bed.resident().nik()),
                        Map.of(Element.NAMA_LGKP, bed.resident().name() + "H", Element.AGAMA, "ISLAM")));

        assertThat(bed.guard.asks.get(0).elements()).containsExactly(Element.NAMA_LGKP);
        assertThat(TestBed.value(exchange, "nama", "kesimpulan")).isEqualTo("tidak-sesuai");
    }

    @Test
    void acceptsNumberEchoedInsteadOfVerdict() throws Exception {
        bed.close();
        bed = TestBed.start(folder, Quirks.current().echoingNik(), "");

        Exchange exchange = bed.verify(Map.of(Element.NIK, bed.resident().nik()));

        assertThat(TestBed.value(exchange, "identitas", "unsur")).isEqualTo(Map.of("NIK", Map.of("sesuai", true)));
    }

    @Test
    void refusesNothingToVerifyBeforeTheGuardIsAsked() {
        assertThat(problem(bed.verify(Map.of()))).isEqualTo(ProblemCode.REQUEST_INVALID);
        assertThat(bed.guard.asks).isEmpty();
    }

    @Test
    void refusesDateThatIsNoneBeforeTheGuardIsAsked() {
        assertThat(problem(bed.verify(Map.of(Element.TGL_LHR, "12-02-1990")))).isEqualTo(ProblemCode.REQUEST_INVALID);
        assertThat(bed.guard.asks).isEmpty();
    }

    private static ProblemCode problem(Exchange exchange) {
        return exchange.getException(BusException.class).code();
    }
}
