package id.simpul.cli.bench;

import java.io.IOException;
import javax.net.ssl.SSLContext;

/** The same body asked of the bare route and of the governed service. */
final class Targets {

    private static final String HEADERS =
            "Simpul-Petugas: sistem:ukuran\r\nSimpul-Kegunaan: pemutakhiran-data-wajib-pajak\r\n";
    private static final String CLAIMS =
            "{\"nik\":\"3509010101900001\",\"unsur\":{\"NAMA_LGKP\":\"UJI BEBAN\",\"TGL_LHR\":\"1990-01-01\","
                    + "\"ALAMAT\":\"JALAN UJI 1\"},\"lampiran\":\"";

    private final SSLContext tls;
    private final int port;

    Targets(BenchHouse house, BenchNode node) throws IOException {
        this.tls = house.tls();
        this.port = node.edge();
    }

    /** Bodies passed on by a bare Camel route. */
    Target pass(int bytes) {
        return Target.post(LookupFigures.PASS, tls, port, "/bench/pass", "", body(bytes));
    }

    /** The lookup by a hand-written Camel route. */
    Target handWritten(int bytes) {
        return Target.post(LookupFigures.HAND_WRITTEN, tls, port, "/bench/lookup", "", body(bytes));
    }

    /** The lookup through the door. */
    Target governed(int bytes) {
        return Target.post(LookupFigures.GOVERNED, tls, port, "/v1/layanan/diskominfo/ukur", HEADERS, body(bytes));
    }

    /** Turns the log on or off, for what comes after it. */
    Target evidence(boolean on) {
        return Target.post("evidence", tls, port, "/bench/evidence/" + on, "", "");
    }

    private static String body(int bytes) {
        return CLAIMS + "x".repeat(Math.max(0, bytes - CLAIMS.length() - 2)) + "\"}";
    }
}
