package id.simpul.sandbox.dinsos;

import id.simpul.sandbox.TlsServer;
import id.simpul.sandbox.disnaker.OpdFaults;
import id.simpul.sandbox.web.JsonLines;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.util.concurrent.CountDownLatch;
import javax.net.ssl.SSLContext;

/** A running simbansos and its control, on TLS and the loopback address only. */
public final class SimbansosSandbox implements AutoCloseable {

    private static final int SERVED_AT_A_TIME = 32;
    private static final int CONTROLS_AT_A_TIME = 4;

    private final CountDownLatch closing = new CountDownLatch(1);
    private final Candidates candidates;
    private final OpdFaults faults;
    private final TlsServer service;
    private final TlsServer control;

    private SimbansosSandbox(SimbansosSettings settings) throws IOException {
        Files.createDirectories(settings.folder());
        candidates = new Candidates(JsonLines.open(settings.folder().resolve("simbansos.jsonl"), Candidate.class));
        faults = new OpdFaults(this::listen);
        SSLContext context = settings.identity().serverContext();
        service = TlsServer.start(
                context,
                new SimbansosService(settings.user(), settings.password(), new AidDesk(candidates), faults, closing),
                loopback(settings.port()),
                () -> false,
                SERVED_AT_A_TIME);
        control = TlsServer.start(
                context,
                new SimbansosControl(candidates, faults),
                loopback(settings.controlPort()),
                () -> false,
                CONTROLS_AT_A_TIME);
    }

    /** Reads its journal, listens, and returns. */
    public static SimbansosSandbox start(SimbansosSettings settings) throws IOException {
        return new SimbansosSandbox(settings);
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

    /** How many candidates were proposed. */
    public int effects() {
        return candidates.all().size();
    }

    @Override
    public void close() throws IOException {
        closing.countDown();
        service.close();
        control.close();
        candidates.close();
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
