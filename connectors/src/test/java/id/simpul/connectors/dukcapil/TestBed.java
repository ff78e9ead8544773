package id.simpul.connectors.dukcapil;

import id.simpul.core.Element;
import id.simpul.core.Nik;
import id.simpul.core.OpenExchange;
import id.simpul.core.Secrets;
import id.simpul.core.Subject;
import id.simpul.sandbox.TestAuthority;
import id.simpul.sandbox.dukcapil.DukcapilSandbox;
import id.simpul.sandbox.dukcapil.Institution;
import id.simpul.sandbox.dukcapil.Quirks;
import id.simpul.sandbox.dukcapil.Resident;
import id.simpul.sandbox.dukcapil.SandboxSettings;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;

/** A simulated Dukcapil, a guard, and a Camel context with the component between them. */
final class TestBed implements AutoCloseable {

    static final TestAuthority AUTHORITY = TestAuthority.marked();
    static final Set<String> ELEMENTS = Set.of(
            "NIK",
            "NO_KK",
            "NAMA_LGKP",
            "TMPT_LHR",
            "TGL_LHR",
            "JENIS_KLMIN",
            "AGAMA",
            "ALAMAT",
            "NO_RT",
            "NO_RW",
            "NO_PROP",
            "NO_KAB",
            "NO_KEC",
            "NO_KEL",
            "KAB_NAME",
            "EKTP_STATUS",
            "TGL_KWN");

    final Clock clock = Clock.systemUTC();
    final RecordingGuard guard = new RecordingGuard(clock);
    final DukcapilSandbox sandbox;
    final CamelContext camel = new DefaultCamelContext();

    private TestBed(DukcapilSandbox sandbox) {
        this.sandbox = sandbox;
    }

    static TestBed start(Path folder) throws Exception {
        return start(folder, Quirks.current(), "");
    }

    /** @param more lines for the system file */
    static TestBed start(Path folder, Quirks quirks, String more) throws Exception {
        TestBed bed = new TestBed(
                DukcapilSandbox.start(SandboxSettings.of(AUTHORITY.identity(), institutions(), Clock.systemUTC())
                        .withQuirks(quirks)));
        bed.connect(folder, AUTHORITY, bed.sandbox.port(), more);
        return bed;
    }

    /** The component calls another port than the one of the sandbox. */
    static TestBed startAt(Path folder, int port, TestAuthority trusted) throws Exception {
        TestBed bed = new TestBed(
                DukcapilSandbox.start(SandboxSettings.of(AUTHORITY.identity(), institutions(), Clock.systemUTC())));
        bed.connect(folder, trusted, port, "");
        return bed;
    }

    private static List<Institution> institutions() {
        return List.of(
                Institution.of("IDINSOS_3509", "user-1", "rahasia", "10.35.9.11", ELEMENTS, 1000),
                Institution.of("HABIS", "user-1", "rahasia", "10.35.9.11", ELEMENTS, 0),
                new Institution(
                        "TIDUR",
                        "user-1",
                        "rahasia",
                        "10.35.9.11",
                        false,
                        true,
                        Map.of("CALL_NIK", Institution.Method.RETRIEVE),
                        ELEMENTS,
                        10,
                        null,
                        null),
                Institution.of("LAMA", "user-1", "rahasia", "10.35.9.11", ELEMENTS, 1000)
                        .asLegacy("35-09"));
    }

    void connect(Path folder, TestAuthority trusted, int port, String more) throws Exception {
        Path file = Files.writeString(folder.resolve("dukcapil.yaml"), systemFile(port) + more);
        Files.writeString(folder.resolve("trust.crt"), TestAuthority.pem(trusted.certificate()));
        camel.getRegistry().bind("guard", guard);
        camel.getRegistry().bind("settings", DukcapilSystemFile.read(file, folder));
        camel.getRegistry().bind("clock", clock);
        camel.getRegistry().bind("secrets", secrets());
        camel.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:verify").to("dukcapil:verify").id("identitas");
                from("direct:verify-name")
                        .to("dukcapil:verify?elements=NAMA_LGKP&threshold=95")
                        .id("nama");
                from("direct:retrieve").to("dukcapil:retrieve").id("data");
                from("direct:family").to("dukcapil:family").id("keluarga");
                from("direct:retrieve-name")
                        .to("dukcapil:retrieve?elements=NAMA_LGKP")
                        .id("data-nama");
            }
        });
        camel.start();
    }

    private static Secrets secrets() {
        Map<String, String> values = Map.of("dinsos.user", "user-1", "dinsos.password", "rahasia\n", "salah", "salah");
        return reference -> values.get(reference).getBytes(StandardCharsets.UTF_8);
    }

    static String systemFile(int port) {
        return """
                system: dukcapil
                url: https://localhost:%d
                trust: trust.crt
                timeouts: { connect: PT2S, answer: PT1S }
                credentials:
                  dukcapil-dinsos:
                    lembaga: IDINSOS_3509
                    ip: 10.35.9.11
                    source: 127.0.0.1
                    user: dinsos.user
                    password: dinsos.password
                    methods: { verify: CALL_VERIFY_BY_ELEMEN, retrieve: CALL_NIK, family: CALL_NIK_GET_KK }
                  habis:
                    { lembaga: HABIS, ip: 10.35.9.11, user: dinsos.user, password: dinsos.password,
                      methods: { retrieve: CALL_NIK } }
                  tidur:
                    { lembaga: TIDUR, ip: 10.35.9.11, user: dinsos.user, password: dinsos.password,
                      methods: { retrieve: CALL_NIK } }
                  tanpa-sandi:
                    { lembaga: IDINSOS_3509, ip: 10.35.9.11, user: dinsos.user, password: tidak-ada,
                      methods: { retrieve: CALL_NIK } }
                  lama:
                    lembaga: LAMA
                    path: /dukcapil/get_json/35-09/{lembaga}/{method}
                    ip: 10.35.9.11
                    user: dinsos.user
                    password: dinsos.password
                    methods: { verify: koneksitas_verifby_elemen, retrieve: get_nik, family: CALL_NIK_GET_KK }
                    keys: { user: user_id, password: password, ip: ip_users, threshold: treshold, nik: nik, elements: lower }
                    date: yyyy-MM-dd
                    thresholdAs: number
                  alamat-lain:
                    { lembaga: IDINSOS_3509, ip: 10.35.9.11, source: 127.0.0.2, user: dinsos.user,
                      password: dinsos.password, methods: { retrieve: CALL_NIK } }
                  alamat-asing:
                    { lembaga: IDINSOS_3509, ip: 10.35.9.11, source: 192.0.2.1, user: dinsos.user,
                      password: dinsos.password, methods: { retrieve: CALL_NIK } }
                  salah-metode:
                    { lembaga: IDINSOS_3509, ip: 10.35.9.11, user: dinsos.user, password: dinsos.password,
                      methods: { retrieve: BYNIK } }
                  salah-ip:
                    { lembaga: IDINSOS_3509, ip: 10.0.0.1, user: dinsos.user, password: dinsos.password,
                      methods: { retrieve: CALL_NIK } }
                  salah-sandi:
                    { lembaga: IDINSOS_3509, ip: 10.35.9.11, user: dinsos.user, password: salah,
                      methods: { retrieve: CALL_NIK } }
                """.formatted(port);
    }

    /** One entry of the map in a step's variable. */
    static Object value(Exchange exchange, String step, String key) {
        return ((Map<?, ?>) exchange.getVariable(step)).get(key);
    }

    Resident resident() {
        return sandbox.population().samples().get("active").get(0);
    }

    /** Sends through a route as the door would, and returns what became of the exchange. */
    Exchange send(String route, Subject subject) {
        return camel.createProducerTemplate().send(route, exchange -> {
            exchange.getMessage().setBody("permohonan");
            exchange.setVariable(Subject.VARIABLE, subject);
            exchange.getExchangeExtension().setSafeCopyProperty(OpenExchange.KEY, new OpenDoor());
        });
    }

    Exchange verify(Map<Element, String> claims) {
        return send("direct:verify", new Subject(new Nik(resident().nik()), claims));
    }

    Exchange retrieve(String nik) {
        return send("direct:retrieve", new Subject(new Nik(nik), Map.of()));
    }

    Exchange family(String nik) {
        return send("direct:family", new Subject(new Nik(nik), Map.of()));
    }

    Exchange retrieve() {
        return retrieve(resident().nik());
    }

    @Override
    public void close() throws IOException {
        camel.stop();
        sandbox.close();
    }
}
