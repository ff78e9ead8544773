package id.simpul.bus;

import static id.simpul.bus.BusUnderTest.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import id.simpul.certs.ClientTls;
import id.simpul.certs.DetachedJws;
import id.simpul.certs.JwkSet;
import id.simpul.certs.PasswordHash;
import id.simpul.certs.tokens.OwnTokens;
import id.simpul.sandbox.dukcapil.Resident;
import id.simpul.sandbox.dukcapil.WireContract;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.net.ssl.HttpsURLConnection;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The drop-in door from the TLS connection to the sandbox and back. */
class DropInIT {

    static final String VERIFY = "/dukcapil/get_json/IDINSOS_3509/CALL_VERIFY_BY_ELEMEN";
    private static final String ISSUER = "https://bus.simpul.test";
    private static final String OLDER = "/dukcapil/get_json/35-09/IDBAPENDA_3509/GET_NIK";

    @TempDir
    static Path folder;

    static BusUnderTest bus;
    static MemberClient anybody;

    @BeforeAll
    static void start() throws IOException {
        bus = new BusUnderTest(
                folder,
                DropInIT::register,
                "--simpul.drop-in.tries-per-address=1000",
                "--simpul.drop-in.tries-overall=1000",
                "--simpul.issuing.issuer=" + ISSUER);
        anybody = bus.anybody();
    }

    @AfterAll
    static void stop() throws IOException {
        bus.close();
    }

    /** Beside the sample's login: an older one whose password is hashed, one used elsewhere, and one without an officer. */
    private static void register(TestHome home) throws IOException {
        String hash = PasswordHash.of("rahasia lama", new SecureRandom());
        append(home.file("members/3509.bapenda.yaml"), """
                credentials:
                  - user: skrip-simpatda
                    passwordHash: "%s"
                    system: simpatda
                    lembaga: IDBAPENDA_3509
                    region: "35-09"
                    profile: legacy
                    methods: { GET_NIK: kependudukan/data, nik_verifby_elemen: kependudukan/verifikasi }
                    use: pemutakhiran-data-wajib-pajak
                    job: sistem:skrip-simpatda
                    networks: [127.0.0.0/8]
                  - user: skrip-simpatda-baru
                    passwordHash: "%s"
                    system: simpatda
                    lembaga: IDBAPENDA_3509
                    methods: { CALL_NIK: kependudukan/data, CALL_VERIFY_BY_ELEMEN: kependudukan/verifikasi }
                    use: pemutakhiran-data-wajib-pajak
                    job: sistem:skrip-simpatda
                    networks: [127.0.0.0/8]
                """.formatted(hash, hash));
        append(home.file("members/3509.dinsos.yaml"), """
                  - user: skrip-lain
                    passwordHash: "%s"
                    system: simbansos
                    lembaga: IDINSOS_3509
                    methods: { CALL_VERIFY_BY_ELEMEN: kependudukan/verifikasi }
                    use: verifikasi-calon-penerima-bansos
                    networks: [10.35.9.0/24]
                  - user: skrip-tanpa-petugas
                    passwordHash: "%s"
                    system: simbansos
                    lembaga: IDINSOS_3509
                    methods:
                      CALL_VERIFY_BY_ELEMEN: kependudukan/verifikasi
                      CALL_NIK: kependudukan/data
                    use: verifikasi-calon-penerima-bansos
                    networks: [127.0.0.0/8]
                """.formatted(hash, hash));
    }

    private static void append(Path file, String text) throws IOException {
        Files.writeString(file, text, StandardOpenOption.APPEND);
    }

    @Test
    void verifiesInDukcapilsFormWithProvenanceSignatureAndQuota() throws IOException {
        Resident resident = bus.resident("active");
        Map<String, Object> call = call(resident);
        call.put("NAMA_LGKP", resident.name());
        call.put("TGL_LHR", resident.birthDate().toString());
        call.put("ALAMAT", " ");

        Reply reply = anybody.post(VERIFY, json(call), Map.of("Simpul-Petugas", "Siti Aminah"));

        assertThat(reply.status()).as(reply.json().toString()).isEqualTo(200);
        assertThat(record(reply).properties())
                .extracting(field -> field.getKey() + " " + field.getValue().asText())
                .containsExactlyInAnyOrder("NIK Sesuai", "NAMA_LGKP Sesuai (100)", "TGL_LHR Sesuai");
        assertThat(reply.json().path("quotaLimiter").asInt()).isBetween(1, 499);
        assertThat(reply.header("Simpul-Asal")).startsWith("dukcapil; lingkungan=sandbox; waktu=");
        JwkSet keys = JwkSet.parse(Files.readAllBytes(bus.home().file("certs/answers.jwks.json")));
        assertThat(DetachedJws.verify(reply.header("Simpul-Tanda-Tangan"), reply.body(), keys))
                .isPresent();
        assertThat(bus.client("3509.dinsos.simbansos")
                        .get("/v1/bukti/" + reply.exchange())
                        .status())
                .isEqualTo(200);
    }

    @Test
    void quotaLimiterCountsDownByOneUnit() {
        String call = json(verification(bus.resident("active")));

        int first =
                anybody.post(VERIFY, call, Map.of()).json().path("quotaLimiter").asInt();
        int second =
                anybody.post(VERIFY, call, Map.of()).json().path("quotaLimiter").asInt();

        assertThat(second).isEqualTo(first - 1);
    }

    @Test
    void retrievesForOlderScriptWhatTheAgreementPermits() {
        Resident resident = bus.resident("active");

        Reply reply = anybody.post(OLDER, json(older(resident)), Map.of());

        assertThat(reply.json().has("quotaLimiter")).isFalse();
        assertThat(record(reply).path("NIK").isIntegralNumber()).isTrue();
        assertThat(record(reply).path("NIK").asText()).isEqualTo(resident.nik());
        assertThat(record(reply).path("NO_RT").isIntegralNumber()).isTrue();
        assertThat(record(reply).has("NAMA_LGKP_IBU")).isFalse();
        assertThat(record(reply).has("TGL_LHR")).isFalse();
    }

    @Test
    void takesFormsAndBasicAndJsonThatIsCalledForm() {
        Resident resident = bus.resident("active");
        String form = "user_id=skrip-simbansos&password=password-of-the-script&ip_user=10.1.1.1&treshold=80&nik="
                + resident.nik() + "&Nama_lgkp=" + resident.name().replace(' ', '+');
        Map<String, Object> open = verification(resident);
        open.remove("USER_ID");
        open.remove("PASSWORD");
        String basic = "Basic "
                + Base64.getEncoder()
                        .encodeToString("skrip-simbansos:password-of-the-script".getBytes(StandardCharsets.UTF_8));

        List<Reply> replies = List.of(
                send(VERIFY, form, "application/x-www-form-urlencoded"),
                send(VERIFY, json(verification(resident)), "application/x-www-form-urlencoded"),
                anybody.post(VERIFY, json(open), Map.of("Authorization", basic)));

        assertThat(replies)
                .extracting(reply -> record(reply).path("NAMA_LGKP").asText())
                .containsOnly("Sesuai (100)");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "PASSWORD | salah            | 02 | Login Gagal                              | login-refused",
                "USER_ID  | siapa            | 02 | Login Gagal                              | login-refused",
                "USER_ID  | ''               | 01 | User, password dan IP tidak boleh kosong | login-missing",
                "IP_USER  | ''               | 01 | User, password dan IP tidak boleh kosong | login-missing",
                "TRESHOLD | banyak           | 06 | Parameter Tidak Lengkap / Tidak Valid    | request-invalid",
                "TGL_LHR  | 31-02-1990       | 06 | Parameter Tidak Lengkap / Tidak Valid    | request-invalid",
                "AGAMA    | X                | 06 | Parameter Tidak Lengkap / Tidak Valid    | element-not-agreed",
                "NIK      | 35               | 15 | Data Tidak Ditemukan, NIK tidak sesuai format Dukcapil | nik-format"
            })
    void refusesInDukcapilsWords(String key, String value, String code, String text, String problem) {
        Map<String, Object> call = verification(bus.resident("active"));
        call.put(key, value);

        Reply reply = anybody.post(VERIFY, json(call), Map.of());

        assertThat(reply.status()).isEqualTo(200);
        assertThat(record(reply).path("RESPONSE_CODE").asText()).isEqualTo(code);
        assertThat(record(reply).path("RESPON").asText()).isEqualTo(text);
        assertThat(reply.header("Simpul-Masalah")).isEqualTo(problem);
    }

    @Test
    void tellsOfTheDeceasedAndOfTheUnknownAsDukcapilDoes() {
        Map<String, Object> unknown = verification(bus.resident("active"));
        unknown.put("NIK", bus.sandbox().population().unknownNik());

        assertThat(record(anybody.post(VERIFY, json(verification(bus.resident("deceased"))), Map.of()))
                        .path("RESPONSE_CODE")
                        .asText())
                .isEqualTo("11");
        assertThat(record(anybody.post(VERIFY, json(unknown), Map.of()))
                        .path("RESPON")
                        .asText())
                .startsWith("Data Tidak Ditemukan");
    }

    @Test
    void opensOnlyFromRegisteredNetworkAndForRegisteredPathAndNamedOfficer() throws IOException {
        MemberClient dinsos = bus.client("3509.dinsos.simbansos");
        Map<String, Object> call = verification(bus.resident("active"));
        call.put("PASSWORD", "rahasia lama");
        call.put("IP_USER", "10.35.9.1");
        long asked = bus.sandbox().calls().count();

        Reply elsewhere = anybody.post(VERIFY, json(with(call, "skrip-lain")), Map.of());
        Reply nobody = anybody.post(VERIFY, json(with(call, "skrip-tanpa-petugas")), Map.of());
        Reply stranger = anybody.post(VERIFY, json(with(call, "skrip-simpatda")), Map.of());
        Reply method = anybody.post(
                "/dukcapil/get_json/IDINSOS_3509/BYNIK", json(with(call, "skrip-tanpa-petugas")), Map.of());
        Reply noRight = anybody.post(
                "/dukcapil/get_json/IDINSOS_3509/CALL_NIK",
                json(with(call, "skrip-tanpa-petugas")),
                Map.of("Simpul-Petugas", "Siti Aminah"));

        assertThat(List.of(elsewhere, nobody, stranger, method, noRight))
                .extracting(reply -> reply.header("Simpul-Masalah"))
                .containsExactly(
                        "network-not-agreed", "officer-missing", "login-refused", "service-unknown", "access-denied");
        assertThat(List.of(elsewhere, nobody, method))
                .extracting(reply -> dinsos.get("/v1/bukti/" + reply.exchange()).status())
                .containsOnly(200);
        assertThat(record(elsewhere).path("RESPON").asText()).isEqualTo("IP Tidak Sesuai");
        assertThat(method.status()).isEqualTo(404);
        assertThat(bus.sandbox().calls().count()).isEqualTo(asked);
    }

    /** A name with a wrong password is anybody's claim: the log names no member for it. */
    @Test
    void whoIsNotRecognisedIsInNoEntryOfTheLog() {
        Map<String, Object> call = verification(bus.resident("active"));
        call.put("PASSWORD", "salah");

        Reply wrong = anybody.post(VERIFY, json(call), Map.of());

        assertThat(wrong.header("Simpul-Masalah")).isEqualTo("login-refused");
        assertThat(bus.count("SELECT count(*) FROM ledger.log_entry WHERE position(convert_to('" + wrong.exchange()
                        + "', 'UTF8') IN entry) > 0"))
                .isZero();
    }

    @Test
    void nothingElseOpensWithAPassword() {
        String basic = "Basic "
                + Base64.getEncoder()
                        .encodeToString("skrip-simbansos:password-of-the-script".getBytes(StandardCharsets.UTF_8));

        Reply reply = anybody.post(
                "/v1/layanan/kependudukan/verifikasi",
                json(verification(bus.resident("active"))),
                Map.of("Authorization", basic));

        assertThat(reply.code()).isEqualTo("certificate-missing");
    }

    @Test
    void keepsNoPasswordAndNoNikInTheLog() {
        Resident resident = bus.resident("woman");
        anybody.post(VERIFY, json(verification(resident)), Map.of());

        for (String text : List.of(resident.nik(), "password-of-the-script")) {
            assertThat(bus.count("SELECT count(*) FROM ledger.log_entry WHERE position(convert_to('" + text
                            + "', 'UTF8') IN entry) > 0"))
                    .isZero();
        }
    }

    @ParameterizedTest
    @CsvSource({"php, cek_nik.php", "python3, cek_nik.py"})
    void servesScriptsAsOpdsHaveThem(String program, String file) throws Exception {
        Resident resident = bus.resident("active");
        Map<String, String> environment = new TreeMap<>(Map.of(
                "HOST",
                base().toString(),
                "USER_ID",
                "skrip-simbansos",
                "PASSWORD",
                "password-of-the-script",
                "NIK",
                resident.nik(),
                "NAMA",
                resident.name(),
                "LAHIR",
                resident.birthDate().toString()));
        Script script = new Script(program, file);

        assertThat(script.run(environment)).isEqualTo("NAMA 100 LAHIR Sesuai SISA ada");

        environment.put("NIK", bus.resident("deceased").nik());
        assertThat(script.run(environment)).isEqualTo("GAGAL 11 Data Ditemukan, Meninggal Dunia");
        environment.put("PASSWORD", "salah");
        assertThat(script.run(environment)).isEqualTo("GAGAL 02 Login Gagal");
    }

    /** A long for the NIK and keys in the case of properties, as programs in C# and Java have them. */
    @Test
    void servesTypedClients() throws IOException {
        Resident resident = bus.resident("active");
        String body = "{\"Nik\":" + resident.nik() + ",\"User_Id\":\"skrip-simbansos\",\"Password\":"
                + "\"password-of-the-script\",\"Ip_Address\":\"10.35.9.11\",\"Treshold\":90,\"Nama_Lgkp\":\""
                + resident.name() + "\",\"Jenis_Klmin\":null}";
        HttpsURLConnection connection =
                (HttpsURLConnection) base().resolve(VERIFY).toURL().openConnection();
        connection.setSSLSocketFactory(tls().getSocketFactory());
        connection.setRequestMethod("POST");
        connection.setDoOutput(true);
        connection.setRequestProperty("Content-Type", "application/json");
        connection.getOutputStream().write(body.getBytes(StandardCharsets.UTF_8));

        String answer = new String(connection.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(answer).contains("\"NAMA_LGKP\":\"Sesuai (100)\"");
    }

    @ParameterizedTest
    @CsvSource({"php, own_form.php", "python3, own_form.py"})
    void oneFileClientsSpeakTheOwnForm(String program, String file) throws Exception {
        Path certs = bus.home().file("certs");
        Resident resident = bus.resident("active");

        String said = new Script(program, file)
                .run(Map.of(
                        "CLIENTS",
                        Path.of("../clients").toAbsolutePath().toString(),
                        "HOST",
                        base().toString(),
                        "CA",
                        certs.resolve("root.crt").toString(),
                        "CERTIFICATE",
                        certs.resolve("members/3509.dinsos.simbansos.crt").toString(),
                        "KEY",
                        certs.resolve("members/3509.dinsos.simbansos.key").toString(),
                        "NIK",
                        resident.nik(),
                        "NAMA",
                        resident.name()));

        assertThat(said.lines().toList()).hasSize(4);
        assertThat(said.lines().toList().get(0)).isEqualTo("sesuai");
        assertThat(said.lines().toList().get(1)).isEqualTo("element-not-agreed 403 36");
        assertThat(said.lines().toList().get(2)).isIn("SimpulNotFound", "SimpulRefused");
        assertThat(said.lines().toList().get(3)).isEqualTo("not-sent");
    }

    @ParameterizedTest
    @CsvSource({"php, own_form_token.php", "python3, own_form_token.py"})
    void oneFileClientsTakeOurTokensAndANewOneForAnExpiredOne(String program, String file) throws Exception {
        Resident resident = bus.resident("active");

        String said = new Script(program, file)
                .run(Map.of(
                        "CLIENTS",
                        Path.of("../clients").toAbsolutePath().toString(),
                        "HOST",
                        base().toString(),
                        "CA",
                        bus.home().file("certs/root.crt").toString(),
                        "SECRET",
                        TestHome.CLIENT_SECRET,
                        "EXPIRED",
                        expiredToken(),
                        "NIK",
                        resident.nik(),
                        "NAMA",
                        resident.name()));

        assertThat(said.lines().toList()).containsExactly("sesuai", "sesuai True", "sesuai False", "token-refused 401");
    }

    private static String expiredToken() throws IOException {
        Instant anHourAgo = Instant.now().minusSeconds(3600);
        return new OwnTokens(bus.home().file("certs/tokens.key"))
                .sign(Map.of(
                        "iss", ISSUER,
                        "sub", "3509.dinsos.simbansos",
                        "client_id", "3509.dinsos.simbansos",
                        "aud", "simpul-3509",
                        "iat", anHourAgo.getEpochSecond(),
                        "exp", anHourAgo.plusSeconds(300).getEpochSecond(),
                        "jti", "kedaluwarsa"));
    }

    /** What the simulated Dukcapil of today passes, the door passes too. */
    @Nested
    class SpeaksAsDukcapilDoesToday extends WireContract {

        @Override
        protected Place place() {
            return new Place(
                    base(),
                    tls(),
                    "IDBAPENDA_3509",
                    "CALL_VERIFY_BY_ELEMEN",
                    "CALL_NIK",
                    false,
                    Map.of("USER_ID", "skrip-simpatda-baru", "PASSWORD", "rahasia lama", "IP_USER", "10.35.9.12"));
        }

        @Override
        protected Resident resident(String kind) {
            return bus.resident(kind);
        }

        @Override
        protected String unknownNik() {
            return bus.sandbox().population().unknownNik();
        }
    }

    /** The same for earlier years. */
    @Nested
    class SpeaksAsDukcapilDidEarlier extends WireContract {

        @Override
        protected Place place() {
            return new Place(
                    base(),
                    tls(),
                    "35-09/IDBAPENDA_3509",
                    "nik_verifby_elemen",
                    "GET_NIK",
                    true,
                    Map.of("USER_ID", "skrip-simpatda", "PASSWORD", "rahasia lama", "IP_USER", "10.35.9.12"));
        }

        @Override
        protected Resident resident(String kind) {
            return bus.resident(kind);
        }

        @Override
        protected String unknownNik() {
            return bus.sandbox().population().unknownNik();
        }
    }

    private static URI base() {
        return URI.create("https://localhost:" + bus.port());
    }

    private static SSLContext tls() {
        try {
            return ClientTls.context(bus.home().file("certs/root.crt"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Reply send(String path, String body, String type) {
        return anybody.send("POST", path, body.getBytes(StandardCharsets.UTF_8), "Content-Type", type);
    }

    private static Map<String, Object> with(Map<String, Object> call, String user) {
        Map<String, Object> other = new TreeMap<>(call);
        other.put("USER_ID", user);
        return other;
    }

    private static Map<String, Object> call(Resident resident) {
        return new TreeMap<>(Map.of(
                "USER_ID",
                "skrip-simbansos",
                "PASSWORD",
                "password-of-the-script",
                "IP_USER",
                "10.35.9.11",
                "TRESHOLD",
                "80",
                "NIK",
                resident.nik()));
    }

    private static Map<String, Object> verification(Resident resident) {
        Map<String, Object> call = call(resident);
        call.put("NAMA_LGKP", resident.name());
        return call;
    }

    private static Map<String, Object> older(Resident resident) {
        return Map.of(
                "user_id",
                "skrip-simpatda",
                "password",
                "rahasia lama",
                "ip_users",
                "10.35.9.12",
                "nik",
                Long.valueOf(resident.nik()));
    }

    private static JsonNode record(Reply reply) {
        return reply.json().path("content").path(0);
    }
}
