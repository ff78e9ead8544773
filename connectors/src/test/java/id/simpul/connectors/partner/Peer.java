package id.simpul.connectors.partner;

import id.simpul.sandbox.TestAuthority;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;

/** A small HTTPS server for the contract of connectors: it remembers what it is asked, and behaves as it is told. */
public final class Peer implements AutoCloseable {

    /** One request, headers by their names in small letters. */
    public record Asked(String line, Map<String, String> headers, String body) {}

    /** What is done with a request; the connection is kept until it throws or closes. */
    public interface Behaviour {
        void answer(Asked asked, Socket connection) throws Exception;
    }

    public static final TestAuthority AUTHORITY = TestAuthority.marked();

    private final List<Asked> asked = new CopyOnWriteArrayList<>();
    private final List<Socket> connections = new CopyOnWriteArrayList<>();
    private final Optional<SSLContext> tls;
    private volatile Behaviour behaviour = (request, connection) -> {};
    private ServerSocket listener;

    private Peer(Optional<SSLContext> tls) throws IOException {
        this.tls = tls;
        this.listener = listen(0);
    }

    public static Peer secure() throws IOException {
        return new Peer(Optional.of(AUTHORITY.identity().serverContext()));
    }

    /** Speaks no TLS. */
    public static Peer plain() throws IOException {
        return new Peer(Optional.empty());
    }

    public int port() {
        return listener.getLocalPort();
    }

    public void behaves(Behaviour wanted) {
        behaviour = wanted;
    }

    public void answers(int status, String type, String body) {
        behaves((request, connection) -> write(connection, status, type, body.getBytes(StandardCharsets.UTF_8)));
    }

    public List<Asked> asked() {
        return List.copyOf(asked);
    }

    /** Everything that is open is cut, and the port is left. */
    public void stop() throws IOException {
        listener.close();
        for (Socket connection : connections) {
            connection.close();
        }
        connections.clear();
    }

    public void startAgain() throws IOException {
        listener = listen(listener.getLocalPort());
    }

    @Override
    public void close() throws IOException {
        stop();
    }

    public static void write(Socket connection, int status, String type, byte[] body) throws IOException {
        head(connection, status, type, body.length);
        connection.getOutputStream().write(body);
        connection.getOutputStream().flush();
    }

    public static void head(Socket connection, int status, String type, long length) throws IOException {
        String head = "HTTP/1.1 " + status + " X\r\nContent-Type: " + type + "\r\nContent-Length: " + length + "\r\n";
        OutputStream out = connection.getOutputStream();
        out.write((head + "Retry-After: 7\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
        out.flush();
    }

    private ServerSocket listen(int port) throws IOException {
        ServerSocket made = new ServerSocket();
        made.setReuseAddress(true);
        made.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        daemon(() -> accept(made));
        return made;
    }

    /** A connection that came while the peer was stopped may still be accepted; it must not outlive the stop. */
    private void accept(ServerSocket from) {
        while (!from.isClosed()) {
            try {
                Socket connection = from.accept();
                connections.add(connection);
                if (from.isClosed()) {
                    connection.close();
                    return;
                }
                daemon(() -> serve(connection));
            } catch (IOException closed) {
                return;
            }
        }
    }

    /** TLS stands on a socket that {@link #stop} can cut: closing TLS itself would wait for whoever reads. */
    private Socket secured(Socket plain) throws IOException {
        if (tls.isEmpty()) {
            return plain;
        }
        SSLSocket secured = (SSLSocket) tls.get().getSocketFactory().createSocket(plain, null, plain.getPort(), true);
        secured.setUseClientMode(false);
        return secured;
    }

    private void serve(Socket plain) {
        try (plain;
                Socket connection = secured(plain)) {
            InputStream in = new BufferedInputStream(connection.getInputStream());
            while (!connection.isClosed()) {
                Asked request = read(in);
                asked.add(request);
                behaviour.answer(request, connection);
            }
        } catch (Exception over) {
            // The client has gone, or the behaviour wanted the connection to end.
        }
    }

    private static Asked read(InputStream in) throws IOException {
        String line = line(in);
        Map<String, String> headers = new TreeMap<>();
        for (String header = line(in); !header.isEmpty(); header = line(in)) {
            int colon = header.indexOf(':');
            headers.put(
                    header.substring(0, colon).toLowerCase(Locale.ROOT),
                    header.substring(colon + 1).strip());
        }
        int length = Integer.parseInt(headers.getOrDefault("content-length", "0"));
        return new Asked(line, headers, new String(in.readNBytes(length), StandardCharsets.UTF_8));
    }

    private static String line(InputStream in) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0) {
                throw new UncheckedIOException(new IOException("The connection has ended"));
            }
            line.write(next);
        }
        return line.toString(StandardCharsets.US_ASCII).strip();
    }

    private static void daemon(Runnable work) {
        Thread thread = new Thread(work, "peer");
        thread.setDaemon(true);
        thread.start();
    }
}
