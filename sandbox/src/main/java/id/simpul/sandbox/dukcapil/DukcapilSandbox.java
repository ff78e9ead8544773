package id.simpul.sandbox.dukcapil;

import id.simpul.sandbox.TlsServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.concurrent.CountDownLatch;
import javax.net.ssl.SSLContext;

/** A running simulated Dukcapil: the service and its control, each on a TLS port of the loopback address. */
public final class DukcapilSandbox implements AutoCloseable {

    private static final int SERVED_AT_A_TIME = 256;
    private static final int CONTROLS_AT_A_TIME = 4;

    private final CountDownLatch closing = new CountDownLatch(1);
    private final Population population;
    private final InstitutionRegister institutions;
    private final CallJournal journal;
    private final Faults faults;
    private final TlsServer service;
    private final TlsServer control;

    private DukcapilSandbox(SandboxSettings settings) throws IOException {
        population = Population.make(settings.residents(), settings.seed());
        institutions = new InstitutionRegister(
                settings.institutions(), population.residents().get(0).values().keySet());
        journal = new CallJournal(settings.journal());
        faults = new Faults(this::listen);
        SSLContext context = settings.identity().serverContext();
        QuotaBook quotas = new QuotaBook(settings.clock(), settings.quirks().zone());
        WebService web = new WebService(
                settings,
                institutions,
                new Desk(population, quotas, settings.quirks()),
                faults,
                new Misbehaviour(closing, population.unknownNik()),
                journal);
        service = TlsServer.start(context, web, loopback(settings.port()), faults::refusesHandshake, SERVED_AT_A_TIME);
        control = TlsServer.start(
                context,
                new Control(population, journal, faults, new InstitutionControl(institutions)),
                loopback(settings.controlPort()),
                () -> false,
                CONTROLS_AT_A_TIME);
    }

    /** Makes the population, listens, and returns. */
    public static DukcapilSandbox start(SandboxSettings settings) throws IOException {
        return new DukcapilSandbox(settings);
    }

    public int port() {
        return service.port();
    }

    public int controlPort() {
        return control.port();
    }

    public Population population() {
        return population;
    }

    /** Whom it knows; to be changed while it runs. */
    public InstitutionRegister institutions() {
        return institutions;
    }

    /** What it was asked. */
    public CallJournal calls() {
        return journal;
    }

    public Faults faults() {
        return faults;
    }

    @Override
    public void close() throws IOException {
        closing.countDown();
        service.close();
        control.close();
        journal.close();
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
