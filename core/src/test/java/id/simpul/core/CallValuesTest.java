package id.simpul.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.net.InetAddress;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class CallValuesTest {

    private static final Nik NIK = new Nik("3509010101909001");

    @Test
    void onlyACallThatNeverLeftGivesItsUnitBack() {
        assertThat(CallOutcome.notSent())
                .isEqualTo(new CallOutcome(Outcome.UNAVAILABLE, false, Set.of(), Optional.empty()));
        assertThat(CallOutcome.failed(Outcome.UNKNOWN))
                .isEqualTo(new CallOutcome(Outcome.UNKNOWN, true, Set.of(), Optional.empty()));
    }

    @Test
    void whatIsDisclosedDoesNotChangeAfterwards() {
        Set<Element> disclosed = EnumSet.of(Element.NAMA_LGKP);
        CallOutcome outcome = new CallOutcome(Outcome.ANSWERED, true, disclosed, Optional.empty());

        disclosed.add(Element.AGAMA);

        assertThat(outcome.disclosed()).containsExactly(Element.NAMA_LGKP);
    }

    @Test
    void aPermitNamesElements() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Permit(new UUID(0, 1), Mode.VERIFY, "uji", Set.of(), Instant.EPOCH));
        assertThat(new Permit(new UUID(0, 1), Mode.VERIFY, "uji", Set.of(Element.NIK), Instant.EPOCH).elements())
                .containsExactly(Element.NIK);
    }

    @Test
    void aCallersSystemIsItsMembers() {
        SystemId system = new SystemId("3509.dinsos.simbansos");
        InetAddress network = InetAddress.getLoopbackAddress();

        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Caller(new MemberId("3509.dinkes"), system, "01", network));
        assertThat(new Caller(system.member(), system, "01", network).system()).isEqualTo(system);
    }

    @Test
    void anAskSaysWhatIsAskedAndNotAboutWhom() {
        assertThat(new Ask("dukcapil", "step", Mode.VERIFY, Set.of(Element.AGAMA), NIK))
                .hasToString("Ask[dukcapil verify [AGAMA]]");
        assertThat(new Ask("dukcapil", "step", Mode.RETRIEVE, Set.of(), NIK).elements())
                .isEmpty();
    }

    @Test
    void aSubjectKeepsItsClaims() {
        assertThat(new Subject(NIK, Map.of(Element.NAMA_LGKP, "BUDI")).claims())
                .containsExactly(Map.entry(Element.NAMA_LGKP, "BUDI"));
        assertThat(new Subject(NIK, Map.of()).claims()).isEmpty();
        assertThat(new Subject(NIK, Map.of())).hasToString("Subject[masked]");
        assertThat(NIK).hasToString("NIK[masked]");
    }

    @Test
    void anEventMayBelongToNoExchange() {
        ExchangeId exchange = ExchangeId.of("019aa5c0-0000-7000-8000-000000000001");

        assertThat(LogEvent.of(EventType.ADMITTED, exchange, Map.of("a", 1)))
                .isEqualTo(new LogEvent(EventType.ADMITTED, Optional.of(exchange), Map.of("a", 1)));
        assertThat(LogEvent.of(EventType.STATE_CHANGED, Map.of("a", 1)).exchange())
                .isEmpty();
    }

    @Test
    void namesAndIdsAreWrittenAsTheyAreReadAndHaveAnOrder() {
        assertThat(ExchangeId.of("019aa5c0-0000-7000-8000-000000000001"))
                .hasToString("019aa5c0-0000-7000-8000-000000000001");
        assertThat(new ServiceId("kependudukan/verifikasi")).hasToString("kependudukan/verifikasi");
        assertThat(new SystemId("3509.dinsos.b"))
                .hasToString("3509.dinsos.b")
                .isGreaterThan(new SystemId("3509.dinsos.a"));
        assertThat(new MemberId("3509.dinsos")).hasToString("3509.dinsos").isGreaterThan(new MemberId("3509.dinkes"));
        assertThat(new Use("uji-b")).hasToString("uji-b").isGreaterThan(new Use("uji-a"));
        assertThatIllegalArgumentException().isThrownBy(() -> new Use("Uji"));
        assertThat(new Officer("sistem:malam")).hasToString("sistem:malam");
    }

    @Test
    void anOfficersNameHasTwoToAHundredLetters() {
        assertThat(new Officer("Al").isJob()).isFalse();
        assertThat(new Officer("x".repeat(100)).name()).hasSize(100);
    }

    @Test
    void idsOfOneMillisecondDiffer() {
        Ids ids = new Ids(Clock.fixed(Instant.EPOCH, ZoneOffset.UTC), new Random(1));

        assertThat(ids.nextExchange()).isNotEqualTo(ids.nextExchange());
    }
}
