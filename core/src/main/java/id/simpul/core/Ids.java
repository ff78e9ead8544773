package id.simpul.core;

import java.nio.ByteBuffer;
import java.time.Clock;
import java.util.UUID;
import java.util.random.RandomGenerator;

/** Makes UUIDv7 ids (RFC 9562 5.7): 48 bits of Unix milliseconds, then 74 random bits. */
public final class Ids {

    private final Clock clock;
    private final RandomGenerator random;

    public Ids(Clock clock, RandomGenerator random) {
        this.clock = clock;
        this.random = random;
    }

    public ExchangeId nextExchange() {
        return new ExchangeId(next());
    }

    public UUID next() {
        byte[] bytes = new byte[16];
        random.nextBytes(bytes);
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        long high = (clock.millis() << 16) | 0x7000 | (buffer.getShort(6) & 0x0FFF);
        long low = 0x8000_0000_0000_0000L | (buffer.getLong(8) & 0x3FFF_FFFF_FFFF_FFFFL);
        return new UUID(high, low);
    }
}
