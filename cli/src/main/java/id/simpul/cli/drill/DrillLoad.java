package id.simpul.cli.drill;

import id.simpul.cli.client.BusClient;
import id.simpul.cli.client.BusReply;
import id.simpul.cli.client.Residents;
import java.io.IOException;
import java.net.ConnectException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/** Lookups from many threads, each about another resident, until it is told to stop. */
final class DrillLoad {

    private static final String SERVICE = "kependudukan/verifikasi";
    private static final String USE = "surat-keterangan-domisili";
    private static final int RESIDENTS_A_DAY = 9000;

    private final AtomicInteger nextResident = new AtomicInteger();
    private final AtomicInteger broken = new AtomicInteger();
    private final Map<String, Integer> answers = new TreeMap<>();

    /** Threads that ask until the switch is turned off. */
    List<Thread> start(List<BusClient> nodes, int threadsANode, AtomicBoolean isOn) {
        List<Thread> threads = new ArrayList<>();
        for (BusClient node : nodes) {
            for (int i = 0; i < threadsANode; i++) {
                threads.add(new Thread(() -> askWhile(isOn, node), "drill-load"));
            }
        }
        threads.forEach(Thread::start);
        return threads;
    }

    private void askWhile(AtomicBoolean isOn, BusClient node) {
        while (isOn.get()) {
            try {
                BusReply reply = node.call(SERVICE, "sistem:latihan-kuota", USE, Residents.verification(nextNik()));
                count(reply.status() == 200 ? "ok" : reply.body().path("kode").asText("?"));
            } catch (ConnectException notThere) {
                return;
            } catch (IOException died) {
                broken.incrementAndGet();
                return;
            } catch (InterruptedException stopped) {
                return;
            }
        }
    }

    /** Every NIK is asked for once, so that a call at the sandbox can be matched with its admission. None of them exists. */
    private String nextNik() {
        int number = nextResident.getAndIncrement();
        return "350901%02d0190%04d".formatted(1 + number / RESIDENTS_A_DAY, 1 + number % RESIDENTS_A_DAY);
    }

    private synchronized void count(String answer) {
        answers.merge(answer, 1, Integer::sum);
    }

    /** Requests whose connection broke: they were in flight when a node died. */
    int broken() {
        return broken.get();
    }

    int asked() {
        return nextResident.get();
    }

    synchronized Map<String, Integer> answers() {
        return new TreeMap<>(answers);
    }
}
