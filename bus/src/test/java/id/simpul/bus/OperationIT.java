package id.simpul.bus;

import static id.simpul.bus.BusUnderTest.json;
import static id.simpul.bus.BusUnderTest.verification;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import com.fasterxml.jackson.databind.JsonNode;
import id.simpul.sandbox.dukcapil.Fault;
import id.simpul.sandbox.dukcapil.Resident;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

/** Metrics, traces, log lines and the status page of a bus at work. */
class OperationIT {

    private static final String BANSOS = "verifikasi-calon-penerima-bansos";
    private static final String PATH = "/v1/layanan/kependudukan/verifikasi";
    private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";
    private static final String OFFICER = "Ratna Dewi Kusumawardani";

    @TempDir
    static Path folder;

    static BusUnderTest bus;
    static Management management;
    static MemberClient dinsos;

    private final ListAppender<ILoggingEvent> lines = new ListAppender<>();
    private final Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);

    @BeforeAll
    static void start() throws IOException {
        bus = new BusUnderTest(folder);
        management = new Management(bus);
        dinsos = bus.client("3509.dinsos.simbansos");
    }

    @AfterAll
    static void stop() throws IOException {
        bus.close();
    }

    @BeforeEach
    void listen() {
        lines.start();
        root.addAppender(lines);
    }

    @AfterEach
    void listenNoMore() {
        root.detachAppender(lines);
    }

    @Test
    void countsExchangesByServiceMemberAndOutcome() {
        String answered =
                "simpul_exchanges_total{member=\"3509.dinsos\",outcome=\"answered\",service=\"kependudukan/verifikasi\"}";
        String refused = "simpul_refusals_total{actor=\"caller\",code=\"use-not-agreed\"}";
        double answeredBefore = management.metric(answered);
        double refusedBefore = management.metric(refused);

        ask(Map.of());
        ask(Map.of("Simpul-Kegunaan", "penagihan-pajak"));

        assertThat(management.metric(answered)).isEqualTo(answeredBefore + 1);
        assertThat(management.metric(refused)).isEqualTo(refusedBefore + 1);
        assertThat(management.metric("simpul_admissions_total{mode=\"verify\",outcome=\"use-not-agreed\""))
                .isPositive();
        assertThat(management.metric(
                        "simpul_exchange_duration_seconds_bucket{service=\"kependudukan/verifikasi\",le=\"10.0\"}"))
                .isPositive();
        assertThat(management.metric(
                        "simpul_partner_call_seconds_bucket{outcome=\"answered\",partner=\"dukcapil\",le=\"10.0\"}"))
                .isPositive();
    }

    @Test
    void keepsLabelsBoundedAndFreeOfWhatCallersWrite() {
        Resident resident = bus.resident("active");
        dinsos.post(
                "/v1/layanan/karangan/" + resident.nik(),
                "{}",
                Map.of("Simpul-Petugas", OFFICER, "Simpul-Kegunaan", BANSOS));
        ask(Map.of("Simpul-Kegunaan", "kegunaan-karangan"));
        dinsos.get("/v1/karangan/" + resident.nik());

        String metrics = management.get("prometheus").body();
        assertThat(metrics).contains("outcome=\"service-unknown\",service=\"none\"");
        assertThat(metrics)
                .doesNotContain(
                        "karangan", resident.nik(), OFFICER, resident.values().get("NAMA_LGKP"));
    }

    @Test
    void showsQuotaCommitterAndLog() {
        ask(Map.of());

        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(management.metric(
                                "simpul_quota_units{credential=\"dukcapil-dinsos\",mode=\"verify\",state=\"spent\"}"))
                        .isPositive());
        assertThat(management.metric(
                        "simpul_quota_units{credential=\"dukcapil-dinsos\",mode=\"verify\",state=\"limit\"}"))
                .isPositive();
        assertThat(management.metric("simpul_committer_waiting")).isNotNegative();
        assertThat(management.metric("simpul_committer_batch_entries")).isGreaterThanOrEqualTo(1);
        assertThat(management.metric("simpul_log_entries")).isPositive();
        assertThat(management.metric("simpul_sample_age_seconds")).isLessThan(60);
    }

    @Test
    void countsAConfigurationAlarm() {
        double before = management.metric("simpul_configuration_alarms_total");
        bus.sandbox().faults().set(Fault.of(Fault.Mode.UNKNOWN_CODE));
        try {
            assertThat(ask(Map.of()).code()).isEqualTo("partner-answer-unknown");
        } finally {
            bus.sandbox().faults().lift();
        }

        assertThat(management.metric("simpul_configuration_alarms_total")).isEqualTo(before + 1);
        assertThat(management.json("simpul").path("alarms").path("count").asLong())
                .isEqualTo((long) before + 1);
    }

    @Test
    void putsExchangeAndTraceIntoItsLinesAndReturnsTheTrace() {
        Reply reply = ask(Map.of("traceparent", "00-" + TRACE + "-00f067aa0ba902b7-01"));

        assertThat(reply.header("traceparent")).matches("00-" + TRACE + "-[0-9a-f]{16}-01");
        assertThat(linesOf(reply.exchange()))
                .isNotEmpty()
                .allSatisfy(line -> assertThat(line.getMDCPropertyMap()).containsEntry("trace", TRACE));
    }

    @Test
    void makesATraceWhenTheCallersIsNotWellFormed() {
        Reply reply = ask(Map.of("traceparent", "00-" + OFFICER + "-00f067aa0ba902b7-01"));

        assertThat(reply.header("traceparent")).matches("00-[0-9a-f]{32}-[0-9a-f]{16}-00");
    }

    @Test
    void problemsCarryTheSameExchangeInAnswerHeaderAndLine() {
        Reply refused = ask(Map.of("Simpul-Kegunaan", "penagihan-pajak"));
        Reply nowhere = dinsos.get("/v1/karangan");

        assertThat(refused.json().path("pertukaran").asText()).isEqualTo(refused.exchange());
        assertThat(linesOf(refused.exchange()))
                .extracting(ILoggingEvent::getFormattedMessage)
                .anyMatch(line -> line.startsWith("use-not-agreed"));
        assertThat(nowhere.header("traceparent")).isNotEmpty();
        assertThat(nowhere.json().path("pertukaran").asText()).isEqualTo(nowhere.exchange());
    }

    @Test
    void saysNothingPersonalInItsLinesOrOnItsPages() {
        Resident resident = bus.resident("active");
        ask(Map.of());
        dinsos.verify(
                BANSOS,
                json(Map.of(
                        "nik",
                        "3509",
                        "unsur",
                        Map.of("NAMA_LGKP", resident.values().get("NAMA_LGKP")))));

        ask(Map.of("Simpul-Kegunaan", resident.nik()));
        dinsos.post(
                "/v1/layanan/cari/" + resident.nik(),
                "{}",
                Map.of("Simpul-Petugas", OFFICER, "Simpul-Kegunaan", BANSOS));
        List<String> said = Stream.concat(
                        lines.list.stream().map(line -> line.getFormattedMessage() + line.getMDCPropertyMap()),
                        Stream.of("prometheus", "simpul", "health")
                                .map(page -> management.get(page).body()))
                .toList();
        assertThat(said)
                .hasSizeGreaterThan(4)
                .noneMatch(text -> text.contains(resident.nik())
                        || text.contains(resident.values().get("NAMA_LGKP"))
                        || text.contains(OFFICER));
    }

    @Test
    void leavesNothingOfOneExchangeToTheNext() {
        ask(Map.of());
        String first = dinsos.get("/v1/log/checkpoint").header("traceparent");
        String second = dinsos.get("/v1/log/checkpoint").header("traceparent");

        assertThat(first).isNotEmpty().isNotEqualTo(second);
    }

    @Test
    void tellsTheOperatorHowThingsAreOnOnePage() {
        ask(Map.of());
        ask(Map.of("Simpul-Kegunaan", "penagihan-pajak"));

        JsonNode page = management.json("simpul");

        assertThat(page.path("node").asText()).isEqualTo("node-1");
        assertThat(page.path("partners").path(0).path("state").asText()).isEqualTo("answering");
        assertThat(page.path("partners").path(0).path("since").asText()).endsWith("Z");
        assertThat(page.path("partners").findValuesAsText("name"))
                .startsWith("dukcapil", "bpjs")
                .contains("disnaker.siapkerja");
        assertThat(page.path("partners").path(1).path("state").asText()).isEqualTo("untried");
        assertThat(page.path("quotas").findValuesAsText("credential")).contains("dukcapil-dinsos", "dukcapil-bapenda");
        assertThat(page.path("refusals").findValuesAsText("code")).contains("use-not-agreed");
        assertThat(page.path("refusals").findValuesAsText("actor")).contains("caller");
        assertThat(page.path("log").path("entries").asLong()).isPositive();
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(management
                                .json("simpul")
                                .path("log")
                                .path("checkpointAge")
                                .isNumber())
                        .isTrue());
    }

    private static Reply ask(Map<String, String> replaced) {
        Map<String, String> headers = new HashMap<>(Map.of("Simpul-Petugas", OFFICER, "Simpul-Kegunaan", BANSOS));
        headers.putAll(replaced);
        return dinsos.post(PATH, verification(bus.resident("active"), Map.of()), headers);
    }

    private List<ILoggingEvent> linesOf(String exchange) {
        return lines.list.stream()
                .filter(line -> exchange.equals(line.getMDCPropertyMap().get("exchange")))
                .toList();
    }
}
