package id.simpul.cli.installation;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import id.simpul.cli.console.Words;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

final class StatusScreenTest {

    private static final String PAGE = """
            {"node":"node-1","profile":"production","now":"2026-08-17T03:10:00Z","blocked":["kependudukan/data"],
             "partners":[{"name":"dukcapil","state":"left-alone","since":"2026-08-17T03:05:00Z","lastAnswer":null}],
             "quotas":[{"credential":"dukcapil-bapenda","mode":"retrieve","day":"2026-08-17","limit":1000,"reserved":0,"spent":10},
                       {"credential":"dukcapil-dinsos","mode":"verify","day":"2026-08-17","limit":100,"reserved":2,"spent":90}],
             "refusals":[{"code":"nik-format","actor":"officer","count":2,"last":"2026-08-17T03:00:00Z"},
                         {"code":"partner-unreachable","actor":"partner","count":41,"last":"2026-08-17T03:09:00Z"}],
             "read":"2026-08-17T03:10:00Z","log":{"entries":1200,"signed":1190,"checkpointAge":3},
             "waiting":7,"alarms":{"count":2,"last":"2026-08-17T02:00:00Z"}}""";

    @Test
    void saysEverythingInIndonesianWithTheMostUrgentFirst() {
        List<String> lines = lines(PAGE, Words.indonesian());

        assertThat(lines)
                .containsSubsequence(
                        "DIBLOKIR: kependudukan/data (buka lagi: simpul change unblock kependudukan/data --why ...)",
                        "Mitra",
                        "  dukcapil     TIDAK DIHUBUNGI DULU sejak 2026-08-17 03:05:00, karena terus gagal",
                        "Kuota hari ini",
                        "  dukcapil-dinsos (verifikasi)                  100        2       90",
                        "  dukcapil-bapenda (ambil data)                1000        0       10",
                        "Ditolak di node-1 dalam satu jam terakhir",
                        "      41  partner-unreachable        yang harus bertindak: sistem mitra",
                        "       2  nik-format                 yang harus bertindak: petugas yang meminta",
                        "Log: 1200 entri, 1190 sudah ditandatangani, titik periksa terbaru 3 detik yang lalu",
                        "Menunggu dicatat: 7",
                        "PERINGATAN: 2 alarm pengaturan sejak bus mulai, terakhir 2026-08-17 02:00:00. Lihat docs/manual.");
        assertThat(lines).hasSizeLessThan(24).noneMatch(line -> line.length() > 110);
    }

    @Test
    void tellsWhatIsNearAndOverItsTimeAndWhichCalendarIsMissing() {
        String late =
                "\"sla\":{\"near\":2,\"over\":1,\"oldest\":\"2026-08-14T17:00:00Z\",\"unknown\":3,\"missing\":2028},";
        String page = PAGE.replace("\"waiting\":7", late + "\"waiting\":7");

        assertThat(lines(page, Words.indonesian()))
                .contains(
                        "Jam layanan: 2 permohonan hampir habis waktunya, 1 LEWAT, yang pertama sejak 2026-08-14 17:00:00",
                        "PERINGATAN: kalender 2028 belum ada, jatuh tempo 3 permohonan tidak diketahui");
        assertThat(lines(page.replace("\"over\":1", "\"over\":0"), Words.english()))
                .contains("SLA clocks: 2 cases near the end of their time, none over it");
        assertThat(lines(PAGE, Words.indonesian())).noneMatch(line -> line.startsWith("Jam layanan"));
    }

    @Test
    void saysItInEnglishToo() {
        assertThat(lines(PAGE, Words.english()))
                .contains(
                        "  dukcapil     LEFT ALONE since 2026-08-17 03:05:00, because it keeps failing",
                        "      41  partner-unreachable        must act: partner system");
    }

    @Test
    void warnsWhenTheDatabaseCouldNotBeRead() {
        String stale = PAGE.replace("\"read\":\"2026-08-17T03:10:00Z\"", "\"read\":\"2026-08-17T03:01:00Z\"");
        String never = PAGE.replace(
                "\"read\":\"2026-08-17T03:10:00Z\",\"log\":{\"entries\":1200,\"signed\":1190,\"checkpointAge\":3}",
                "\"read\":null,\"log\":null");

        assertThat(lines(PAGE, Words.indonesian())).noneMatch(line -> line.contains("tidak terbaca"));
        assertThat(lines(stale, Words.indonesian()))
                .anyMatch(line -> line.contains("tidak terbaca") && line.contains("03:01:00"));
        assertThat(lines(never, Words.indonesian())).anyMatch(line -> line.contains("tidak terbaca"));
    }

    @Test
    void showsWordsThatItDoesNotKnowAsTheyCome() {
        assertThat(lines(PAGE.replace("left-alone", "asleep"), Words.indonesian()))
                .contains("  dukcapil     asleep");
    }

    @Test
    void readsThePageOfTheManagementPortAndNothingElse() throws IOException, InterruptedException {
        HttpServer bus = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        bus.createContext("/actuator/simpul", exchange -> {
            byte[] body = PAGE.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        bus.start();
        try {
            assertThat(BusStatus.read(bus.getAddress().getPort())).contains(new BusStatus(PAGE));
        } finally {
            bus.stop(0);
        }
        assertThat(BusStatus.read(bus.getAddress().getPort())).isEmpty();
    }

    private static List<String> lines(String page, Words words) {
        return new StatusScreen(new BusStatus(page).page(), words, ZoneOffset.UTC).lines();
    }
}
