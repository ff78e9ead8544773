package id.simpul.bus;

import static id.simpul.bus.BusUnderTest.json;
import static id.simpul.bus.BusUnderTest.verification;
import static id.simpul.bus.CanaryCast.OFFICER;
import static id.simpul.bus.CanaryCast.ONE_WORD;
import static id.simpul.bus.CanaryCast.PATH;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;

/** Canaries where they do not belong: in broken bodies, in addresses, in headers, in what is no HTTP. */
final class CanaryMisuse {

    private final BusUnderTest bus;
    private final CanaryCast cast;
    private final String nik;
    private final String body;

    CanaryMisuse(BusUnderTest bus, CanaryCast cast) {
        this.bus = bus;
        this.cast = cast;
        nik = bus.resident("active").nik();
        body = verification(bus.resident("active"), Map.of());
    }

    void run() throws IOException {
        sendWhatIsBroken();
        sendValuesInWrongPlaces();
        sendValuesInHeaders();
        sendForms();
        sendRawRequests();
    }

    private void sendWhatIsBroken() {
        String name = bus.resident("active").values().get("NAMA_LGKP");
        for (String broken : List.of(
                nik,
                "\"" + name + "\"",
                "{\"nik\":\"" + nik,
                "{\"nik\":" + nik + "}",
                "{\"" + nik + "\":1}",
                "{\"" + name + "\":1}",
                "{\"nik\":\"" + nik + "\",\"" + ONE_WORD + "\":1}",
                "{\"nik\":\"" + nik + "\",\"nik\":\"" + nik + "\"}",
                "{\"nik\":\"" + name + "\",\"unsur\":{\"NAMA_LGKP\":\"A\"}}",
                "{\"nik\":\"" + nik + "\",\"unsur\":{\"" + ONE_WORD + "\":\"A\"}}",
                "{\"nik\":\"" + nik + "\",\"unsur\":{\"" + ONE_WORD + "\":7}}",
                "{\"nik\":\"" + nik + "\",\"unsur\":{\"" + nik + "\":\"A\"}}",
                "{\"nik\":\"" + nik + "\",\"unsur\":{\"TGL_LHR\":\"" + name + "\"}}",
                "{\"nik\":\"" + nik + "\",\"unsur\":{\"NAMA_LGKP\":{\"" + ONE_WORD + "\":\"" + name + "\"}}}",
                "{\"nik\":\"" + nik + "\"} " + name,
                "nik=" + nik + "&nama=" + name,
                "<nik>" + nik + "</nik>")) {
            cast.verify(broken);
            cast.retrieve(broken);
            cast.family(broken);
        }
        cast.retrieve(json(Map.of("nik", nik, "elemen", List.of(ONE_WORD, nik))));
        cast.family(json(Map.of("nik", nik, "elemen", List.of(ONE_WORD, nik))));
    }

    private void sendValuesInWrongPlaces() {
        for (String path : List.of(
                "/v1/layanan/" + nik + "/" + nik,
                "/v1/layanan/kependudukan/" + nik,
                "/v1/layanan/xanthippe-kenari-uji/a",
                "/v1/layanan/Xanthippe/%20",
                "/" + nik,
                "/v1/bukti/" + nik,
                PATH + "?nik=" + nik + "&a=%zz".replace("%zz", "%20"),
                PATH + ";nik=" + nik,
                "/WEB-INF/" + nik,
                "/v1/layanan/%2e%2e/" + nik,
                "/v1/log/tile/0/" + nik)) {
            cast.post(cast.dinsos(), path, body, Map.of());
            cast.dinsos().get(path);
        }
        for (String use : List.of(nik, "xanthippe-kenari-uji", OFFICER, "{" + nik)) {
            cast.post(cast.dinsos(), PATH, body, Map.of("Simpul-Kegunaan", use));
            cast.post(cast.client("3509.disnaker.sisnaker"), PATH, body, Map.of("Simpul-Kegunaan", use));
        }
        for (String officer : List.of(nik, "sistem:" + OFFICER, "<" + OFFICER + ">")) {
            cast.post(cast.dinsos(), PATH, body, Map.of("Simpul-Petugas", officer));
        }
    }

    private void sendValuesInHeaders() {
        String head = Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(("{\"alg\":\"EdDSA\",\"kid\":\"" + nik + "\"}").getBytes(StandardCharsets.UTF_8));
        for (String name : List.of(
                "Simpul-Tanda-Tangan",
                "X-Forwarded-For",
                "traceparent",
                "tracestate",
                "baggage",
                "Accept-Language",
                "CamelHttpUri",
                "Cookie",
                "Authorization",
                "User-Agent",
                "Accept",
                "Range",
                "Origin",
                "X-HTTP-Method-Override")) {
            for (String value : List.of(
                    nik, "00-" + nik + nik + "-" + nik + "-01", head + ".." + head, "a=" + nik + "; \"" + OFFICER)) {
                cast.post(cast.dinsos(), PATH, body, Map.of(name, value));
            }
        }
    }

    private void sendForms() {
        for (String type : List.of(
                "text/plain; charset=" + nik,
                "application/x-www-form-urlencoded",
                "multipart/form-data; boundary=" + nik,
                nik + "/" + nik)) {
            cast.post(
                    cast.dinsos(),
                    PATH,
                    "--" + nik + "\r\nContent-Disposition: form-data; name=\"" + OFFICER + "\"; filename=\"" + OFFICER
                            + "\"\r\n\r\n" + nik + "\r\n--" + nik + "--\r\n",
                    Map.of("Content-Type", type));
        }
    }

    private void sendRawRequests() throws IOException {
        String head = "Host: localhost\r\nContent-Length: 0\r\n";
        for (String request : List.of(
                nik + " / HTTP/1.1\r\n" + head + "\r\n",
                "XANTHIPPE " + PATH + " HTTP/1.1\r\n" + head + "\r\n",
                "PUT " + PATH + "?" + nik + " HTTP/1.1\r\n" + head + "\r\n",
                "GET /<" + nik + "> HTTP/1.1\r\n" + head + "\r\n",
                "GET /?a=%zz" + nik + " HTTP/1.1\r\n" + head + "\r\n",
                "GET /%00" + nik + " HTTP/1.1\r\n" + head + "\r\n",
                "GET / HTTP/1.1\r\nHost: " + nik + "/" + nik + "\r\n\r\n",
                "GET / HTTP/1.1\r\n" + head + "Cookie: nik=" + nik + "; \"b\u00e9 = " + OFFICER + "\r\n\r\n",
                "GET / HTTP/1.1\r\n" + head + OFFICER + ": " + nik + "\r\n\r\n",
                "GET / HTTP/1.1\r\n" + head + "X: " + nik + "\u0001" + OFFICER + "\r\n\r\n",
                "GET / HTTP/1.1\r\n" + head + "X: " + (nik + " ").repeat(1500) + "\r\n\r\n",
                "POST " + PATH + " HTTP/1.1\r\nHost: localhost\r\nContent-Length: " + nik + "\r\n\r\n" + nik,
                "POST " + PATH + " HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: " + nik + "\r\n\r\n",
                "POST " + PATH + " HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\n" + nik + "\r\n"
                        + nik + "\r\n",
                "GET / " + nik + "\r\n\r\n",
                nik + "\r\n\r\n")) {
            try (RawClient client = new RawClient(bus)) {
                client.send(request);
                RawClient.Answer answer = client.answer();
                assertThat(cast.canaries().in(answer.head() + answer.body()))
                        .as("echo of a request")
                        .isEmpty();
            }
        }
    }
}
