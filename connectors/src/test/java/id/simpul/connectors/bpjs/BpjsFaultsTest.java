package id.simpul.connectors.bpjs;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import id.simpul.core.Element;
import id.simpul.core.Outcome;
import id.simpul.core.ProblemCode;
import id.simpul.sandbox.bpjs.BpjsCalls;
import id.simpul.sandbox.bpjs.BpjsFault;
import id.simpul.sandbox.bpjs.BpjsFault.Mode;
import id.simpul.sandbox.bpjs.Membership;
import id.simpul.sandbox.bpjs.Membership.Kind;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.camel.Exchange;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.slf4j.LoggerFactory;

final class BpjsFaultsTest {

    @TempDir
    private Path folder;

    private final Logger root = (Logger) LoggerFactory.getLogger("id.simpul");
    private final ListAppender<ILoggingEvent> log = new ListAppender<>();

    private TestBed bed;

    @BeforeEach
    void start() throws Exception {
        log.start();
        root.addAppender(log);
        use(TestBed.start(folder));
    }

    @AfterEach
    void stop() {
        root.detachAppender(log);
        bed.close();
    }

    private void use(TestBed other) {
        bed = other;
        bed.permit(Element.BPJS_STATUS);
    }

    @ParameterizedTest
    @CsvSource({
        "ERROR500,     PARTNER_FAILED,         UNAVAILABLE",
        "BROKEN_JSON,  PARTNER_FAILED,         UNAVAILABLE",
        "BUSY,         PARTNER_QUOTA_EXHAUSTED, PARTNER_REFUSED",
        "WRONG_PERSON, PARTNER_WRONG_PERSON,   UNKNOWN",
        "PLAIN,        PARTNER_ANSWER_UNKNOWN, UNKNOWN",
        "EMPTY,        PARTNER_ANSWER_UNKNOWN, UNKNOWN",
        "UNALIGNED,    PARTNER_ANSWER_UNKNOWN, UNKNOWN",
        "NOT_BASE64,   PARTNER_ANSWER_UNKNOWN, UNKNOWN",
        "OTHER_KEY,    PARTNER_ANSWER_UNKNOWN, UNKNOWN",
        "BOMB,         PARTNER_ANSWER_UNKNOWN, UNKNOWN",
        "UNKNOWN_CODE, PARTNER_ANSWER_UNKNOWN, UNKNOWN"
    })
    void classesEachFaultAndSpendsTheUnit(Mode mode, ProblemCode code, Outcome outcome) {
        bed.sandbox.faults().set(new BpjsFault(mode, 0, 1500));

        assertThat(TestBed.problem(bed.ask(bed.member(Kind.AKTIF))).code()).isEqualTo(code);
        assertThat(bed.guard.outcomes).singleElement().satisfies(told -> {
            assertThat(told.outcome()).isEqualTo(outcome);
            assertThat(told.sent()).isTrue();
            assertThat(told.disclosed()).isEmpty();
        });
        assertThat(alarms()).hasSize(outcome == Outcome.UNKNOWN ? 1 : 0);
    }

    @ParameterizedTest
    @EnumSource(
            value = Mode.class,
            names = {"LOWER_METADATA", "NUMBER_CODE"})
    void readsTheEnvelopeLeniently(Mode mode) {
        bed.sandbox.faults().set(BpjsFault.of(mode));

        assertThat(bed.ask(bed.member(Kind.AKTIF)).getVariable("jkn")).isEqualTo(Map.of("status", "aktif"));
    }

    @Test
    void signsAgainWithANewTimestampWhenTheSignatureIsRefusedOnce() {
        bed.sandbox.faults().set(new BpjsFault(Mode.CLOCK_SKEW, 1, 0));

        assertThat(bed.ask(bed.member(Kind.AKTIF)).getVariable("jkn")).isEqualTo(Map.of("status", "aktif"));

        List<BpjsCalls.Call> calls = bed.sandbox.calls().newest();
        assertThat(calls).extracting(BpjsCalls.Call::answer).containsExactly("401", "200");
        assertThat(calls.get(0).timestamp()).isNotEqualTo(calls.get(1).timestamp());
        assertThat(calls.get(0).signature()).isNotEqualTo(calls.get(1).signature());
        assertThat(bed.guard.asks).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource(
            value = Mode.class,
            names = {"CLOCK_SKEW", "HTTP401"})
    void givesUpWhenTheSignatureIsRefusedTwice(Mode mode) {
        bed.sandbox.faults().set(BpjsFault.of(mode));

        assertThat(TestBed.problem(bed.ask(bed.member(Kind.AKTIF))).code())
                .isEqualTo(ProblemCode.PARTNER_SIGNATURE_REFUSED);
        assertThat(bed.sandbox.calls().count()).isEqualTo(2);
        assertThat(bed.guard.outcomes)
                .singleElement()
                .satisfies(told -> assertThat(told.sent()).isTrue());
        assertThat(alarms()).singleElement().asString().contains("clock");
    }

    @ParameterizedTest
    @CsvSource({"salah-rahasia, PARTNER_SIGNATURE_REFUSED", "salah-kunci, PARTNER_LOGIN_REFUSED"})
    void theStrictTwinRefusesAWrongSecretOrKey(String credential, ProblemCode code) {
        bed.guard.charge(credential);

        assertThat(TestBed.problem(bed.ask(bed.member(Kind.AKTIF))).code()).isEqualTo(code);
    }

    @Test
    void aCredentialThatIsNotInTheFileSendsNothing() {
        bed.guard.charge("dukcapil-dinsos");

        assertThat(TestBed.problem(bed.ask(bed.member(Kind.AKTIF))).code())
                .isEqualTo(ProblemCode.CONFIGURATION_MISSING);
        assertThat(bed.guard.outcomes)
                .singleElement()
                .satisfies(told -> assertThat(told.sent()).isFalse());
    }

    @Test
    void theOlderGenerationIsUnderstoodOnlyWhenTheFileSaysSo() throws Exception {
        bed.close();
        use(TestBed.start(folder, text -> text + "encrypted: false\n"));

        assertThat(TestBed.problem(bed.ask(bed.member(Kind.AKTIF))).code())
                .isEqualTo(ProblemCode.PARTNER_ANSWER_UNKNOWN);

        bed.sandbox.faults().set(BpjsFault.of(Mode.PLAIN));
        assertThat(bed.ask(bed.member(Kind.AKTIF)).getVariable("jkn")).isEqualTo(Map.of("status", "aktif"));
    }

    @Test
    void successIsWhatTheFileSaysForTheOperation() throws Exception {
        bed.close();
        String codes = "codes: { peserta-by-nik: { success: [201], notFound: [200] } }\n";
        use(TestBed.start(folder, text -> text + codes));

        assertThat(TestBed.problem(bed.ask(bed.member(Kind.AKTIF))).code()).isEqualTo(ProblemCode.NIK_NOT_FOUND);
    }

    @ParameterizedTest
    @EnumSource(Mode.class)
    void noNumberIsInLogsAndProblems(Mode mode) {
        root.setLevel(Level.TRACE);
        bed.sandbox.faults().set(new BpjsFault(mode, 0, 1500));
        Membership member = bed.member(Kind.AKTIF);

        Exchange exchange = bed.ask(member);

        StringWriter told = new StringWriter();
        if (exchange.getException() != null) {
            exchange.getException().printStackTrace(new PrintWriter(told));
        }
        log.list.forEach(event -> told.append(event.getFormattedMessage()));
        assertThat(told.toString())
                .doesNotContain(
                        member.resident().nik(),
                        member.card(),
                        member.resident().name(),
                        "rahasiaUji");
    }

    private List<String> alarms() {
        return log.list.stream()
                .filter(event -> event.getMarkerList() != null)
                .map(ILoggingEvent::getFormattedMessage)
                .toList();
    }
}
