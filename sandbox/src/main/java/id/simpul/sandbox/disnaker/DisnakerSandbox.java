package id.simpul.sandbox.disnaker;

import id.simpul.sandbox.TlsServer;
import id.simpul.sandbox.web.JsonLines;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.util.concurrent.CountDownLatch;
import javax.net.ssl.SSLContext;

/** A running simulated siapkerja: the service and its control, each on a TLS port of the loopback address. */
public final class DisnakerSandbox implements AutoCloseable {

    private static final int SERVED_AT_A_TIME = 64;
    private static final int CONTROLS_AT_A_TIME = 4;

    private final CountDownLatch closing = new CountDownLatch(1);
    private final Register register;
    private final Officer officer;
    private final OpdFaults faults;
    private final TlsServer service;
    private final TlsServer control;

    private DisnakerSandbox(DisnakerSettings settings) throws IOException {
        Files.createDirectories(settings.folder());
        register = new Register(
                JsonLines.open(settings.folder().resolve("siapkerja.jsonl"), Entry.class), settings.clock());
        officer = new Officer(
                register,
                settings.callback(),
                settings.decideAfter().map(time -> new Officer.Automatic(time, Status.TERBIT)));
        faults = new OpdFaults(this::listen);
        SSLContext context = settings.identity().serverContext();
        service = TlsServer.start(
                context,
                new SiapkerjaService(settings.apiKey(), new Counter(register, officer), faults, closing),
                loopback(settings.port()),
                () -> false,
                SERVED_AT_A_TIME);
        control = TlsServer.start(
                context,
                new SiapkerjaControl(register, officer, faults),
                loopback(settings.controlPort()),
                () -> false,
                CONTROLS_AT_A_TIME);
        officer.takeUpWork();
    }

    /** Reads its journal, listens, and returns. */
    public static DisnakerSandbox start(DisnakerSettings settings) throws IOException {
        return new DisnakerSandbox(settings);
    }

    public int port() {
        return service.port();
    }

    public int controlPort() {
        return control.port();
    }

    public OpdFaults faults() {
        return faults;
    }

    @Override
    public void close() throws IOException {
        closing.countDown();
        service.close();
        control.close();
        officer.close();
        register.close();
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
