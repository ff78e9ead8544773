package id.simpul.connectors.partner;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.EnumSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeliveryHoursTest {

    private static final ZoneId WIB = ZoneId.of("Asia/Jakarta");
    private static final DeliveryHours OFFICE = new DeliveryHours(
            EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY), LocalTime.of(7, 0), LocalTime.of(16, 0), WIB);
    private static final DeliveryHours NIGHT =
            new DeliveryHours(EnumSet.of(DayOfWeek.SATURDAY), LocalTime.of(22, 0), LocalTime.of(4, 0), WIB);

    // 2026-11-27 is a Friday.
    @ParameterizedTest
    @CsvSource({
        "2026-11-27T07:00:00+07:00, open",
        "2026-11-27T15:59:59+07:00, open",
        "2026-11-27T16:00:00+07:00, 2026-11-30T00:00:00Z",
        "2026-11-27T06:59:59+07:00, 2026-11-27T00:00:00Z",
        "2026-11-29T12:00:00+07:00, 2026-11-30T00:00:00Z",
        // Monday in Jakarta, Sunday still in UTC.
        "2026-11-30T07:00:00+07:00, open"
    })
    void keepsOfficeHours(String now, String expected) {
        assertThat(OFFICE.opensAt(time(now)).map(Instant::toString).orElse("open"))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-28T22:00:00+07:00, open",
        "2026-11-29T03:59:59+07:00, open",
        "2026-11-29T04:00:00+07:00, 2026-12-05T15:00:00Z",
        "2026-11-28T03:00:00+07:00, 2026-11-28T15:00:00Z"
    })
    void lastsOverMidnight(String now, String expected) {
        assertThat(NIGHT.opensAt(time(now)).map(Instant::toString).orElse("open"))
                .isEqualTo(expected);
    }

    private static Instant time(String text) {
        return OffsetDateTime.parse(text).toInstant();
    }
}
