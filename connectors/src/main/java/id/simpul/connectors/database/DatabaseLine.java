package id.simpul.connectors.database;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.util.concurrent.atomic.AtomicLong;

/** The socket below TLS. It gives out no more bytes than it may, and can be cut by whoever watches the time. */
final class DatabaseLine extends Socket {

    private final AtomicLong left = new AtomicLong(Long.MAX_VALUE);
    private volatile boolean flooded;

    /** From now on no more bytes than these are read. */
    void allow(long bytes) {
        left.set(bytes);
    }

    boolean isFlooded() {
        return flooded;
    }

    @Override
    public InputStream getInputStream() throws IOException {
        return new FilterInputStream(super.getInputStream()) {
            @Override
            public int read() throws IOException {
                return counted(super.read(), 1);
            }

            @Override
            public int read(byte[] bytes, int from, int length) throws IOException {
                int count = super.read(bytes, from, length);
                return counted(count, count);
            }
        };
    }

    private int counted(int result, int bytes) throws IOException {
        if (bytes > 0 && left.addAndGet(-bytes) < 0) {
            flooded = true;
            throw new IOException("More than the partner may send");
        }
        return result;
    }
}
