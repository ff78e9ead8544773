package id.simpul.cli.bench;

import java.io.IOException;
import javax.net.ssl.SSLContext;

/** The same body asked of the bare route and of the governed service. */
final class Targets {

    private static final String HEADERS =
            "Simpul-Petugas: sistem:ukuran\r\nSimpul-Kegunaan: pemutakhiran-data-wajib-pajak\r\n";
    private static final String CLAIMS =
            "{\"nik\":\"3509010101900001\",\"unsur\":{\"NAMA_LGKP\":\"UJI BEBAN\",\"TGL_LHR\":\"1990-01-01\","
                    + "\"ALAMAT\":\"JALAN UJI 1\"},\"lampiran\":[";

    /** A text of a request may have 100,000 characters. */
    private static final int LONGEST_TEXT = 50_000;

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

    /** Bodies passed on by nginx. */
    Target nginx(int itsPort, String path, int bytes) {
        return Target.post(LookupFigures.FLOOR, tls, itsPort, path, "", body(bytes));
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
        StringBuilder body = new StringBuilder(CLAIMS);
        for (int left = bytes - CLAIMS.length() - 2; left > 3; left -= LONGEST_TEXT) {
            String comma = body.length() == CLAIMS.length() ? "" : ",";
            body.append(comma)
                    .append('"')
                    .append("x".repeat(Math.min(left, LONGEST_TEXT) - 3))
                    .append('"');
        }
        return body.append("]}").toString();
    }
}
