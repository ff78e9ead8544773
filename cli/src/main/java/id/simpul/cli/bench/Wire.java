package id.simpul.cli.bench;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;

/**
 * One kept-alive HTTP/1.1 connection over TLS that sends ready-made bytes and reads no more of an answer than its status
 * and its end. A full HTTP client on the same machine would cost more than what is measured.
 */
final class Wire implements AutoCloseable {

    private static final int PATIENCE_MILLIS = 30_000;
    private static final int LONGEST_LINE = 16 * 1024;

    private final SSLSocket socket;
    private final InputStream in;
    private boolean isClosing;
    private boolean saysWhen;

    private Wire(SSLSocket socket) throws IOException {
        this.socket = socket;
        this.in = new BufferedInputStream(socket.getInputStream(), 16 * 1024);
    }

    static Wire open(SSLContext tls, int port) throws IOException {
        SSLSocket socket = (SSLSocket) tls.getSocketFactory().createSocket(InetAddress.getLoopbackAddress(), port);
        socket.setSoTimeout(PATIENCE_MILLIS);
        socket.setTcpNoDelay(true);
        socket.startHandshake();
        return new Wire(socket);
    }

    /** Whether the server said that it closes the connection after its answer. */
    boolean isClosing() {
        return isClosing;
    }

    /** Whether the last answer said when to come back. */
    boolean saysWhen() {
        return saysWhen;
    }

    /** Sends a request and gives the status of its answer, once that is read to its end. */
    int ask(byte[] request) throws IOException {
        socket.getOutputStream().write(request);
        String statusLine = line();
        long length = 0;
        boolean isChunked = false;
        saysWhen = false;
        for (String header = line(); !header.isEmpty(); header = line()) {
            String known = header.toLowerCase(Locale.ROOT);
            if (known.startsWith("content-length:")) {
                length = Long.parseLong(known.substring(15).strip());
            } else if (known.startsWith("transfer-encoding:")) {
                isChunked = known.endsWith("chunked");
            } else if (known.startsWith("retry-after:")) {
                saysWhen = true;
            } else if (known.equals("connection: close")) {
                isClosing = true;
            }
        }
        if (isChunked) {
            skipChunks();
        } else {
            in.skipNBytes(length);
        }
        return Integer.parseInt(statusLine.substring(9, 12));
    }

    private void skipChunks() throws IOException {
        long length;
        do {
            length = Long.parseLong(line().split(";", 2)[0].strip(), 16);
            in.skipNBytes(length);
            line();
        } while (length > 0);
    }

    private String line() throws IOException {
        byte[] bytes = new byte[256];
        int length = 0;
        for (int next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0 || length == LONGEST_LINE) {
                throw new EOFException("The answer ends before its end");
            }
            if (length == bytes.length) {
                bytes = Arrays.copyOf(bytes, length * 2);
            }
            bytes[length++] = (byte) next;
        }
        return new String(bytes, 0, length, StandardCharsets.US_ASCII).strip();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
