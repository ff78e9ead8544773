package id.simpul.connectors.dukcapil;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import id.simpul.core.BusException;
import id.simpul.core.Element;
import id.simpul.core.Mode;
import id.simpul.core.Nik;
import id.simpul.core.Outcome;
import id.simpul.core.ProblemCode;
import id.simpul.core.Subject;
import id.simpul.sandbox.dukcapil.Call;
import id.simpul.sandbox.dukcapil.Fault;
import id.simpul.sandbox.dukcapil.InstitutionChange;
import id.simpul.sandbox.dukcapil.Resident;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.camel.Exchange;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds of every access to Dukcapil, whatever its age: the bus sees no difference. */
final class DukcapilContractTest {

    /** An access of today, and one of the older kind that differs in all that a system file can say. */
    private enum Access {
        CURRENT("dukcapil-dinsos", "IDINSOS_3509", "CALL_VERIFY_BY_ELEMEN"),
        LEGACY("lama", "LAMA", "koneksitas_verifby_elemen");

        private final String credential;
        private final String institution;
        private final String verification;

        Access(String credential, String institution, String verification) {
            this.credential = credential;
            this.institution = institution;
            this.verification = verification;
        }
    }

    /** A business error: what brings it about, and what the bus makes of it. */
    private record Refused(InstitutionChange change, ProblemCode code) {}

    private static final List<String> SHOWN = List.of("NIK", "NO_KK", "NAMA_LGKP", "TGL_LHR", "NO_RT");

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

    @ParameterizedTest
    @EnumSource
    void verifiesTextsDatesAndNumbers(Access access) {
        bed.guard.charge(access.credential);

        Exchange exchange = bed.verify(Map.of(
                Element.NIK,
                bed.resident().nik(),
                Element.NAMA_LGKP,
                bed.resident().name() + "H",
                Element.TGL_LHR,
                bed.resident().birthDate().toString(),
                Element.NO_RT,
                "999"));

        assertThat(exchange.getException()).isNull();
        assertThat(TestBed.value(exchange, "identitas", "kesimpulan")).isEqualTo("tidak-sesuai");
        assertThat(verdicts(exchange))
                .isEqualTo(Map.of("NIK", true, "NAMA_LGKP", true, "TGL_LHR", true, "NO_RT", false));
        assertThat(bed.sandbox.calls().entries())
                .extracting(Call::institution, Call::method)
                .containsExactly(tuple(access.institution, access.verification));
    }

    @ParameterizedTest
    @EnumSource
    void sendsTheThreshold(Access access) {
        bed.guard.charge(access.credential);

        Exchange exchange = bed.send(
                "direct:verify-name",
                new Subject(
                        new Nik(bed.resident().nik()),
                        Map.of(Element.NAMA_LGKP, bed.resident().name() + " HADI")));

        assertThat(TestBed.value(exchange, "nama", "kesimpulan")).isEqualTo("tidak-sesuai");
    }

    @ParameterizedTest
    @EnumSource
    void retrievesTheSameRecord(Access access) {
        bed.guard.charge(access.credential);
        bed.guard.permit(Element.NIK, Element.NO_KK, Element.NAMA_LGKP, Element.TGL_LHR, Element.NO_RT, Element.NO_KAB);

        Exchange exchange = bed.retrieve();

        Map<String, String> expected = shown(bed.resident());
        expected.put("NO_KAB", bed.resident().values().get("NO_KK").substring(2, 4));
        assertThat(TestBed.value(exchange, "data", "unsur")).isEqualTo(expected);
    }

    @ParameterizedTest
    @EnumSource
    void retrievesTheFamilyCutToWhatIsPermitted(Access access) {
        bed.guard.charge(access.credential);
        bed.guard.permit(Element.NIK, Element.NO_KK, Element.NAMA_LGKP, Element.TGL_LHR, Element.NO_RT);
        Resident head = bed.sandbox.population().samples().get("family").get(0);

        Exchange exchange = bed.family(head.nik());

        assertThat(exchange.getVariable("keluarga"))
                .isEqualTo(Map.of(
                        "anggota",
                        bed.sandbox.population().family(head).stream()
                                .map(DukcapilContractTest::shown)
                                .toList()));
        assertThat(bed.guard.asks)
                .singleElement()
                .satisfies(ask -> assertThat(ask.mode()).isEqualTo(Mode.RETRIEVE));
        assertThat(bed.guard.outcomes).singleElement().satisfies(told -> {
            assertThat(told.outcome()).isEqualTo(Outcome.ANSWERED);
            assertThat(told.disclosed())
                    .containsExactlyInAnyOrder(
                            Element.NIK, Element.NO_KK, Element.NAMA_LGKP, Element.TGL_LHR, Element.NO_RT);
        });
    }

    @ParameterizedTest
    @EnumSource
    void familyOfSomebodyElseIsNotReleased(Access access) {
        bed.guard.charge(access.credential);
        bed.sandbox.faults().set(Fault.of(Fault.Mode.WRONG_PERSON));

        Exchange exchange = bed.family(
                bed.sandbox.population().samples().get("active").get(0).nik());

        assertThat(exchange.getVariable("keluarga")).isNull();
        assertThat(bed.guard.outcomes.get(0).disclosed()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void tellsWhyTheBusWasRefused(Access access, String name, Refused refused) {
        bed.guard.charge(access.credential);
        bed.sandbox.institutions().change(access.institution, refused.change());

        assertRefused(bed.retrieve(), refused.code(), Outcome.PARTNER_REFUSED);
    }

    private static Stream<Arguments> refusals() {
        InstitutionChange none = InstitutionChange.none();
        Map<String, Refused> refusals = new LinkedHashMap<>();
        refusals.put("login", new Refused(none.password("lain"), ProblemCode.PARTNER_LOGIN_REFUSED));
        refusals.put("address", new Refused(none.ip("10.0.0.1"), ProblemCode.PARTNER_ADDRESS_REFUSED));
        refusals.put("user", new Refused(none.userInactive(), ProblemCode.PARTNER_ACCOUNT_INACTIVE));
        refusals.put("institution", new Refused(none.institutionInactive(), ProblemCode.PARTNER_ACCOUNT_INACTIVE));
        refusals.put("quota", new Refused(none.dailyQuota(0), ProblemCode.PARTNER_QUOTA_EXHAUSTED));
        return Stream.of(Access.values())
                .flatMap(access ->
                        refusals.entrySet().stream().map(each -> Arguments.of(access, each.getKey(), each.getValue())));
    }

    @ParameterizedTest
    @MethodSource("people")
    void tellsWhyThePersonIsNotShown(Access access, String kind, ProblemCode code, Outcome outcome) {
        bed.guard.charge(access.credential);
        String nik = switch (kind) {
            case "unknown" -> "9999010101999999";
            case "ill-formed" -> "3509010000009999";
            default -> bed.sandbox.population().samples().get(kind).get(0).nik();
        };

        assertRefused(bed.retrieve(nik), code, outcome);
    }

    private static Stream<Arguments> people() {
        return Stream.of(Access.values())
                .flatMap(access -> Stream.of(
                        Arguments.of(access, "deceased", ProblemCode.SUBJECT_DECEASED, Outcome.RECORD_CLOSED),
                        Arguments.of(access, "duplicate", ProblemCode.SUBJECT_DUPLICATE, Outcome.RECORD_CLOSED),
                        Arguments.of(access, "inactive", ProblemCode.SUBJECT_INACTIVE, Outcome.RECORD_CLOSED),
                        Arguments.of(access, "unknown", ProblemCode.NIK_NOT_FOUND, Outcome.NOT_FOUND),
                        Arguments.of(access, "ill-formed", ProblemCode.NIK_REFUSED_BY_PARTNER, Outcome.NOT_FOUND)));
    }

    @ParameterizedTest
    @MethodSource("lies")
    void takesNothingItDoesNotUnderstandForAnAnswer(Access access, Fault.Mode mode, ProblemCode code) {
        bed.guard.charge(access.credential);
        bed.sandbox.faults().set(Fault.of(mode));

        assertRefused(bed.retrieve(), code, Outcome.UNKNOWN);
    }

    private static Stream<Arguments> lies() {
        return Stream.of(Access.values())
                .flatMap(access -> Stream.of(
                        Arguments.of(access, Fault.Mode.UNKNOWN_CODE, ProblemCode.PARTNER_ANSWER_UNKNOWN),
                        Arguments.of(access, Fault.Mode.UNKNOWN_TEXT, ProblemCode.PARTNER_ANSWER_UNKNOWN),
                        Arguments.of(access, Fault.Mode.EMPTY, ProblemCode.PARTNER_ANSWER_UNKNOWN),
                        Arguments.of(access, Fault.Mode.WRONG_PERSON, ProblemCode.PARTNER_WRONG_PERSON)));
    }

    private void assertRefused(Exchange exchange, ProblemCode code, Outcome outcome) {
        assertThat(exchange.getException(BusException.class).code()).isEqualTo(code);
        assertThat(exchange.getVariable("data")).isNull();
        assertThat(bed.guard.outcomes).singleElement().satisfies(told -> {
            assertThat(told.outcome()).isEqualTo(outcome);
            assertThat(told.sent()).isTrue();
            assertThat(told.disclosed()).isEqualTo(Set.of());
            assertThat(told.provenance()).isPresent();
        });
    }

    private static Map<String, String> shown(Resident resident) {
        Map<String, String> shown = new LinkedHashMap<>();
        SHOWN.forEach(key -> shown.put(key, resident.values().get(key)));
        return shown;
    }

    private static Map<Object, Object> verdicts(Exchange exchange) {
        Map<Object, Object> verdicts = new LinkedHashMap<>();
        ((Map<?, ?>) TestBed.value(exchange, "identitas", "unsur"))
                .forEach((key, verdict) -> verdicts.put(key, ((Map<?, ?>) verdict).get("sesuai")));
        return verdicts;
    }
}
