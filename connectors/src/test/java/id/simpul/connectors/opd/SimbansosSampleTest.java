package id.simpul.connectors.opd;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.MAP;

import id.simpul.connectors.partner.Peer;
import id.simpul.core.BusException;
import id.simpul.core.ProblemCode;
import id.simpul.sandbox.dinsos.SimbansosSandbox;
import id.simpul.sandbox.dinsos.SimbansosSettings;
import id.simpul.sandbox.disnaker.OpdFault;
import id.simpul.sandbox.disnaker.OpdFault.Mode;
import java.nio.file.Files;
import java.nio.file.Path;
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

/** The sample system file against the simulated simbansos. */
@Timeout(60)
final class SimbansosSampleTest {

    private static final Path SAMPLE =
            Path.of("../cli/src/main/resources/id/simpul/cli/development/systems/3509.dinsos.simbansos.yaml");

    @TempDir
    private Path folder;

    private SimbansosSandbox sandbox;
    private OpdBed bed;

    @BeforeEach
    void start() throws Exception {
        sandbox = SimbansosSandbox.start(
                new SimbansosSettings(Peer.AUTHORITY.identity(), 0, 0, "pengguna", "sandi", folder.resolve("dinsos")));
        String file = Files.readString(SAMPLE)
                .replace("${simbansosPort}", Integer.toString(sandbox.port()))
                .replace("certs/partners/dinsos.simbansos.crt", "trust.crt")
                .replace("dinsos.simbansos.user", "u")
                .replace("dinsos.simbansos.password", "p")
                .replace("answer: PT8S", "answer: PT1S");
        bed = OpdBed.connect(folder, "3509.dinsos.simbansos.yaml", file, Peer.AUTHORITY, new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:calon").to("opd:dinsos.simbansos/calon").id("calon");
                from("direct:penerima").to("opd:dinsos.simbansos/penerima").id("penerima");
            }
        });
    }

    @AfterEach
    void stop() throws Exception {
        bed.close();
        sandbox.close();
    }

    @Test
    void tellsWhetherSomebodyReceivesAid() {
        assertThat(receives("9171010101900001")).containsEntry("kode", "00").containsKeys("program", "periode");
        assertThat(receives("9171010101900003")).isEqualTo(Map.of("kode", "44"));
    }

    @Test
    void proposesOnceAndFindsItByInquiry() {
        Exchange first = propose("kasus-7:calon");
        Exchange again = propose("kasus-7:calon");

        assertThat(first.getException()).isNull();
        assertThat(again.getVariable("calon")).isEqualTo(first.getVariable("calon"));
        assertThat(sandbox.effects()).isOne();
        assertThat(endpoint().inquire("kasus-7:calon").orElseThrow()).isEqualTo(first.getVariable("calon"));
        assertThat(endpoint().inquire("kasus-8:calon")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "DOWN,         PARTNER_UNREACHABLE,     false",
        "ERROR_BEFORE, PARTNER_FAILED,          false",
        "ERROR_AFTER,  PARTNER_FAILED,          true",
        "RESET_AFTER,  PARTNER_FAILED,          true",
        "BUSY,         PARTNER_FAILED,          false",
        "HTML,         PARTNER_ANSWER_UNKNOWN,  false",
        "ERROR_TEXT,   PARTNER_ANSWER_UNKNOWN,  false",
        "FAILED_TEXT,  PARTNER_REQUEST_REFUSED, false",
        "UNAUTHORIZED, PARTNER_LOGIN_REFUSED,   false",
        "BROKEN_JSON,  PARTNER_FAILED,          true",
        "LATIN1,       PARTNER_FAILED,          true",
        "HALF,         PARTNER_FAILED,          true",
        "HUGE,         PARTNER_FAILED,          true",
        "SLOW,         PARTNER_TIMEOUT,         true"
    })
    void tellsEachFaultAndSettlesItByInquiry(Mode mode, ProblemCode code, boolean effect) {
        sandbox.faults().set(new OpdFault(mode, 0, 3000, ""));

        BusException problem = propose("kasus-7:calon").getException(BusException.class);
        sandbox.faults().lift();

        assertThat(problem.code()).isEqualTo(code);
        assertThat(endpoint().inquire("kasus-7:calon").isPresent()).isEqualTo(effect);
    }

    @Test
    void readsPastAByteOrderMarkAndADateThatIsNone() {
        sandbox.faults().set(OpdFault.of(Mode.BOM));
        assertThat(receives("9171010101900001")).containsEntry("kode", "00");

        sandbox.faults().set(OpdFault.of(Mode.ZERO_DATE));
        assertThat(receives("9171010101900001")).doesNotContainKey("tanggalPenetapan");
    }

    private Exchange propose(String key) {
        return bed.send("direct:calon", key);
    }

    private Map<Object, Object> receives(String nik) {
        Exchange exchange = bed.sendAbout("direct:penerima", nik);
        assertThat(exchange.getException()).isNull();
        return assertThat(exchange.getVariable("penerima")).asInstanceOf(MAP).actual();
    }

    private OpdEndpoint endpoint() {
        return (OpdEndpoint) bed.camel.getEndpoint("opd:dinsos.simbansos/calon");
    }
}
