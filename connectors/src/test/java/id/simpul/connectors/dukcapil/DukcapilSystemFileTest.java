package id.simpul.connectors.dukcapil;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import id.simpul.connectors.partner.Breaker;
import id.simpul.connectors.partner.Bulkhead;
import id.simpul.connectors.systemfile.SystemFileInvalid;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.format.DateTimeFormatter;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class DukcapilSystemFileTest {

    private static final String FULL = """
            system: dukcapil
            url: https://localhost:9443
            path: /dukcapil/get_json/{lembaga}/{method}
            trust: trust.crt
            threshold: 90
            timeouts: { connect: PT1S, answer: PT4S }
            breaker: { failures: 60, window: 30, least: 5, pause: PT1M }
            bulkhead: { calls: 8, patience: PT3S }
            credentials:
              dukcapil-dinsos:
                lembaga: IDINSOS_3509
                ip: 10.35.9.11
                source: 10.35.9.12
                user: dukcapil-dinsos.user
                password: dukcapil-dinsos.password
                path: /dukcapil/get_json/35-09/{lembaga}/{method}
                methods: { verify: nik_verifby_elemen, retrieve: CALL_NIK, family: CALL_NIK_GET_KK }
                keys: { user: user_id, ip: ip_users, elements: lower }
                date: yyyy-MM-dd
                thresholdAs: number
            """;

    @TempDir
    private Path home;

    @BeforeEach
    void write() throws IOException {
        Files.writeString(home.resolve("trust.crt"), "");
    }

    @Test
    void readsEverySetting() throws IOException {
        DukcapilSettings settings = read(FULL);

        assertThat(settings.url()).isEqualTo(URI.create("https://localhost:9443"));
        assertThat(settings.trust()).isEqualTo(home.resolve("trust.crt"));
        assertThat(settings.threshold()).isEqualTo(90);
        assertThat(settings.timeouts().answer()).isEqualTo(Duration.ofSeconds(4));
        assertThat(settings.breaker()).isEqualTo(new Breaker(60, 30, 5, Duration.ofMinutes(1)));
        assertThat(settings.bulkhead()).isEqualTo(new Bulkhead(8, Duration.ofSeconds(3)));
        DukcapilCredential credential = settings.credentials().get("dukcapil-dinsos");
        assertThat(credential.methods())
                .containsEntry(DukcapilMethod.VERIFY, "nik_verifby_elemen")
                .containsEntry(DukcapilMethod.FAMILY, "CALL_NIK_GET_KK");
        assertThat(credential.path()).contains("/dukcapil/get_json/35-09/{lembaga}/{method}");
        assertThat(credential.form().elementsInLowerCase()).isTrue();
        assertThat(credential.form().thresholdIsNumber()).isTrue();
        assertThat(credential.form().keys())
                .isEqualTo(new DukcapilCredential.Keys("user_id", "PASSWORD", "ip_users", "TRESHOLD", "NIK"));
        assertThat(credential.source().orElseThrow().getHostAddress()).isEqualTo("10.35.9.12");
    }

    @Test
    void hasSafeDefaults() throws IOException {
        DukcapilSettings settings = read(TestBed.systemFile(9443).replaceFirst("(?m)^timeouts:.*\n", ""));

        assertThat(settings.path()).isEqualTo("/dukcapil/get_json/{lembaga}/{method}");
        assertThat(settings.threshold()).isEqualTo(80);
        assertThat(settings.timeouts().connect()).isEqualTo(Duration.ofSeconds(2));
        assertThat(settings.bulkhead()).isEqualTo(new Bulkhead(64, Duration.ofSeconds(4)));
        assertThat(settings.credentials().get("habis").path()).isEmpty();
        assertThat(settings.credentials().get("habis").form())
                .usingRecursiveComparison()
                .withEqualsForType((one, other) -> one.toString().equals(other.toString()), DateTimeFormatter.class)
                .isEqualTo(DukcapilCredential.RequestForm.usual());
        assertThat(settings.credentials().get("habis").methods()).containsOnlyKeys(DukcapilMethod.RETRIEVE);
    }

    @Test
    void shippedExampleIsWellFormed() throws IOException {
        Files.createDirectories(home.resolve("certs/partners"));
        Files.writeString(home.resolve("certs/partners/dukcapil.crt"), "");

        assertThat(read(Files.readString(Path.of("systems/dukcapil.yaml"))).credentials())
                .containsOnlyKeys("dukcapil-dinsos");
    }

    @Test
    void tellsAllFaultsAtOnce() {
        String wrong = FULL.replace("https://localhost:9443", "http://localhost:9443")
                        .replace("trust: trust.crt", "trust: gone.crt")
                        .replace("threshold: 90", "threshold: 101")
                        .replace("PT4S", "4")
                        .replace("    ip: 10.35.9.11\n", "")
                        .replace("source: 10.35.9.12", "source: example.org")
                        .replace("retrieve: CALL_NIK", "fetch: CALL_NIK")
                        .replace("date: yyyy-MM-dd", "date: dd-MM-yy")
                        .replace("path: /dukcapil/get_json/35-09/{lembaga}/{method}", "path: /get_json/{method}")
                        .replace("elements: lower", "elements: mixed")
                        .replace("thresholdAs: number", "thresholdAs: 80")
                + "colour: red\n";

        SystemFileInvalid invalid = catchThrowableOfType(SystemFileInvalid.class, () -> read(wrong));

        assertThat(invalid.faults())
                .containsExactlyInAnyOrder(
                        "url is not https://host[:port] without a path",
                        "trust is not a path of a PEM file",
                        "threshold is not a number from 0 to 100",
                        "timeouts.answer is not a time such as PT8S",
                        "credentials.dukcapil-dinsos.ip is missing: the registered address",
                        "credentials.dukcapil-dinsos.source is not a local IP address",
                        "credentials.dukcapil-dinsos.methods.fetch is not a known key",
                        "credentials.dukcapil-dinsos.date is not a form such as dd-MM-yyyy",
                        "credentials.dukcapil-dinsos.path is not a path with {lembaga} and {method}",
                        "credentials.dukcapil-dinsos.keys.elements is not upper or lower",
                        "credentials.dukcapil-dinsos.thresholdAs is not text or number",
                        "colour is not a known key");
    }

    @Test
    void passwordInTheFileIsTakenForNothingButReference() {
        assertThatExceptionOfType(SystemFileInvalid.class)
                .isThrownBy(() -> read(FULL.replace("password: dukcapil-dinsos.password", "password: 'geheim !'")))
                .withMessageContaining("credentials.dukcapil-dinsos.password is not the name of a secret")
                .withMessageNotContaining("geheim");
    }

    @ParameterizedTest
    @ValueSource(strings = {"user: PASSWORD", "ip: nik", "threshold: nama_lgkp", "nik: NO_KK"})
    void refusesKeysThatWouldReplaceEachOther(String keys) {
        assertThatExceptionOfType(SystemFileInvalid.class)
                .isThrownBy(() -> read(FULL.replace("user: user_id, ip: ip_users", keys)))
                .withMessageContaining("credentials.dukcapil-dinsos.keys names one key twice, or an element's");
    }

    @Test
    void refusesFileThatIsNoMapping() {
        assertThatExceptionOfType(SystemFileInvalid.class)
                .isThrownBy(() -> read("- a\n"))
                .withMessageContaining("the file is not a mapping");
        assertThatExceptionOfType(SystemFileInvalid.class)
                .isThrownBy(() -> read("a: [\n"))
                .withMessageContaining("not well-formed YAML");
        assertThatExceptionOfType(SystemFileInvalid.class)
                .isThrownBy(() -> read(""))
                .withMessageContaining("system is missing");
    }

    @Test
    void refusesOneKeyTwice() {
        assertThatExceptionOfType(SystemFileInvalid.class)
                .isThrownBy(() -> read(FULL + "threshold: 10\n"))
                .withMessageContaining("not well-formed YAML");
    }

    private DukcapilSettings read(String yaml) throws IOException {
        return DukcapilSystemFile.read(Files.writeString(home.resolve("dukcapil.yaml"), yaml), home);
    }
}
