package id.simpul.connectors.opd;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.MAP;

import id.simpul.connectors.partner.Peer;
import id.simpul.core.BusException;
import id.simpul.core.ProblemCode;
import id.simpul.sandbox.disnaker.DisnakerSandbox;
import id.simpul.sandbox.disnaker.DisnakerSettings;
import id.simpul.sandbox.disnaker.OpdFault;
import id.simpul.sandbox.disnaker.OpdFault.Mode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.apache.camel.Exchange;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The system file of the samples describes the simulated siapkerja as it is. */
@Timeout(60)
final class SiapkerjaSampleTest {

    private static final Path SAMPLE =
            Path.of("../cli/src/main/resources/id/simpul/cli/development/systems/3509.disnaker.siapkerja.yaml");

    @TempDir
    private Path folder;

    private DisnakerSandbox sandbox;
    private OpdBed bed;

    @BeforeEach
    void start() throws Exception {
        sandbox = DisnakerSandbox.start(new DisnakerSettings(
                Peer.AUTHORITY.identity(),
                0,
                0,
                "k-123",
                folder.resolve("disnaker"),
                Optional.empty(),
                Optional.empty(),
                Clock.systemUTC()));
        bed = OpdBed.connect(
                folder,
                Files.readString(SAMPLE)
                        .replace("${siapkerjaPort}", Integer.toString(sandbox.port()))
                        .replace("certs/partners/disnaker.siapkerja.crt", "trust.crt")
                        .replace("answer: PT8S", "answer: PT1S"),
                Peer.AUTHORITY);
    }

    @AfterEach
    void stop() throws Exception {
        bed.close();
        sandbox.close();
    }

    @Test
    void registersOnceAndFindsItByInquiry() {
        Exchange first = bed.register("kasus-7:daftar");
        Exchange again = bed.register("kasus-7:daftar");

        assertThat(first.getException()).isNull();
        assertThat(first.getVariable("daftar")).asInstanceOf(MAP).containsEntry("status", "diterima");
        assertThat(again.getVariable("daftar")).isEqualTo(first.getVariable("daftar"));
        assertThat(bed.endpoint().inquire("kasus-7:daftar")).contains(value(first));
        assertThat(bed.endpoint().inquire("kasus-8:daftar")).isEmpty();
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
        "LATIN1,       PARTNER_FAILED,          true",
        "FAILED_TEXT,  PARTNER_REQUEST_REFUSED, false",
        "UNAUTHORIZED, PARTNER_LOGIN_REFUSED,   false",
        "BROKEN_JSON,  PARTNER_FAILED,          true",
        "HALF,         PARTNER_FAILED,          true",
        "HUGE,         PARTNER_FAILED,          true",
        "SLOW,         PARTNER_TIMEOUT,         true"
    })
    void tellsEachFaultAndSettlesItByInquiry(Mode mode, ProblemCode code, boolean effect) {
        sandbox.faults().set(new OpdFault(mode, 0, 3000, ""));

        BusException problem = bed.register("kasus-7:daftar").getException(BusException.class);
        sandbox.faults().lift();

        assertThat(problem.code()).isEqualTo(code);
        assertThat(bed.endpoint().inquire("kasus-7:daftar").isPresent()).isEqualTo(effect);
    }

    @ParameterizedTest
    @EnumSource(names = {"BOM", "ZERO_DATE"})
    void readsPastTheHabitsOfPhp(Mode mode) {
        sandbox.faults().set(OpdFault.of(mode));

        assertThat(bed.register("kasus-7:daftar").getVariable("daftar"))
                .asInstanceOf(MAP)
                .containsEntry("status", "diterima");
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> value(Exchange exchange) {
        return (Map<String, Object>) exchange.getVariable("daftar");
    }
}
