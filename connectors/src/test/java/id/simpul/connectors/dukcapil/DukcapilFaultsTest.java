package id.simpul.connectors.dukcapil;

import static org.assertj.core.api.Assertions.assertThat;

import id.simpul.core.BusException;
import id.simpul.core.CallOutcome;
import id.simpul.core.Element;
import id.simpul.core.Outcome;
import id.simpul.core.ProblemCode;
import id.simpul.sandbox.dukcapil.Fault;
import id.simpul.sandbox.dukcapil.Quirks;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.camel.Exchange;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class DukcapilFaultsTest {

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
    @CsvSource({
        "STALL,        PARTNER_TIMEOUT,        UNAVAILABLE",
        "ERROR400,     PARTNER_FAILED,         UNAVAILABLE",
        "ERROR500,     PARTNER_FAILED,         UNAVAILABLE",
        "WRONG_TYPE,   PARTNER_FAILED,         UNAVAILABLE",
        "REDIRECT,     PARTNER_FAILED,         UNAVAILABLE",
        "UNKNOWN_CODE, PARTNER_ANSWER_UNKNOWN, UNKNOWN",
        "UNKNOWN_TEXT, PARTNER_ANSWER_UNKNOWN, UNKNOWN",
        "EMPTY,        PARTNER_ANSWER_UNKNOWN, UNKNOWN",
        "WRONG_PERSON, PARTNER_WRONG_PERSON,   UNKNOWN"
    })
    void countsFaultAfterSendingAsSpent(Fault.Mode mode, ProblemCode code, Outcome outcome) {
        bed.sandbox.faults().set(new Fault(mode, 5_000, 0));

        Exchange exchange = bed.retrieve();

        assertThat(problem(exchange)).isEqualTo(code);
        assertThat(exchange.getVariable("data")).isNull();
        assertThat(bed.guard.outcomes).singleElement().satisfies(told -> {
            assertThat(told.sent()).isTrue();
            assertThat(told.outcome()).isEqualTo(outcome);
            assertThat(told.disclosed()).isEmpty();
        });
        assertThat(bed.sandbox.calls().count()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({"REFUSE", "DOWN"})
    void givesTheUnitBackWhenThePartnerWasNotReached(Fault.Mode mode) {
        bed.sandbox.faults().set(Fault.of(mode));

        assertThat(problem(bed.retrieve())).isEqualTo(ProblemCode.PARTNER_UNREACHABLE);
        assertThat(bed.guard.outcomes).containsExactly(CallOutcome.notSent());
        assertThat(bed.sandbox.calls().count()).isZero();
    }

    @Test
    void triesOnceMoreWhenNothingWasSent() {
        bed.sandbox.faults().set(new Fault(Fault.Mode.DOWN, 0, 1));

        Exchange exchange = bed.retrieve();

        assertThat(exchange.getException()).isNull();
        assertThat(bed.guard.settled).hasSize(1);
        assertThat(bed.sandbox.calls().count()).isEqualTo(1);
    }

    @Test
    void unknownVerdictIsNeitherMatchNorMismatch() {
        bed.sandbox.faults().set(Fault.of(Fault.Mode.UNKNOWN_VERDICT));

        Exchange exchange = bed.verify(Map.of(Element.NAMA_LGKP, bed.resident().name()));

        assertThat(problem(exchange)).isEqualTo(ProblemCode.PARTNER_ANSWER_UNKNOWN);
        assertThat(bed.guard.outcomes.get(0).disclosed()).isEmpty();
    }

    @Test
    void verdictThatDoesNotComeIsNoMismatch() {
        Exchange exchange = bed.verify(Map.of(Element.PDDK_AKH, "SLTA/SEDERAJAT"));

        assertThat(problem(exchange)).isEqualTo(ProblemCode.PARTNER_ANSWER_UNKNOWN);
    }

    @Test
    void staysWithinTheCallersDeadline() {
        bed.sandbox.faults().set(new Fault(Fault.Mode.SLOW, 5_000, 0));
        bed.guard.give(Duration.ofMillis(300));

        long began = System.nanoTime();
        Exchange exchange = bed.retrieve();

        assertThat(problem(exchange)).isEqualTo(ProblemCode.PARTNER_TIMEOUT);
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofMillis(900));
    }

    @Test
    void sendsNothingAfterTheDeadline() {
        bed.guard.give(Duration.ofSeconds(-1));

        assertThat(problem(bed.retrieve())).isEqualTo(ProblemCode.DEADLINE_PASSED);
        assertThat(bed.guard.outcomes).containsExactly(CallOutcome.notSent());
        assertThat(bed.sandbox.calls().count()).isZero();
    }

    @Test
    void givesTheUnitBackWhenTheRequestCannotBeWritten() {
        bed.guard.charge("tanpa-sandi");

        assertThat(problem(bed.retrieve())).isEqualTo(ProblemCode.INTERNAL);
        assertThat(bed.guard.outcomes).containsExactly(CallOutcome.notSent());
    }

    @Test
    void partnerThatAcceptsAndThenSaysNothingWasNotReached() throws Exception {
        bed.close();
        try (ServerSocket silent = new ServerSocket(0, 10, InetAddress.getLoopbackAddress())) {
            bed = TestBed.startAt(folder, silent.getLocalPort(), TestBed.AUTHORITY);

            assertThat(problem(bed.retrieve())).isEqualTo(ProblemCode.PARTNER_UNREACHABLE);
            assertThat(bed.guard.outcomes).containsExactly(CallOutcome.notSent());
        }
    }

    @Test
    void problemsHoldNothingThatThePartnerWrote() {
        bed.sandbox.faults().set(Fault.of(Fault.Mode.TRUNCATED));
        assertThat(stackTrace(bed.retrieve()))
                .doesNotContain(bed.resident().nik(), bed.resident().name());
        bed.sandbox.faults().set(Fault.of(Fault.Mode.HTML));
        assertThat(stackTrace(bed.retrieve())).doesNotContain("Silakan");
        bed.sandbox.faults().set(Fault.of(Fault.Mode.UNKNOWN_CODE));
        assertThat(stackTrace(bed.retrieve())).doesNotContain("Kesalahan yang belum dikenal");
    }

    @Test
    void opensTheBreakerAndAdmitsNothing() throws Exception {
        bed.close();
        bed = TestBed.start(folder, Quirks.current(), "breaker: { window: 4, least: 4, pause: PT30S }\n");
        bed.sandbox.faults().set(Fault.of(Fault.Mode.ERROR500));
        IntStream.range(0, 4).forEach(count -> bed.retrieve());
        bed.sandbox.faults().lift();

        BusException problem = bed.retrieve().getException(BusException.class);

        assertThat(problem.code()).isEqualTo(ProblemCode.PARTNER_UNREACHABLE);
        assertThat(problem.retryAfter()).contains(Duration.ofSeconds(30));
        assertThat(bed.guard.asks).hasSize(4);
        assertThat(bed.guard.settled).doesNotHaveDuplicates().hasSize(4);
    }

    @Test
    void unknownMethodOfOneCredentialDoesNotOpenTheBreaker() throws Exception {
        bed.close();
        bed = TestBed.start(folder, Quirks.current(), "breaker: { window: 4, least: 4 }\n");
        bed.guard.charge("salah-metode");
        IntStream.range(0, 8).forEach(count -> bed.retrieve());
        bed.guard.charge("dukcapil-dinsos");

        assertThat(bed.retrieve().getException()).isNull();
    }

    @Test
    void partnerThatSaysNoDoesNotOpenTheBreaker() throws Exception {
        bed.close();
        bed = TestBed.start(folder, Quirks.current(), "breaker: { window: 4, least: 4 }\n");
        IntStream.range(0, 8).forEach(count -> bed.retrieve("9999010101999999"));

        assertThat(problem(bed.retrieve("9999010101999999"))).isEqualTo(ProblemCode.NIK_NOT_FOUND);
    }

    @Test
    void turnsAwayMoreThanTheBulkheadHolds() throws Exception {
        bed.close();
        bed = TestBed.start(folder, Quirks.current(), "bulkhead: { calls: 1, patience: PT0.05S }\n");
        bed.sandbox.faults().set(new Fault(Fault.Mode.SLOW, 600, 0));

        var codes = IntStream.range(0, 2)
                .parallel()
                .mapToObj(count -> bed.retrieve().getException(BusException.class))
                .map(problem -> problem == null ? "answered" : problem.code().name())
                .toList();

        assertThat(codes).containsExactlyInAnyOrder("answered", "OVERLOADED");
        assertThat(bed.guard.asks).hasSize(1);
    }

    private static String stackTrace(Exchange exchange) {
        StringWriter text = new StringWriter();
        exchange.getException().printStackTrace(new PrintWriter(text, true));
        return text.toString();
    }

    private static ProblemCode problem(Exchange exchange) {
        return exchange.getException(BusException.class).code();
    }
}
