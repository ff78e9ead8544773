package id.simpul.bus.edge;

import id.simpul.core.BusException;
import id.simpul.core.ProblemCode;
import id.simpul.core.SystemId;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;

/** Counts questions for numbers: of each who asks, and of all together. Only so many who ask are remembered. */
final class TrackingLimits {

    private static final int REMEMBERED = 10_000;
    /** One subscriber has a whole /64. */
    private static final int NETWORK_BYTES = 8;

    private final TrackingSettings settings;
    private final TimeMeter time;
    private final Bucket all;
    private final Map<String, Bucket> each = new LinkedHashMap<>(16, 0.75f, true) {

        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
            return size() > REMEMBERED;
        }
    };

    TrackingLimits(TrackingSettings settings, TimeMeter time) {
        this.settings = settings;
        this.time = time;
        this.all = bucket(settings.overall(), Duration.ofSeconds(1));
    }

    /** @throws BusException TRACKING_LIMITED */
    void askedBy(InetAddress address) {
        count(network(address), settings.perAddress());
        take(all);
    }

    /**
     * A crowd without a login does not hold up those who have one.
     *
     * @throws BusException TRACKING_LIMITED
     */
    void askedBy(SystemId system) {
        count(system.value(), settings.perSystem());
    }

    private void count(String who, int aMinute) {
        Bucket own;
        synchronized (each) {
            own = each.computeIfAbsent(who, unknown -> bucket(aMinute, Duration.ofMinutes(1)));
        }
        take(own);
    }

    private static void take(Bucket bucket) {
        ConsumptionProbe probe = bucket.tryConsumeAndReturnRemaining(1);
        if (!probe.isConsumed()) {
            throw new BusException(ProblemCode.TRACKING_LIMITED)
                    .retryAfter(
                            Duration.ofNanos(probe.getNanosToWaitForRefill()).plusSeconds(1));
        }
    }

    private Bucket bucket(int most, Duration period) {
        return Bucket.builder()
                .withCustomTimePrecision(time)
                .addLimit(limit -> limit.capacity(most).refillGreedy(most, period))
                .build();
    }

    private static String network(InetAddress address) {
        byte[] bytes = address.getAddress();
        return address instanceof Inet6Address
                ? HexFormat.of().formatHex(Arrays.copyOf(bytes, NETWORK_BYTES))
                : HexFormat.of().formatHex(bytes);
    }
}
