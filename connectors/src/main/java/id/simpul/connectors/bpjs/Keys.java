package id.simpul.connectors.bpjs;

import java.time.Clock;

/** Makes the key of each request of one call. No two have the same timestamp: what was refused once is not sent again. */
final class Keys {

    private final String consId;
    private final String secret;
    private final Clock clock;
    private CallKey last;

    Keys(String consId, String secret, Clock clock) {
        this.consId = consId;
        this.secret = secret;
        this.clock = clock;
        last = new CallKey(consId, secret, 0);
    }

    CallKey next() {
        long timestamp = Math.max(clock.instant().getEpochSecond(), last.timestamp() + 1);
        last = new CallKey(consId, secret, timestamp);
        return last;
    }

    /** That of the request which was sent last, with which its answer is opened. */
    CallKey last() {
        return last;
    }
}
