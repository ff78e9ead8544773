package id.simpul.connectors.bpjs;

import id.simpul.connectors.dukcapil.OpenDoor;
import id.simpul.connectors.dukcapil.RecordingGuard;
import id.simpul.core.BusException;
import id.simpul.core.Element;
import id.simpul.core.Nik;
import id.simpul.core.OpenExchange;
import id.simpul.core.Secrets;
import id.simpul.core.Subject;
import id.simpul.sandbox.TestAuthority;
import id.simpul.sandbox.bpjs.BpjsSandbox;
import id.simpul.sandbox.bpjs.BpjsSettings;
import id.simpul.sandbox.bpjs.Membership;
import id.simpul.sandbox.dukcapil.Population;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;

/** A simulated VClaim, a guard, and a Camel context with the component between them. */
final class TestBed implements AutoCloseable {

    static final TestAuthority AUTHORITY = TestAuthority.marked();
    static final Population POPULATION = Population.make(200, 2026);
    static final BpjsSettings.Customer CUSTOMER = new BpjsSettings.Customer("12345", "rahasiaUji", "kunci-layanan");
    private static final Map<String, String> SECRETS =
            Map.of("dinsos.secret", "rahasiaUji\n", "dinsos.key", "kunci-layanan", "salah", "salah");

    final RecordingGuard guard = new RecordingGuard(Clock.systemUTC());
    final BpjsSandbox sandbox;
    final CamelContext camel = new DefaultCamelContext();

    private TestBed(BpjsSandbox sandbox) {
        this.sandbox = sandbox;
        guard.charge("bpjs-dinsos");
    }

    static TestBed start(Path folder) throws Exception {
        return start(folder, text -> text);
    }

    /** @param edit changes the system file */
    static TestBed start(Path folder, UnaryOperator<String> edit) throws Exception {
        TestBed bed = new TestBed(sandbox());
        bed.connect(folder, edit.apply(systemFile(bed.sandbox.port())), AUTHORITY);
        return bed;
    }

    /** The component calls another port than the one of the sandbox. */
    static TestBed startAt(Path folder, int port, TestAuthority trusted) throws Exception {
        TestBed bed = new TestBed(sandbox());
        bed.connect(folder, systemFile(port), trusted);
        return bed;
    }

    private static BpjsSandbox sandbox() throws IOException {
        return BpjsSandbox.start(
                BpjsSettings.of(AUTHORITY.identity(), List.of(CUSTOMER), POPULATION, Clock.systemUTC()));
    }

    private void connect(Path folder, String file, TestAuthority trusted) throws Exception {
        Files.writeString(folder.resolve("trust.crt"), TestAuthority.pem(trusted.certificate()));
        camel.getRegistry().bind("guard", guard);
        camel.getRegistry().bind("settings", read(folder, file));
        camel.getRegistry().bind("clock", Clock.systemUTC());
        Secrets secrets = reference -> SECRETS.get(reference).getBytes(StandardCharsets.UTF_8);
        camel.getRegistry().bind("secrets", secrets);
        camel.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:nik").to("bpjs:peserta-by-nik").id("jkn");
                from("direct:values").to("bpjs:peserta-by-nik?mode=retrieve").id("jkn-data");
                from("direct:kartu")
                        .to("bpjs:peserta-by-kartu?kartu=body:/nomorKartu")
                        .id("jkn-kartu");
            }
        });
        camel.start();
    }

    static id.simpul.connectors.bpjs.BpjsSettings read(Path folder, String text) throws IOException {
        return BpjsSystemFile.read(Files.writeString(folder.resolve("bpjs.yaml"), text), folder);
    }

    static String systemFile(int port) {
        return """
                system: bpjs
                service: vclaim
                baseUrl: https://localhost:%d/vclaim-rest
                trust: trust.crt
                timeouts: { connect: PT2S, answer: PT1S }
                breaker: { least: 100, window: 100 }
                credentials:
                  bpjs-dinsos: { consId: 12345, consSecret: dinsos.secret, userKey: dinsos.key }
                  salah-rahasia: { consId: 12345, consSecret: salah, userKey: dinsos.key }
                  salah-kunci: { consId: 12345, consSecret: dinsos.secret, userKey: salah }
                """.formatted(port);
    }

    Membership member(Membership.Kind kind) {
        return sandbox.members().samples(kind).get(0);
    }

    static Subject subject(String nik) {
        return new Subject(new Nik(nik), Map.of());
    }

    /** Sends through a route as the door would, and returns what became of the exchange. */
    Exchange send(String route, Subject subject, Object body) {
        return camel.createProducerTemplate().send(route, exchange -> {
            exchange.getMessage().setBody(body);
            exchange.setVariable(Subject.VARIABLE, subject);
            exchange.getExchangeExtension().setSafeCopyProperty(OpenExchange.KEY, new OpenDoor());
        });
    }

    Exchange ask(Membership member) {
        return send("direct:nik", subject(member.resident().nik()), "");
    }

    static BusException problem(Exchange exchange) {
        BusException problem = exchange.getException(BusException.class);
        if (problem == null) {
            throw new AssertionError("No problem", exchange.getException());
        }
        return problem;
    }

    void permit(Element... elements) {
        guard.permit(elements);
    }

    @Override
    public void close() {
        camel.stop();
        sandbox.close();
    }
}
