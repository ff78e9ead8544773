package id.simpul.cli.bench;

import id.simpul.certs.ClientTls;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import javax.net.ssl.SSLContext;

/** The steps of the drop-in door's measurement: both forms ask the same of the same service, first one first, then the other. */
final class DropInRun {

    static final String MAIN = "32 connections";

    private static final String HEADERS =
            "Simpul-Petugas: sistem:ukuran\r\nSimpul-Kegunaan: pemutakhiran-data-wajib-pajak\r\n";
    private static final String OWN = """
            {"nik":"3509010101900001","unsur":{"NAMA_LGKP":"UJI BEBAN","TGL_LHR":"1990-01-01","ALAMAT":"JALAN UJI 1"}}""";
    private static final String WIRE = """
            {"USER_ID":"%s","PASSWORD":"%s","IP_USER":"10.35.9.12","TRESHOLD":"80","NIK":"3509010101900001",\
            "NAMA_LGKP":"UJI BEBAN","TGL_LHR":"01-01-1990","ALAMAT":"JALAN UJI 1"}""";

    private final Duration time;
    private final PrintWriter out;
    private final Samples samples = new Samples();
    private final Stopwatch watch;
    private final HttpRequest once;
    private final HttpClient client;
    private final Target own;
    private final Target dropIn;

    DropInRun(BenchHouse house, Duration time, PrintWriter out) throws IOException {
        this.time = time;
        this.out = out;
        ProcessCost bus = new ProcessCost(house.part("bus").find().orElseThrow());
        this.watch = new Stopwatch(bus, samples, out);
        int port = house.nodes().get(0).edge();
        this.own =
                Target.post(DropInFigures.OWN, house.tls(), port, "/v1/layanan/kependudukan/verifikasi", HEADERS, OWN);
        SSLContext anybody = ClientTls.context(house.home().certs().resolve("root.crt"));
        String body = WIRE.formatted(BenchFiles.USER, BenchFiles.PASSWORD);
        this.client = HttpClient.newBuilder().sslContext(anybody).build();
        this.once = HttpRequest.newBuilder(URI.create("https://localhost:" + port + BenchHouse.METHOD))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        this.dropIn = Target.post(DropInFigures.DROP_IN, anybody, port, BenchHouse.METHOD, "", body);
    }

    DropInFigures measure(int rounds) throws IOException, InterruptedException {
        requireAnswer();
        Warmth warmth = new Warmth(time, out);
        warmth.bring(own);
        warmth.bring(dropIn);
        Stopwatch.Press press = target -> Load.asFastAsAnswered(target, 32, time);
        for (int round = 1; round <= rounds; round++) {
            for (Target target : round % 2 == 0 ? List.of(dropIn, own) : List.of(own, dropIn)) {
                watch.take(MAIN, round, target, press);
            }
        }
        return new DropInFigures(samples);
    }

    /** A refusal of the drop-in door has status 200 as well, and would be fast. */
    private void requireAnswer() throws IOException, InterruptedException {
        String answer = client.send(once, HttpResponse.BodyHandlers.ofString()).body();
        if (!answer.contains("\"NAMA_LGKP\":\"Sesuai (100)\"")) {
            throw new IOException("The drop-in door did not answer but refused");
        }
    }
}
