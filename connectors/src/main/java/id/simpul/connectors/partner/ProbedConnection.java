package id.simpul.connectors.partner;

import java.io.IOException;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import org.apache.hc.client5.http.io.ManagedHttpClientConnection;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.http.impl.io.DefaultBHttpClientConnection;
import org.apache.hc.core5.http.impl.io.SocketHolder;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;

/**
 * A connection that tells at once whether the partner has closed it. The client's own way waits a millisecond for bytes that
 * should not come, at every request.
 */
final class ProbedConnection extends DefaultBHttpClientConnection implements ManagedHttpClientConnection {

    /** Shorter than partners keep an idle connection, so that ours are rarely found closed. */
    private static final Duration LONGEST_IDLE = Duration.ofSeconds(20);

    private Timeout answerTime = Timeout.DISABLED;
    private long idleSince = System.nanoTime();

    ProbedConnection() {
        super(Http1Config.DEFAULT, null, null);
    }

    /** A socket that can be probed. */
    static Socket socket() throws IOException {
        return SocketChannel.open().socket();
    }

    /** Between two exchanges a partner has nothing to say: whatever there is to read, even an end, is the connection's end. */
    @Override
    public boolean isStale() throws IOException {
        SocketHolder holder = getSocketHolder();
        boolean isTooOld = System.nanoTime() - idleSince > LONGEST_IDLE.toNanos();
        return isTooOld
                || !isOpen()
                || holder == null
                || hasSomethingToRead(holder.getBaseSocket().getChannel());
    }

    private static boolean hasSomethingToRead(SocketChannel channel) {
        try {
            channel.configureBlocking(false);
            try {
                return channel.read(ByteBuffer.allocate(1)) != 0;
            } finally {
                channel.configureBlocking(true);
            }
        } catch (IOException closed) {
            return true;
        }
    }

    @Override
    public @Nullable Socket getSocket() {
        SocketHolder holder = getSocketHolder();
        return holder == null ? null : holder.getSocket();
    }

    @Override
    public void setSocketTimeout(Timeout timeout) {
        answerTime = timeout;
        super.setSocketTimeout(timeout);
    }

    @Override
    public void passivate() {
        idleSince = System.nanoTime();
        super.setSocketTimeout(Timeout.ZERO_MILLISECONDS);
    }

    @Override
    public void activate() {
        super.setSocketTimeout(answerTime);
    }
}
