package id.simpul.bus;

import static id.simpul.bus.BusUnderTest.json;
import static org.assertj.core.api.Assertions.assertThat;

import id.simpul.sandbox.dukcapil.Resident;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConcurrentQuotaIT {

    private static final int ASKED = 200;
    private static final int QUOTA = 50;

    @TempDir
    Path folder;

    @Test
    void ofTwoHundredLookupsAtOnceExactlyTheFiftyOfTheQuotaReachDukcapil() throws Exception {
        try (BusUnderTest bus = new BusUnderTest(
                folder,
                home -> home.replace(
                        "agreements/pks-kecamatan-sumbersari-2026.yaml", "verify: 3", "verify: " + QUOTA))) {
            List<Reply> replies = askAtOnce(bus);

            assertThat(replies).filteredOn(reply -> reply.status() == 200).hasSize(QUOTA);
            assertThat(replies)
                    .filteredOn(reply -> reply.status() == 429)
                    .hasSize(ASKED - QUOTA)
                    .allSatisfy(reply -> assertThat(reply.code()).isEqualTo("quota-exhausted"));
            assertThat(bus.sandbox().calls().count()).isEqualTo(QUOTA);
            assertThat(bus.count("SELECT spent FROM agreements.quota_account_day WHERE reserved = 0"))
                    .isEqualTo(QUOTA);
            assertThat(entries(bus, "admitted")).isEqualTo(QUOTA);
            assertThat(entries(bus, "settled")).isEqualTo(QUOTA);
            assertThat(entries(bus, "released")).isEqualTo(QUOTA);
            assertThat(entries(bus, "refused")).isEqualTo(ASKED - QUOTA);
        }
    }

    private static List<Reply> askAtOnce(BusUnderTest bus) throws Exception {
        Resident resident = bus.resident("active");
        String body = json(Map.of(
                "nik",
                resident.nik(),
                "unsur",
                Map.of("NAMA_LGKP", resident.values().get("NAMA_LGKP"))));
        MemberClient kecamatan = bus.client("3509.kecamatan-sumbersari.pelayanan");
        ExecutorService officers = Executors.newFixedThreadPool(ASKED);
        CountDownLatch now = new CountDownLatch(1);
        List<Future<Reply>> asked = new ArrayList<>();
        for (int i = 0; i < ASKED; i++) {
            asked.add(officers.submit(() -> {
                now.await();
                return kecamatan.verify("surat-keterangan-domisili", body);
            }));
        }
        now.countDown();
        List<Reply> replies = new ArrayList<>();
        for (Future<Reply> each : asked) {
            replies.add(each.get());
        }
        officers.shutdown();
        return replies;
    }

    private static long entries(BusUnderTest bus, String type) {
        return bus.count("SELECT count(*) FROM ledger.log_entry WHERE position(convert_to('\"type\":\"" + type
                + "\"', 'UTF8') IN entry) > 0");
    }
}
