package id.simpul.sandbox.bapenda;

import java.io.DataInputStream;
import java.io.IOException;
import java.net.Socket;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;

/** The beginning of a connection to PostgreSQL: the client asks for TLS, or is not let in. */
final class Handshake {

    private static final int LENGTH = 8;
    private static final int WANTS_TLS = 80_877_103;
    private static final int WANTS_GSS = 80_877_104;

    private Handshake() {}

    /** @throws IOException when the client goes on without TLS */
    static SSLSocket secure(Socket client, SSLContext context) throws IOException {
        DataInputStream in = new DataInputStream(client.getInputStream());
        while (true) {
            int length = in.readInt();
            int wanted = in.readInt();
            if (length != LENGTH || (wanted != WANTS_TLS && wanted != WANTS_GSS)) {
                throw new IOException("A client that does not want TLS");
            }
            if (wanted == WANTS_TLS) {
                client.getOutputStream().write('S');
                SSLSocket secured =
                        (SSLSocket) context.getSocketFactory().createSocket(client, null, client.getPort(), true);
                secured.setUseClientMode(false);
                secured.startHandshake();
                return secured;
            }
            client.getOutputStream().write('N');
        }
    }
}
