package id.simpul.connectors.bpjs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.simpul.core.CallOutcome;
import id.simpul.core.Element;
import id.simpul.core.Mode;
import id.simpul.core.Outcome;
import id.simpul.core.PartnerEndpoint;
import id.simpul.core.ProblemCode;
import id.simpul.core.Provenance.Reality;
import id.simpul.sandbox.bpjs.Membership;
import id.simpul.sandbox.bpjs.Membership.Kind;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.camel.Exchange;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class BpjsMembershipTest {

    @TempDir
    static Path folder;

    private static TestBed bed;

    @BeforeAll
    static void start() throws Exception {
        bed = TestBed.start(folder);
    }

    @BeforeEach
    void permitVerdicts() {
        bed.permit(Element.BPJS_STATUS, Element.BPJS_PBI);
        bed.guard.charge("bpjs-dinsos");
        bed.guard.asks.clear();
        bed.guard.outcomes.clear();
        bed.guard.permits.clear();
    }

    @AfterAll
    static void stop() {
        bed.close();
    }

    @ParameterizedTest
    @CsvSource({"AKTIF, aktif, false", "PBI, aktif, true", "TUNGGAK, tidak-aktif, false"})
    void givesVerdictsOnMembership(Kind kind, String status, boolean pbi) {
        Exchange exchange = bed.ask(bed.member(kind));

        assertThat(exchange.getException()).isNull();
        assertThat(exchange.getVariable("jkn")).isEqualTo(Map.of("status", status, "pbi", pbi));
        assertThat(bed.guard.outcomes).singleElement().satisfies(outcome -> {
            assertThat(outcome.outcome()).isEqualTo(Outcome.ANSWERED);
            assertThat(outcome.disclosed()).containsExactly(Element.BPJS_STATUS, Element.BPJS_PBI);
            assertThat(outcome.provenance().orElseThrow().reality()).isEqualTo(Reality.SANDBOX);
            assertThat(outcome.provenance().orElseThrow().source()).isEqualTo("bpjs");
        });
    }

    @Test
    void asksTheGuardAtEveryCallInItsOwnName() {
        bed.ask(bed.member(Kind.AKTIF));
        bed.ask(bed.member(Kind.AKTIF));

        assertThat(bed.guard.asks).hasSize(2).allSatisfy(ask -> {
            assertThat(ask.partner()).isEqualTo("bpjs");
            assertThat(ask.step()).isEqualTo("jkn");
            assertThat(ask.mode()).isEqualTo(Mode.VERIFY);
        });
    }

    @Test
    void aVerificationGivesNoValuesWhateverThePermitSays() {
        bed.permit(Element.BPJS_STATUS, Element.BPJS_NO_KARTU, Element.NIK);

        assertThat(bed.ask(bed.member(Kind.AKTIF)).getVariable("jkn")).isEqualTo(Map.of("status", "aktif"));
    }

    @Test
    void aRetrievalIsCutToThePermit() {
        bed.permit(Element.BPJS_JENIS_PESERTA, Element.BPJS_HAK_KELAS, Element.BPJS_DINSOS);
        Membership member = bed.member(Kind.PBI);

        Exchange exchange =
                bed.send("direct:values", TestBed.subject(member.resident().nik()), "");

        assertThat(exchange.getVariable("jkn-data"))
                .isEqualTo(Map.of("jenisPeserta", "PBI (APBN)", "hakKelas", "KELAS I", "dinsos", "TERDATA DINSOS"));
    }

    @Test
    void aPermitWithNothingOfBpjsSendsNothing() {
        long before = bed.sandbox.calls().count();
        bed.permit(Element.NIK);

        assertThat(TestBed.problem(bed.ask(bed.member(Kind.AKTIF))).code()).isEqualTo(ProblemCode.ELEMENT_NOT_AGREED);
        assertThat(bed.guard.outcomes).containsExactly(CallOutcome.notSent());
        assertThat(bed.sandbox.calls().count()).isEqualTo(before);
    }

    @Test
    void whoIsNoMemberIsNotFound() {
        Exchange exchange = bed.send(
                "direct:nik",
                TestBed.subject(bed.sandbox.members().strangers().get(0).nik()),
                "");

        assertThat(TestBed.problem(exchange).code()).isEqualTo(ProblemCode.NIK_NOT_FOUND);
        assertThat(bed.guard.outcomes)
                .singleElement()
                .satisfies(outcome -> assertThat(outcome.outcome()).isEqualTo(Outcome.NOT_FOUND));
        assertThat(exchange.getProperty(PartnerEndpoint.PROVENANCE_PROPERTY)).isNotNull();
    }

    @Test
    void aCardOfThePersonIsFound() {
        Membership member = bed.member(Kind.AKTIF);

        Exchange exchange =
                bed.send("direct:kartu", TestBed.subject(member.resident().nik()), Map.of("nomorKartu", member.card()));

        assertThat(exchange.getVariable("jkn-kartu")).isEqualTo(Map.of("status", "aktif", "pbi", false));
    }

    @Test
    void aCardOfSomebodyElseIsNotFoundAndTellsNothing() {
        Exchange exchange = bed.send(
                "direct:kartu",
                TestBed.subject(bed.member(Kind.AKTIF).resident().nik()),
                Map.of("nomorKartu", bed.member(Kind.PBI).card()));

        assertThat(TestBed.problem(exchange).code()).isEqualTo(ProblemCode.NIK_NOT_FOUND);
        assertThat(bed.guard.outcomes)
                .singleElement()
                .satisfies(outcome -> assertThat(outcome.disclosed()).isEmpty());
    }

    @Test
    void aCardNumberThatIsNoTextOf13DigitsIsNotAskedAbout() {
        for (Object number : List.of(1_234_567_890, "12", "000123456789x")) {
            Exchange exchange = bed.send(
                    "direct:kartu",
                    TestBed.subject(bed.member(Kind.AKTIF).resident().nik()),
                    Map.of("nomorKartu", number));

            assertThat(TestBed.problem(exchange).code()).isEqualTo(ProblemCode.REQUEST_INVALID);
        }
        assertThat(bed.guard.asks).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "bpjs:peserta",
                "bpjs:peserta-by-nik?mode=copy",
                "bpjs:peserta-by-nik?elements=NIK",
                "bpjs:peserta-by-nik?elements=BPJS_HAK_KELAS",
                "bpjs:peserta-by-nik?kartu=body:/x",
                "bpjs:peserta-by-kartu",
                "bpjs:peserta-by-kartu?kartu=${body}"
            })
    void aWrongAddressIsToldWhenTheRouteIsMade(String uri) {
        assertThatThrownBy(() -> bed.camel.getEndpoint(uri)).hasRootCauseInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void onlyVerdictsMayStayWithACase() {
        assertThat(bed.camel
                        .getEndpoint("bpjs:peserta-by-nik", BpjsEndpoint.class)
                        .givesPopulationData())
                .isFalse();
        assertThat(bed.camel
                        .getEndpoint("bpjs:peserta-by-nik?mode=retrieve", BpjsEndpoint.class)
                        .givesPopulationData())
                .isTrue();
    }
}
