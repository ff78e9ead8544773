package id.simpul.connectors.systemfile;

import id.simpul.connectors.partner.Breaker;
import id.simpul.connectors.partner.Bulkhead;
import id.simpul.connectors.partner.DeliveryHours;
import id.simpul.connectors.partner.Timeouts;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The keys {@code timeouts}, {@code breaker}, {@code bulkhead} and {@code hours}, which every system file has or leaves to their defaults. */
public final class LimitKeys {

    private LimitKeys() {}

    public static Timeouts timeouts(SystemFileNode root) {
        SystemFileNode node = root.child("timeouts");
        Timeouts timeouts = new Timeouts(
                node.optional("connect", "a time such as PT2S", SettingText::time, Duration.ofSeconds(2)),
                node.optional("answer", "a time such as PT8S", SettingText::time, Duration.ofSeconds(8)));
        node.noMore();
        return timeouts;
    }

    public static Breaker breaker(SystemFileNode root) {
        SystemFileNode node = root.child("breaker");
        Breaker breaker = new Breaker(
                node.optional("failures", "a percentage from 1 to 100", SettingText.number(1, 100), 50),
                node.optional("window", "a number from 1 to 1000", SettingText.number(1, 1000), 20),
                node.optional("least", "a number from 1 to 1000", SettingText.number(1, 1000), 10),
                node.optional("pause", "a time such as PT15S", SettingText::time, Duration.ofSeconds(15)));
        node.noMore();
        return breaker;
    }

    /** The hours of the key {@code hours}, if there. */
    public static Optional<DeliveryHours> hours(SystemFileNode root) {
        if (!root.has("hours")) {
            return Optional.empty();
        }
        SystemFileNode node = root.child("hours");
        List<DayOfWeek> days = node.list("days", "mon, tue, wed, thu, fri, sat or sun", SettingText::day);
        if (days.isEmpty()) {
            node.fault("days", "is missing: mon, tue, wed, thu, fri, sat, sun, or some of them");
        }
        LocalTime from = node.required("from", "a time of day such as 07:00", LocalTime::parse, LocalTime.MIDNIGHT);
        LocalTime until = node.required("until", "a time of day such as 16:00", LocalTime::parse, LocalTime.MIDNIGHT);
        ZoneId zone = node.required("zone", "a time zone such as Asia/Jakarta", ZoneId::of, ZoneOffset.UTC);
        node.noMore();
        return days.isEmpty() ? Optional.empty() : Optional.of(new DeliveryHours(Set.copyOf(days), from, until, zone));
    }

    /** @param calls how many at a time when the file does not say */
    public static Bulkhead bulkhead(SystemFileNode root, int calls) {
        SystemFileNode node = root.child("bulkhead");
        Bulkhead bulkhead = new Bulkhead(
                node.optional("calls", "a number from 1 to 1000", SettingText.number(1, 1000), calls),
                node.optional("patience", "a time such as PT2S", SettingText::time, Duration.ofSeconds(4)));
        node.noMore();
        return bulkhead;
    }
}
