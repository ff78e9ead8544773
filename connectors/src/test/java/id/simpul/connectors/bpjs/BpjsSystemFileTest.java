package id.simpul.connectors.bpjs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.simpul.connectors.dukcapil.OpenDoor;
import id.simpul.connectors.dukcapil.RecordingGuard;
import id.simpul.connectors.systemfile.SystemFileInvalid;
import id.simpul.core.BusException;
import id.simpul.core.OpenExchange;
import id.simpul.core.ProblemCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Set;
import org.apache.camel.Exchange;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class BpjsSystemFileTest {

    @TempDir
    private Path folder;

    @BeforeEach
    void makeTrust() throws IOException {
        Files.writeString(folder.resolve("trust.crt"), "");
    }

    @Test
    void readsTheFileWithItsDefaults() throws IOException {
        BpjsSettings settings = TestBed.read(folder, TestBed.systemFile(1));

        assertThat(settings.baseUrl()).hasToString("https://localhost:1/vclaim-rest");
        assertThat(settings.form()).isEqualTo(new BpjsSettings.AnswerForm(true, "metaData"));
        assertThat(settings.zone()).isEqualTo(ZoneId.of("Asia/Jakarta"));
        assertThat(settings.credentials()).containsKey("bpjs-dinsos");
        assertThat(settings.codes().get(BpjsOperation.PESERTA_BY_KARTU).success())
                .isEqualTo(Set.of("200"));
    }

    @Test
    void tellsEveryFaultAtOnce() {
        String text = """
                system: bpjs
                service: pcare
                baseUrl: http://apijkn.bpjs-kesehatan.go.id/vclaim-rest/
                trust: tidak-ada.crt
                encrypted: kadang
                codes: { peserta-by-nik: { success: [200, 201] }, peserta: {} }
                credentials: { bpjs-dinsos: { consId: 12345, rahasia: x } }
                """;

        assertThatThrownBy(() -> TestBed.read(folder, text))
                .isInstanceOf(SystemFileInvalid.class)
                .hasMessageContainingAll(
                        "service is not 'vclaim'",
                        "baseUrl is not https",
                        "trust is not a path",
                        "encrypted is not true or false",
                        "codes.peserta-by-nik gives one code two meanings",
                        "codes.peserta is not a known key",
                        "credentials.bpjs-dinsos.consSecret is missing",
                        "credentials.bpjs-dinsos.rahasia is not a known key");
    }

    @Test
    void anInstallationWithoutTheFileRefusesEachCallBeforeTheGuard() throws Exception {
        try (DefaultCamelContext camel = new DefaultCamelContext()) {
            RecordingGuard guard = new RecordingGuard(Clock.systemUTC());
            BpjsComponent component = new BpjsComponent();
            component.setGuard(guard);
            component.setClock(Clock.systemUTC());
            component.setSecrets(reference -> new byte[0]);
            camel.addComponent("bpjs", component);
            camel.start();

            Exchange exchange = camel.createProducerTemplate()
                    .send(
                            "bpjs:peserta-by-nik",
                            made -> made.getExchangeExtension().setSafeCopyProperty(OpenExchange.KEY, new OpenDoor()));

            assertThat(exchange.getException(BusException.class).code()).isEqualTo(ProblemCode.CONFIGURATION_MISSING);
            assertThat(guard.asks).isEmpty();
        }
    }
}
