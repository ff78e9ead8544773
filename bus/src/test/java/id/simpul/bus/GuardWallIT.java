package id.simpul.bus;

import static id.simpul.bus.BusUnderTest.verification;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.simpul.core.Ask;
import id.simpul.core.BusException;
import id.simpul.core.Element;
import id.simpul.core.ExchangeId;
import id.simpul.core.Guard;
import id.simpul.core.Mode;
import id.simpul.core.Nik;
import id.simpul.core.OpenExchange;
import id.simpul.core.ProblemCode;
import id.simpul.core.Subject;
import id.simpul.sandbox.dukcapil.Fault;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.apache.camel.SafeCopyProperty;
import org.apache.camel.builder.ExchangeBuilder;
import org.apache.camel.builder.RouteBuilder;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Ways past the door. Each is tried against a running bus, and the simulated Dukcapil says whether it was asked. */
class GuardWallIT {

    private static final String BANSOS = "verifikasi-calon-penerima-bansos";
    private static final String LOOKUP_THEN = """
            - route:
                id: ${service}
                from:
                  uri: service:${service}
                  steps:
                    - to: { id: identitas, uri: "dukcapil:verify" }
                    - STEP
                    - setBody: { id: jawaban, variable: identitas }
            """;

    @TempDir
    static Path folder;

    static BusUnderTest bus;
    static MemberClient dinsos;
    static CamelContext camel;

    /** What became of a call that was tried after the door had answered. */
    static CompletableFuture<Throwable> afterwards;

    static CountDownLatch answered;

    private long asked;

    @BeforeAll
    static void start() throws Exception {
        bus = new BusUnderTest(folder, GuardWallIT::addServices);
        dinsos = bus.client("3509.dinsos.simbansos");
        camel = bus.part(CamelContext.class);
        camel.addRoutes(new OtherRoutes());
    }

    private static void addServices(TestHome home) throws IOException {
        home.addService("kawat", LOOKUP_THEN.replace("STEP", "wireTap: { id: kawat, uri: \"direct:after-answer\" }"));
        home.addService(
                "antre",
                LOOKUP_THEN.replace(
                        "STEP",
                        "to: { id: antre, uri: \"seda:after-answer\", parameters: { waitForTaskToComplete: Never } }"));
        home.addService("selesai", LOOKUP_THEN.replace("STEP", "to: { id: selesai, uri: \"direct:on-completion\" }"));
        home.addService("benang", LOOKUP_THEN.replace("STEP", "to: { id: benang, uri: \"direct:thread\" }"));
        home.addService("pinjam", LOOKUP_THEN.replace("STEP", "to: { id: pinjam, uri: \"direct:borrow\" }"));
        home.addService("lambat", LOOKUP_THEN.replace("STEP", "to: { id: lambat, uri: \"direct:slow-branch\" }"));
        home.addService("cabang", LOOKUP_THEN.replace("STEP", "to: { id: cabang, uri: \"direct:branches\" }"));
    }

    @AfterAll
    static void stop() throws IOException {
        bus.close();
    }

    @BeforeEach
    void count() {
        asked = bus.sandbox().calls().count();
        afterwards = new CompletableFuture<>();
        answered = new CountDownLatch(1);
    }

    @Test
    void aRouteOutsideADoorGetsNothing() {
        assertOutside(send("direct:bare", exchange()));
        assertThat(bus.sandbox().calls().count()).isEqualTo(asked);
    }

    @Test
    void aForgedHeaderOrPropertyGetsNothing() {
        Exchange forged = exchange();
        forged.getMessage().setHeader(OpenExchange.KEY, new Forged());
        forged.setProperty(OpenExchange.KEY, new Forged());
        forged.setVariable(OpenExchange.KEY, new Forged());

        assertOutside(send("direct:bare", forged));
        assertThat(bus.sandbox().calls().count()).isEqualTo(asked);
    }

    @Test
    void aForgedProofInItsProperPlaceGetsNothing() {
        Exchange forged = exchange();
        forged.getExchangeExtension().setSafeCopyProperty(OpenExchange.KEY, new Forged());

        assertOutside(send("direct:bare", forged));
        assertThat(bus.sandbox().calls().count()).isEqualTo(asked);
    }

    @Test
    void aDynamicAddressGetsNothing() {
        Exchange exchange = exchange();
        exchange.getMessage().setHeader("where", "dukcapil:verify");

        assertOutside(send("direct:dynamic", exchange));
        assertThat(bus.sandbox().calls().count()).isEqualTo(asked);
    }

    @Test
    void aBeanThatLooksUpTheGuardGetsNothing() {
        Guard guard = camel.getRegistry().findSingleByType(Guard.class);
        Ask ask = new Ask(
                "dukcapil",
                "bean",
                Mode.VERIFY,
                Set.of(Element.NAMA_LGKP),
                new Nik(bus.resident("active").nik()));

        assertThatThrownBy(() -> guard.admit(new Forged(), "any", ask))
                .isInstanceOfSatisfying(BusException.class, GuardWallIT::assertOutsideDoor);
    }

    @Test
    void aWireTapThatCallsAfterTheAnswerGetsNothing() throws Exception {
        assertNothingAfterAnswer("kawat");
    }

    @Test
    void aQueueThatCallsAfterTheAnswerGetsNothing() throws Exception {
        assertNothingAfterAnswer("antre");
    }

    @Test
    void aThreadThatOutlivesTheDoorGetsNothing() throws Exception {
        assertNothingAfterAnswer("benang");
    }

    @Test
    void whatRunsOnCompletionGetsNothing() throws Exception {
        Reply reply = call("selesai");

        assertThat(reply.status()).isEqualTo(200);
        assertOutside(afterwards.get(20, TimeUnit.SECONDS));
        assertThat(bus.sandbox().calls().count()).isEqualTo(asked + 1);
    }

    @Test
    void anotherExchangeThatBorrowsTheProofGetsNothing() throws Exception {
        Reply reply = call("pinjam");

        assertThat(reply.status()).isEqualTo(200);
        assertOutside(afterwards.get(20, TimeUnit.SECONDS));
        assertThat(bus.sandbox().calls().count()).isEqualTo(asked + 1);
    }

    @Test
    void aBranchWhoseAnswerComesAfterTheDoorsGetsNothingAndItsUnitIsSpent() throws Exception {
        bus.sandbox().faults().set(new Fault(Fault.Mode.SLOW, 1000, 0));
        Reply reply;
        try {
            reply = call("lambat");
        } finally {
            bus.sandbox().faults().lift();
        }

        assertThat(reply.status()).as(reply.json().toString()).isEqualTo(200);
        assertOutside(afterwards.get(20, TimeUnit.SECONDS));
        Awaitility.await()
                .atMost(20, TimeUnit.SECONDS)
                .until(() -> bus.count("SELECT count(*) FROM agreements.admission"
                                + " WHERE status = 'spent' AND exchange_id = '" + UUID.fromString(reply.exchange())
                                + "'")
                        == 2);
    }

    @Test
    void branchesInsideTheDoorMayCallAndEachIsAnAdmissionOfItsOwn() {
        Reply reply = call("cabang");

        assertThat(reply.status()).as(reply.json().toString()).isEqualTo(200);
        assertThat(bus.sandbox().calls().count()).isEqualTo(asked + 5);
        assertThat(bus.count("SELECT count(*) FROM agreements.admission WHERE status = 'spent' AND exchange_id = '"
                        + UUID.fromString(reply.exchange()) + "'"))
                .isEqualTo(5);
    }

    private void assertNothingAfterAnswer(String service) throws Exception {
        Reply reply = call(service);
        answered.countDown();

        assertThat(reply.status()).as(reply.json().toString()).isEqualTo(200);
        assertOutside(afterwards.get(20, TimeUnit.SECONDS));
        assertThat(bus.sandbox().calls().count()).isEqualTo(asked + 1);
    }

    private static Reply call(String service) {
        return dinsos.post(
                "/v1/layanan/uji/" + service,
                verification(bus.resident("active"), Map.of()),
                Map.of("Simpul-Petugas", "Siti Aminah", "Simpul-Kegunaan", BANSOS));
    }

    private static Exchange exchange() {
        Exchange exchange = ExchangeBuilder.anExchange(camel).build();
        exchange.setVariable(
                Subject.VARIABLE, new Subject(new Nik(bus.resident("active").nik()), Map.of(Element.NAMA_LGKP, "A")));
        return exchange;
    }

    private static Throwable send(String uri, Exchange exchange) {
        return camel.createProducerTemplate().send(uri, exchange).getException();
    }

    private static void assertOutside(Throwable failure) {
        assertThat(failure).isInstanceOfSatisfying(BusException.class, GuardWallIT::assertOutsideDoor);
    }

    private static void assertOutsideDoor(BusException problem) {
        assertThat(problem.code()).isEqualTo(ProblemCode.OUTSIDE_DOOR);
    }

    /** Looks like a proof, but no door made it. */
    private record Forged() implements OpenExchange, SafeCopyProperty {

        @Override
        public ExchangeId id() {
            return new ExchangeId(new UUID(1, 2));
        }

        @Override
        public SafeCopyProperty safeCopy() {
            return this;
        }
    }

    /** What engineers might write in good or bad faith. */
    private static final class OtherRoutes extends RouteBuilder {

        @Override
        public void configure() {
            errorHandler(noErrorHandler());
            from("direct:bare").to("dukcapil:verify");
            from("direct:dynamic").toD("${header.where}");
            from("direct:after-answer").process(awaitAnswer()).process(tryToCall());
            from("seda:after-answer").process(awaitAnswer()).process(tryToCall());
            from("direct:on-completion")
                    .onCompletion()
                    .process(tryToCall())
                    .end()
                    .log("${exchangeId}");
            from("direct:thread")
                    .process(exchange -> new Thread(() -> {
                                awaitAnswerNow();
                                afterwards.complete(send("direct:bare", exchange));
                            })
                            .start());
            from("direct:borrow").process(borrow());
            from("direct:slow-branch")
                    .multicast()
                    .parallelProcessing()
                    .timeout(200)
                    .to("direct:branch-lookup")
                    .end();
            from("direct:branch-lookup").process(tryToCall());
            from("direct:branches")
                    .multicast()
                    .parallelProcessing()
                    .to("dukcapil:verify", "dukcapil:verify")
                    .end()
                    .split(constant(Set.of(1, 2)))
                    .to("dukcapil:verify")
                    .end();
        }

        private static Processor tryToCall() {
            return exchange -> afterwards.complete(send("direct:bare", exchange));
        }

        private static Processor awaitAnswer() {
            return exchange -> awaitAnswerNow();
        }

        private static Processor borrow() {
            return exchange -> {
                Exchange other = exchange();
                other.getExchangeExtension()
                        .setSafeCopyProperty(
                                OpenExchange.KEY,
                                exchange.getExchangeExtension()
                                        .getSafeCopyProperty(OpenExchange.KEY, SafeCopyProperty.class));
                afterwards.complete(send("direct:bare", other));
            };
        }

        private static void awaitAnswerNow() {
            try {
                if (!answered.await(Duration.ofSeconds(20).toMillis(), TimeUnit.MILLISECONDS)) {
                    throw new IllegalStateException("No answer");
                }
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
