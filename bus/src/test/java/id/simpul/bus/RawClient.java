package id.simpul.bus;

import id.simpul.certs.ClientTls;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import javax.net.ssl.SSLSocket;

/** A caller that writes the bytes of its requests itself, right or wrong, over a member's TLS connection. */
final class RawClient implements AutoCloseable {

    private static final int PATIENCE = 15_000;

    private final SSLSocket socket;
    private boolean isBroken;

    /** What came back before the connection closed or the answer was complete; status 0 when that was no HTTP answer. */
    record Answer(int status, String head, String body, boolean isClosed) {

        String header(String name) {
            return head.lines()
                    .filter(line -> line.toLowerCase(Locale.ROOT).startsWith(name.toLowerCase(Locale.ROOT) + ":"))
                    .map(line -> line.substring(name.length() + 1).strip())
                    .findFirst()
                    .orElse("");
        }
    }

    RawClient(BusUnderTest bus) throws IOException {
        this(bus, "3509.dinsos.simbansos");
    }

    RawClient(BusUnderTest bus, String system) throws IOException {
        Path members = bus.home().file("certs/members");
        socket = (SSLSocket) ClientTls.context(
                        members.resolve(system + ".crt"),
                        members.resolve(system + ".key"),
                        bus.home().file("certs/root.crt"))
                .getSocketFactory()
                .createSocket("localhost", bus.port());
        socket.setSoTimeout(PATIENCE);
        socket.startHandshake();
    }

    /** A request of one of ours, with whatever else its head shall say. */
    static String post(String path, String moreHeaders, String body) {
        return "POST " + path + " HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: "
                + body.getBytes(StandardCharsets.UTF_8).length + "\r\n" + moreHeaders + "\r\n" + body;
    }

    /** Writes; that the other side has closed already is for {@link #answer} to tell. */
    void send(String text) {
        send(text.getBytes(StandardCharsets.UTF_8));
    }

    void send(byte[] bytes) {
        try {
            socket.getOutputStream().write(bytes);
            socket.getOutputStream().flush();
        } catch (IOException closedMeanwhile) {
            isBroken = true;
        }
    }

    /** Whether a write or a read has found the connection closed; what can be read meanwhile is thrown away. */
    boolean isClosed() {
        try {
            socket.setSoTimeout(1);
            return isBroken || socket.getInputStream().read(new byte[8192]) < 0;
        } catch (SocketTimeoutException nothing) {
            return false;
        } catch (IOException reset) {
            return true;
        }
    }

    Answer answer() throws IOException {
        ByteArrayOutputStream head = new ByteArrayOutputStream();
        try {
            InputStream from = socket.getInputStream();
            while (!head.toString(StandardCharsets.ISO_8859_1).endsWith("\r\n\r\n")) {
                int octet = from.read();
                if (octet < 0) {
                    return new Answer(0, head.toString(StandardCharsets.ISO_8859_1), "", true);
                }
                head.write(octet);
            }
            return complete(head.toString(StandardCharsets.ISO_8859_1), from);
        } catch (SocketTimeoutException nothing) {
            return new Answer(0, head.toString(StandardCharsets.ISO_8859_1), "", false);
        } catch (IOException reset) {
            return new Answer(0, head.toString(StandardCharsets.ISO_8859_1), "", true);
        }
    }

    private static Answer complete(String head, InputStream from) throws IOException {
        Answer only = new Answer(Integer.parseInt(head.split(" ", 3)[1]), head, "", false);
        String length = only.header("Content-Length");
        byte[] body = length.isEmpty() ? from.readAllBytes() : from.readNBytes(Integer.parseInt(length));
        return new Answer(only.status(), head, new String(body, StandardCharsets.UTF_8), false);
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
