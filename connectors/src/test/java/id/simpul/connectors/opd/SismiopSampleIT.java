package id.simpul.connectors.opd;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.MAP;

import id.simpul.connectors.partner.Peer;
import id.simpul.core.BusException;
import id.simpul.core.PartnerEndpoint;
import id.simpul.core.ProblemCode;
import id.simpul.core.Provenance;
import id.simpul.sandbox.bapenda.SismiopFault;
import id.simpul.sandbox.bapenda.SismiopFault.Mode;
import id.simpul.sandbox.bapenda.SismiopSandbox;
import id.simpul.sandbox.bapenda.SismiopSettings;
import id.simpul.testkit.PostgresForTests;
import id.simpul.testkit.TestDatabase;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.util.Map;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The sample system file against the simulated SISMIOP. */
@Timeout(60)
final class SismiopSampleIT {

    private static final Path SAMPLE =
            Path.of("../cli/src/main/resources/id/simpul/cli/development/systems/3509.bapenda.sismiop.yaml");

    @TempDir
    private Path folder;

    private SismiopSandbox sandbox;
    private OpdBed bed;

    @BeforeEach
    void start() throws Exception {
        TestDatabase database = PostgresForTests.freshDatabase();
        fill(database);
        URI server = URI.create(database.url().substring("jdbc:".length()));
        sandbox = SismiopSandbox.start(new SismiopSettings(
                Peer.AUTHORITY.identity(),
                0,
                0,
                InetSocketAddress.createUnresolved(server.getHost(), server.getPort())));
        String file = Files.readString(SAMPLE)
                .replace("${sismiopPort}", Integer.toString(sandbox.port()))
                .replace("name: sismiop", "name: " + server.getPath().substring(1))
                .replace("user: bapenda.sismiop.user", "user: " + database.ownerUser())
                .replace("password: bapenda.sismiop.password", "password: " + database.ownerPassword())
                .replace("certs/partners/bapenda.sismiop.crt", "trust.crt")
                .replace("answer: PT8S", "answer: PT1S");
        bed = OpdBed.connect(folder, "3509.bapenda.sismiop.yaml", file, Peer.AUTHORITY, new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:tagihan").to("opd:bapenda.sismiop/tagihan").id("tagihan");
            }
        });
    }

    @AfterEach
    void stop() throws Exception {
        bed.close();
        sandbox.close();
    }

    @Test
    void findsABillWithAndWithoutDots() {
        Exchange exchange = bill("35.09.010.001.001-0001.0", "2026");

        assertThat(exchange.getException()).isNull();
        assertThat(exchange.getVariable("tagihan"))
                .asInstanceOf(MAP)
                .containsEntry("ada", "1")
                .containsEntry("nama", "WAJIB PAJAK 0001")
                .containsEntry("pokok", "51000")
                .containsEntry("jatuhTempo", "2026-09-30")
                .containsEntry("status", "0");
        assertThat(bill("350901000100100010", "2026").getVariable("tagihan"))
                .isEqualTo(exchange.getVariable("tagihan"));
        assertThat(exchange.getProperty(PartnerEndpoint.PROVENANCE_PROPERTY, Provenance.class)
                        .reality())
                .isEqualTo(Provenance.Reality.SANDBOX);
    }

    @Test
    void saysThatThereIsNoBill() {
        assertThat(bill("350901000100199990", "2026").getVariable("tagihan")).isEqualTo(Map.of("ada", "0"));
    }

    @ParameterizedTest
    @CsvSource({
        "DOWN, PARTNER_UNREACHABLE",
        "SLOW, PARTNER_TIMEOUT",
        "CUT_BEFORE, PARTNER_FAILED",
        "CUT_AFTER, PARTNER_FAILED",
        "HALF, PARTNER_FAILED"
    })
    void tellsEachFaultAndComesBack(Mode mode, ProblemCode code) throws Exception {
        sandbox.set(new SismiopFault(mode, 3000));

        BusException problem = bill("350901000100100010", "2026").getException(BusException.class);
        sandbox.set(new SismiopFault(Mode.NONE, 0));

        assertThat(problem.code()).isEqualTo(code);
        assertThat(bill("350901000100100010", "2026").getException()).isNull();
    }

    private Exchange bill(String nop, String year) {
        return bed.send("direct:tagihan", "", Map.of("data", Map.of("nop", nop, "tahun", year)));
    }

    private static void fill(TestDatabase database) throws Exception {
        try (InputStream tables = SismiopSandbox.class.getResourceAsStream("sismiop.sql");
                Connection connection = database.connectAsOwner();
                Statement statement = connection.createStatement()) {
            statement.execute(new String(tables.readAllBytes(), StandardCharsets.UTF_8));
        }
    }
}
