package id.simpul.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class IdsTest {

    @Test
    void makesVersionSevenIdsThatCarryTheirTime() {
        Instant now = Instant.parse("2026-11-21T10:15:30.123Z");
        UUID id = new Ids(Clock.fixed(now, ZoneOffset.UTC), new Random(1)).next();

        assertThat(id.version()).isEqualTo(7);
        assertThat(id.variant()).isEqualTo(2);
        assertThat(id.getMostSignificantBits() >>> 16).isEqualTo(now.toEpochMilli());
    }

    @Test
    void readsMembersAndSystemsAndTheirRegion() {
        SystemId system = new SystemId("3509.dinsos.simbansos");

        assertThat(system.member()).isEqualTo(new MemberId("3509.dinsos"));
        assertThat(system.member().region()).isEqualTo("3509");
        assertThat(new MemberId("35.diskominfo").region()).isEqualTo("35");
    }

    @Test
    void refusesIdsOfAnotherForm() {
        for (String text :
                new String[] {"", "dinsos", "3509.Dinsos", "3509.", "350.dinsos", "3509.din sos", "3509.a.b", "3509.-a"
                }) {
            assertThatThrownBy(() -> new MemberId(text)).isInstanceOf(IllegalArgumentException.class);
        }
        for (String text : new String[] {"", "3509.dinsos", "3509.dinsos.", "3509.dinsos.a.b", "3509..x", "x.y.z"}) {
            assertThatThrownBy(() -> new SystemId(text)).isInstanceOf(IllegalArgumentException.class);
        }
        for (String text : new String[] {"", "a", "a/b/c", "../b", "A/b", "a/"}) {
            assertThatThrownBy(() -> new ServiceId(text)).isInstanceOf(IllegalArgumentException.class);
        }
        for (String text : new String[] {"", "1-2-3-4-5", "x"}) {
            assertThatThrownBy(() -> ExchangeId.of(text)).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void anOfficerIsAPersonOrAJobAndAPersonIsNeverPrinted() {
        assertThat(new Officer("Siti Nur'aini, S.Sos.").toString()).doesNotContain("Siti");
        assertThat(new Officer("sistem:pemadanan-malam").isJob()).isTrue();
        for (String text :
                new String[] {"", "A", "12", "Budi\nSantoso", "sistem:", "sistem:A", "x".repeat(101), "<b>"}) {
            assertThatThrownBy(() -> new Officer(text)).isInstanceOf(IllegalArgumentException.class);
        }
    }
}
