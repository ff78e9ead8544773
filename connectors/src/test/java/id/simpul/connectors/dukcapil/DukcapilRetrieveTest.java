package id.simpul.connectors.dukcapil;

import static org.assertj.core.api.Assertions.assertThat;

import id.simpul.core.BusException;
import id.simpul.core.CallOutcome;
import id.simpul.core.Element;
import id.simpul.core.Nik;
import id.simpul.core.OpenExchange;
import id.simpul.core.Outcome;
import id.simpul.core.ProblemCode;
import id.simpul.core.Subject;
import id.simpul.sandbox.dukcapil.Quirks;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.apache.camel.Exchange;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class DukcapilRetrieveTest {

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
    void releasesOnlyThePermittedElements() {
        bed.guard.permit(Element.NAMA_LGKP, Element.TGL_LHR, Element.NO_KAB);

        Exchange exchange = bed.retrieve();

        assertThat(exchange.getVariable("data"))
                .isEqualTo(Map.of(
                        "unsur",
                        Map.of(
                                "NAMA_LGKP",
                                bed.resident().name(),
                                "TGL_LHR",
                                bed.resident().birthDate().toString(),
                                "NO_KAB",
                                bed.resident().values().get("NO_KK").substring(2, 4))));
        assertThat(bed.guard.outcomes.get(0).disclosed())
                .containsExactlyInAnyOrder(Element.NAMA_LGKP, Element.TGL_LHR, Element.NO_KAB);
    }

    @Test
    void asksForAllWhenNothingIsNamed() {
        bed.retrieve();

        assertThat(bed.guard.asks.get(0).elements()).isEmpty();
    }

    @Test
    void takesTheCallersChoiceFromTheExchange() {
        Exchange exchange = bed.camel.createProducerTemplate().send("direct:retrieve", open -> {
            open.setVariable(
                    Subject.VARIABLE, new Subject(new Nik(bed.resident().nik()), Map.of()));
            open.setVariable("elements", EnumSet.of(Element.AGAMA));
            open.getExchangeExtension().setSafeCopyProperty(OpenExchange.KEY, new OpenDoor());
        });

        assertThat(TestBed.value(exchange, "data", "unsur"))
                .isEqualTo(Map.of("AGAMA", bed.resident().values().get("AGAMA")));
    }

    @Test
    void prefersTheElementsOfTheUri() {
        Exchange exchange = bed.send(
                "direct:retrieve-name", new Subject(new Nik(bed.resident().nik()), Map.of()));

        assertThat(TestBed.value(exchange, "data-nama", "unsur"))
                .isEqualTo(Map.of("NAMA_LGKP", bed.resident().name()));
    }

    @Test
    void sendsTheNumberInTheBodyOnly() {
        bed.retrieve();

        assertThat(bed.sandbox.calls().entries()).singleElement().satisfies(call -> {
            assertThat(call.nik()).isEqualTo(bed.resident().nik());
            assertThat(call.elements()).containsExactly("NIK");
        });
    }

    @ParameterizedTest
    @CsvSource({
        "deceased, SUBJECT_DECEASED, RECORD_CLOSED",
        "duplicate, SUBJECT_DUPLICATE, RECORD_CLOSED",
        "inactive, SUBJECT_INACTIVE, RECORD_CLOSED"
    })
    void tellsWhyRecordIsClosed(String kind, ProblemCode code, Outcome outcome) {
        Exchange exchange =
                bed.retrieve(bed.sandbox.population().samples().get(kind).get(0).nik());

        assertRefused(exchange, code, outcome);
    }

    @ParameterizedTest
    @CsvSource({"9999010101999999, NIK_NOT_FOUND", "3509010000009999, NIK_REFUSED_BY_PARTNER"})
    void tellsUnknownNumberFromRefusedOne(String nik, ProblemCode code) {
        assertRefused(bed.retrieve(nik), code, Outcome.NOT_FOUND);
    }

    @ParameterizedTest
    @CsvSource({
        "habis, PARTNER_QUOTA_EXHAUSTED",
        "tidur, PARTNER_ACCOUNT_INACTIVE",
        "salah-ip, PARTNER_ADDRESS_REFUSED",
        "salah-sandi, PARTNER_LOGIN_REFUSED",
        "salah-metode, PARTNER_REQUEST_REFUSED"
    })
    void tellsWhyTheBusItselfWasRefused(String credential, ProblemCode code) {
        bed.guard.charge(credential);

        assertRefused(bed.retrieve(), code, Outcome.PARTNER_REFUSED);
    }

    @Test
    void understandsOldServiceThatGivesNoCodes() throws Exception {
        bed.close();
        bed = TestBed.start(folder, Quirks.current().withoutCodes(), "");

        assertRefused(bed.retrieve("9999010101999999"), ProblemCode.NIK_NOT_FOUND, Outcome.NOT_FOUND);
    }

    @Test
    void readsWholeServiceOfTheOlderKind() throws Exception {
        bed.close();
        bed = TestBed.start(folder, Quirks.legacy().echoingNik(), "");

        assertThat(TestBed.value(bed.verify(Map.of(Element.NIK, bed.resident().nik())), "identitas", "kesimpulan"))
                .isEqualTo("sesuai");
        assertThat(bed.retrieve().getException()).isNull();
    }

    @Test
    void refusesCredentialThatTheSystemFileHasNot() {
        bed.guard.charge("lain");

        assertThat(problem(bed.retrieve())).isEqualTo(ProblemCode.CONFIGURATION_MISSING);
        assertThat(bed.guard.outcomes).containsExactly(CallOutcome.notSent());
    }

    @Test
    void refusesModeThatTheCredentialHasNot() {
        bed.guard.charge("habis");

        assertThat(problem(bed.verify(Map.of(Element.AGAMA, "ISLAM")))).isEqualTo(ProblemCode.CONFIGURATION_MISSING);
        assertThat(bed.guard.outcomes).containsExactly(CallOutcome.notSent());
    }

    private void assertRefused(Exchange exchange, ProblemCode code, Outcome outcome) {
        assertThat(problem(exchange)).isEqualTo(code);
        assertThat(exchange.getVariable("data")).isNull();
        assertThat(bed.guard.outcomes).singleElement().satisfies(told -> {
            assertThat(told.outcome()).isEqualTo(outcome);
            assertThat(told.sent()).isTrue();
            assertThat(told.disclosed()).isEqualTo(Set.of());
            assertThat(told.provenance()).isPresent();
        });
    }

    private static ProblemCode problem(Exchange exchange) {
        return exchange.getException(BusException.class).code();
    }
}
