package id.simpul.connectors.opd;

import id.simpul.core.Ask;
import id.simpul.core.BusException;
import id.simpul.core.CallOutcome;
import id.simpul.core.ExchangeId;
import id.simpul.core.Guard;
import id.simpul.core.Nik;
import id.simpul.core.OpenExchange;
import id.simpul.core.PartnerEndpoint;
import id.simpul.core.Permit;
import id.simpul.core.ProblemCode;
import id.simpul.core.Provenance;
import id.simpul.core.Secrets;
import id.simpul.core.Subject;
import id.simpul.sandbox.TestAuthority;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.SafeCopyProperty;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;

/** A Camel context with the component and one described system. */
final class OpdBed implements AutoCloseable {

    static final String NIK = "9171010101900001";

    static final String FILE = """
            system: 3509.disnaker.siapkerja
            technology: rest
            baseUrl: https://localhost:%d/api
            trust: trust.crt
            authentication: { kind: header, header: X-API-Key, secret: siapkerja.key }
            timeouts: { connect: PT2S, answer: PT1S }
            largestAnswer: 65536
            operations:
              permohonan:
                method: POST
                path: /permohonan
                effect: true
                request:
                  nomor: variable:kasus/nomor
                  nik: subject:NIK
                  pemohon/nama: body:/nama
                  keahlian: body:/keahlian optional
                  jenis: text:AK1
                success: { status: [200, 201], at: /status, is: [diterima, diproses] }
                failure: { at: /status, is: gagal }
                answer: { nomorDaftar: /nomorDaftar, status: /status, urut: /urut optional, lengkap: /lengkap optional }
                inquiry:
                  path: /permohonan?kunci={key}
                  unknown: { status: 404, at: /kode, is: kunci_tidak_dikenal }
                  keyAt: /kunci
              status:
                method: GET
                path: /permohonan/{nomor}
                variables: { nomor: { from: variable:daftar/nomorDaftar } }
                effect: false
                answer: { status: /status }
            """;

    static final String GOOD = "{\"nomorDaftar\":\"AK1-2026-000123\",\"status\":\"diterima\"}";

    private static final String BODY = "{\"nama\":\"Budi\",\"keahlian\":[\"las\",\"jahit\"],"
            + "\"pemohon\":{\"nama\":\"Budi\"},\"data\":{\"pendidikan\":\"SMA\",\"keahlian\":\"las\"}}";

    final CamelContext camel = new DefaultCamelContext();
    volatile boolean isOpen = true;
    volatile boolean mayCall = true;
    final List<Provenance> sources = new CopyOnWriteArrayList<>();

    static OpdBed connect(Path folder, int port, TestAuthority trusted, String more) throws Exception {
        return connect(folder, FILE.formatted(port) + more, trusted);
    }

    static OpdBed connect(Path folder, String file, TestAuthority trusted) throws Exception {
        return connect(folder, "3509.disnaker.siapkerja.yaml", file, trusted, new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:daftar").to("opd:disnaker.siapkerja/permohonan").id("daftar");
                from("direct:status").to("opd:3509.disnaker.siapkerja/status").id("keadaan");
            }
        });
    }

    static OpdBed connect(Path folder, String name, String file, TestAuthority trusted, RouteBuilder routes)
            throws Exception {
        OpdBed bed = new OpdBed();
        Files.writeString(folder.resolve("trust.crt"), TestAuthority.pem(trusted.certificate()));
        Path systems = Files.createDirectories(folder.resolve("systems"));
        Files.writeString(systems.resolve(name), file);
        OpdComponent component = new OpdComponent();
        component.setGuard(bed.new Door());
        component.setSystems(OpdSystems.read(systems, folder));
        component.setSecrets(secrets());
        component.setClock(Clock.systemUTC());
        bed.camel.addComponent("opd", component);
        bed.camel.addRoutes(routes);
        bed.camel.start();
        return bed;
    }

    Exchange register(String key) {
        return send("direct:daftar", key);
    }

    Exchange register(String key, String applicant) {
        return send("direct:daftar", key, Map.of("nama", applicant));
    }

    Exchange send(String route, String key) {
        return send(route, key, BODY);
    }

    Exchange sendAbout(String route, String nik) {
        return camel.createProducerTemplate().send(route, exchange -> {
            prepare(exchange, "");
            exchange.setVariable(Subject.VARIABLE, new Subject(new Nik(nik), Map.of()));
            exchange.getExchangeExtension().setSafeCopyProperty(OpenExchange.KEY, new Proof());
        });
    }

    Exchange send(String route, String key, Object body) {
        return camel.createProducerTemplate().send(route, exchange -> {
            prepare(exchange, key);
            exchange.getMessage().setBody(body);
            exchange.getExchangeExtension().setSafeCopyProperty(OpenExchange.KEY, new Proof());
        });
    }

    Exchange sendOutside(String route) {
        return camel.createProducerTemplate().send(route, exchange -> {
            prepare(exchange, "kunci-1");
            exchange.setProperty(OpenExchange.KEY, new Proof());
        });
    }

    /** Of the one described system. */
    NewsSource news() {
        OpdComponent component = camel.getComponent("opd", OpdComponent.class);
        AtomicReference<NewsSource> news = new AtomicReference<>();
        component.look(component.systems().all().iterator().next().id(), news::set);
        return news.get();
    }

    OpdEndpoint endpoint() {
        return (OpdEndpoint) camel.getEndpoint("opd:disnaker.siapkerja/permohonan");
    }

    private static void prepare(Exchange exchange, String key) {
        exchange.getMessage().setBody(BODY);
        exchange.getMessage().setHeader("X-Dari-Rute", "x");
        exchange.getMessage().setHeader("CamelHttpUri", "https://localhost:1/");
        exchange.setVariable(Subject.VARIABLE, new Subject(new Nik(NIK), Map.of()));
        exchange.setVariable("kasus", Map.of("nomor", "P-7"));
        exchange.setVariable("daftar", Map.of("nomorDaftar", "AK1-2026-000123"));
        if (!key.isEmpty()) {
            exchange.setProperty(PartnerEndpoint.KEY_PROPERTY, key);
        }
    }

    private static Secrets secrets() {
        Map<String, String> values =
                Map.of("siapkerja.key", "k-123\n", "disnaker.siapkerja.key", "k-123", "u", "pengguna", "p", "sandi");
        return reference -> values.getOrDefault(reference, reference).getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        camel.stop();
    }

    private record Proof() implements OpenExchange, SafeCopyProperty {

        @Override
        public ExchangeId id() {
            return new ExchangeId(new UUID(0x0190_0000_0000_7000L, 0x8000_0000_0000_0001L));
        }

        @Override
        public SafeCopyProperty safeCopy() {
            return this;
        }
    }

    private final class Door implements Guard {

        @Override
        public Permit admit(OpenExchange proof, String carrier, Ask ask) {
            throw new AssertionError("An OPD is called without an admission");
        }

        @Override
        public boolean settle(OpenExchange proof, Permit permit, CallOutcome outcome) {
            return false;
        }

        @Override
        public boolean isOpen(OpenExchange proof, String carrier) {
            return isOpen;
        }

        @Override
        public void answered(OpenExchange proof, Provenance source) {
            sources.add(source);
        }

        @Override
        public void requireRight(OpenExchange proof, String partner) {
            if (!mayCall) {
                throw new BusException(ProblemCode.EMERGENCY_BLOCKED, Map.of("partner", partner));
            }
        }
    }
}
