package id.simpul.sandbox.bpjs;

import id.simpul.sandbox.TlsServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.concurrent.CountDownLatch;
import javax.net.ssl.SSLContext;

/** A running simulated VClaim service and its control, each on a TLS port of the loopback address. */
public final class BpjsSandbox implements AutoCloseable {

    private static final int SERVED_AT_A_TIME = 64;
    private static final int CONTROLS_AT_A_TIME = 4;

    private final CountDownLatch closing = new CountDownLatch(1);
    private final Members members;
    private final BpjsCalls calls = new BpjsCalls();
    private final BpjsFaults faults = new BpjsFaults(this::listen);
    private final TlsServer service;
    private final TlsServer control;

    private BpjsSandbox(BpjsSettings settings) throws IOException {
        members = new Members(settings.population());
        SSLContext context = settings.identity().serverContext();
        service = TlsServer.start(
                context,
                new VclaimService(new Login(settings), members, faults, calls, closing),
                loopback(settings.port()),
                () -> false,
                SERVED_AT_A_TIME);
        control = TlsServer.start(
                context,
                new BpjsControl(members, calls, faults),
                loopback(settings.controlPort()),
                () -> false,
                CONTROLS_AT_A_TIME);
    }

    /** Listens, and returns. */
    public static BpjsSandbox start(BpjsSettings settings) throws IOException {
        return new BpjsSandbox(settings);
    }

    public int port() {
        return service.port();
    }

    public int controlPort() {
        return control.port();
    }

    public Members members() {
        return members;
    }

    public BpjsCalls calls() {
        return calls;
    }

    public BpjsFaults faults() {
        return faults;
    }

    @Override
    public void close() {
        closing.countDown();
        service.close();
        control.close();
    }

    private void listen(boolean wanted) {
        if (wanted) {
            service.returnToPort();
        } else {
            service.leavePort();
        }
    }

    private static InetSocketAddress loopback(int port) {
        return new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
    }
}
