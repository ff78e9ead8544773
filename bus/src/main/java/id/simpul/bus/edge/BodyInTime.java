package id.simpul.bus.edge;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;

/** A body with a time for the whole: each of its pieces may be in time and the whole still take for ever. */
final class BodyInTime extends FilterInputStream {

    private final long began = System.nanoTime();
    private final Duration longest;

    BodyInTime(InputStream body, Duration longest) {
        super(body);
        this.longest = longest;
    }

    @Override
    public int read() throws IOException {
        requireTime();
        return super.read();
    }

    @Override
    public int read(byte[] to, int offset, int length) throws IOException {
        requireTime();
        return super.read(to, offset, length);
    }

    private void requireTime() throws IOException {
        if (System.nanoTime() - began > longest.toNanos()) {
            throw new IOException("The body takes too long");
        }
    }
}
