package id.simpul.bus;

import static id.simpul.bus.BusUnderTest.verification;
import static org.assertj.core.api.Assertions.assertThat;

import id.simpul.ledger.Committer;
import id.simpul.sandbox.dukcapil.Fault;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.core.env.Environment;

/** More callers than can be served: the others hear it soon, pay nothing, and the bus is well afterwards. */
class OverloadIT {

    private static final int CLIENTS = 200;
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(15);
    private static final long MOST_GROWTH = 64L * 1024 * 1024;
    private static final String BANSOS = "verifikasi-calon-penerima-bansos";
    private static final String UNITS =
            "SELECT coalesce(sum(reserved + spent), 0) FROM agreements.quota_account_day WHERE credential = 'dukcapil-dinsos'";

    @TempDir
    static Path folder;

    static BusUnderTest bus;
    static MemberClient dinsos;

    /** An answer and how long its caller waited for it. */
    private record Heard(Reply reply, Duration waited) {}

    @BeforeAll
    static void start() throws IOException {
        bus = new BusUnderTest(folder);
        dinsos = bus.client("3509.dinsos.simbansos");
    }

    @AfterAll
    static void stop() throws IOException {
        bus.close();
    }

    @Test
    void everyQueueHasAnEnd() {
        Environment settings = bus.part(Environment.class);

        assertThat(List.of("threads.max", "threads.max-queue-capacity", "max-connections", "accept-count"))
                .allSatisfy(name -> assertThat(settings.getRequiredProperty("server.tomcat." + name, Integer.class))
                        .isBetween(1, 4096));
        assertThat(settings.getRequiredProperty("server.tomcat.connection-timeout", Duration.class))
                .isBetween(Duration.ofSeconds(1), Duration.ofSeconds(30));
    }

    @Test
    void aRecordThatCannotBeWrittenRefusesSoonAndChargesNothing() throws Exception {
        assertThat(call().status()).isEqualTo(200);
        long units = bus.count(UNITS);
        long heap = usedHeap();
        List<Heard> heard;
        try (Connection blocker = bus.database().connectAsOwner();
                var statement = blocker.createStatement()) {
            blocker.setAutoCommit(false);
            statement.execute("SELECT next_index FROM ledger.head FOR UPDATE");
            heard = callAllAtOnce();
            assertThat(bus.part(Committer.class).waiting()).isLessThan(2048);
            blocker.rollback();
        }

        assertRefusedSoon(heard);
        Awaitility.await()
                .atMost(10, TimeUnit.SECONDS)
                .until(() -> bus.part(Committer.class).waiting() == 0);
        assertThat(call().status()).isEqualTo(200);
        assertThat(bus.count(UNITS)).isEqualTo(units + 1);
        assertThat(usedHeap() - heap).isLessThan(MOST_GROWTH);
    }

    @Test
    void aSlowPartnerRefusesTheOverflowBeforeAnythingIsReserved() throws Exception {
        long units = bus.count(UNITS);
        long asked = bus.sandbox().calls().count();
        Management management = new Management(bus);
        bus.sandbox().faults().set(new Fault(Fault.Mode.SLOW, 3000, 0));
        List<Heard> heard;
        try {
            heard = callAllAtOnce();
            assertThat(management.get("health/liveness").statusCode()).isEqualTo(200);
        } finally {
            bus.sandbox().faults().lift();
        }

        List<Heard> answered =
                heard.stream().filter(each -> each.reply().status() == 200).toList();
        List<Heard> refused =
                heard.stream().filter(each -> each.reply().status() != 200).toList();
        assertThat(answered).isNotEmpty();
        assertThat(refused).isNotEmpty();
        assertRefusedSoon(refused);
        assertThat(refused).extracting(each -> each.reply().code()).containsOnly("overloaded");
        assertThat(bus.sandbox().calls().count() - asked).isEqualTo(answered.size());
        assertThat(bus.count(UNITS) - units).isEqualTo(answered.size());
        assertThat(call().status()).isEqualTo(200);
    }

    private static void assertRefusedSoon(List<Heard> heard) {
        assertThat(heard).allSatisfy(each -> {
            boolean isOverloaded = each.reply().code().equals("overloaded");
            assertThat(each.reply().status()).isEqualTo(isOverloaded ? 429 : 503);
            assertThat(each.reply().code()).isIn("overloaded", "record-unavailable");
            assertThat(each.reply().header("Retry-After")).matches("[1-9][0-9]*");
            assertThat(each.reply().header("Content-Type")).isEqualTo("application/problem+json");
            assertThat(each.waited()).isLessThan(LONGEST_WAIT);
        });
    }

    private static List<Heard> callAllAtOnce() throws Exception {
        ExecutorService callers = Executors.newFixedThreadPool(CLIENTS);
        CountDownLatch go = new CountDownLatch(1);
        List<Future<Heard>> asked = new ArrayList<>();
        for (int i = 0; i < CLIENTS; i++) {
            asked.add(callers.submit(() -> {
                go.await();
                long began = System.nanoTime();
                Reply reply = call();
                return new Heard(reply, Duration.ofNanos(System.nanoTime() - began));
            }));
        }
        go.countDown();
        List<Heard> heard = new ArrayList<>();
        for (Future<Heard> each : asked) {
            heard.add(each.get(60, TimeUnit.SECONDS));
        }
        callers.shutdown();
        return heard;
    }

    private static Reply call() {
        return dinsos.verify(BANSOS, verification(bus.resident("active"), Map.of()));
    }

    private static long usedHeap() {
        var memory = ManagementFactory.getMemoryMXBean();
        memory.gc();
        return memory.getHeapMemoryUsage().getUsed();
    }
}
