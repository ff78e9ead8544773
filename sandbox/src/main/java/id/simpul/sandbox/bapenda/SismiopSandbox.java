package id.simpul.sandbox.bapenda;

import id.simpul.sandbox.TlsServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import javax.net.ssl.SSLContext;

/**
 * A running SISMIOP and its control, on TLS and the loopback address only. Its tables are in a PostgreSQL behind it, as
 * {@code sismiop.sql} makes them.
 */
public final class SismiopSandbox implements AutoCloseable {

    private static final int CONTROLS_AT_A_TIME = 4;

    private final DatabaseFront front;
    private final TlsServer control;

    private SismiopSandbox(SismiopSettings settings) throws IOException {
        SSLContext context = settings.identity().serverContext();
        front = new DatabaseFront(context, loopback(settings.port()), settings.server());
        control = TlsServer.start(
                context, new SismiopControl(front), loopback(settings.controlPort()), () -> false, CONTROLS_AT_A_TIME);
    }

    /** Listens, and returns. The database behind it is connected to for each client. */
    public static SismiopSandbox start(SismiopSettings settings) throws IOException {
        return new SismiopSandbox(settings);
    }

    public int port() {
        return front.port();
    }

    public int controlPort() {
        return control.port();
    }

    /** Replaces the fault in force. */
    public void set(SismiopFault fault) throws IOException {
        front.set(fault);
    }

    @Override
    public void close() throws IOException {
        front.close();
        control.close();
    }

    private static InetSocketAddress loopback(int port) {
        return new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
    }
}
