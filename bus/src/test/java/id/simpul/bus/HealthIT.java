package id.simpul.bus;

import static id.simpul.bus.BusUnderTest.verification;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.simpul.ledger.CommitterSettings;
import id.simpul.ledger.GroupCommitter;
import id.simpul.sandbox.dukcapil.Fault;
import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import javax.sql.DataSource;
import org.apache.activemq.artemis.core.server.embedded.EmbeddedActiveMQ;
import org.apache.camel.CamelContext;
import org.apache.camel.Route;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What health says, and what callers get, when each thing that the bus needs is killed. */
class HealthIT {

    private static final String BANSOS = "verifikasi-calon-penerima-bansos";
    private static final Duration SOON = Duration.ofSeconds(30);

    @TempDir
    Path folder;

    private BusUnderTest bus;
    private Management management;
    private MemberClient dinsos;

    @BeforeEach
    void start() throws IOException {
        bus = new BusUnderTest(folder);
        management = new Management(bus);
        dinsos = bus.client("3509.dinsos.simbansos");
    }

    @AfterEach
    void stop() throws IOException {
        bus.close();
    }

    @Test
    void allIsWell() {
        assertThat(ask().status()).isEqualTo(200);

        for (String component : new String[] {"database", "ledger", "broker", "dukcapil", "routes", "diskSpace"}) {
            assertThat(management.health(component)).as(component).isEqualTo("UP");
        }
        assertThat(management.health("bpjs")).isEqualTo("UNKNOWN");
        assertThat(management.readiness()).isEqualTo(200);
        assertThat(management.get("health/liveness").statusCode()).isEqualTo(200);
        assertThat(management.json("health/readiness").path("components").fieldNames())
                .toIterable()
                .containsExactlyInAnyOrder("readinessState", "database", "ledger", "routes", "diskSpace");
    }

    @Test
    void withoutDatabaseNothingIsAskedAndTheNodeLeavesService() throws SQLException {
        asOwner("REVOKE CONNECT ON DATABASE " + databaseName() + " FROM PUBLIC");
        endConnectionsOfTheBus();

        await().atMost(SOON)
                .untilAsserted(() -> assertThat(management.health("database")).isEqualTo("DOWN"));
        assertThat(management.health("ledger")).isEqualTo("DOWN");
        assertThat(management.readiness()).isEqualTo(503);
        assertThat(management.get("health/liveness").statusCode()).isEqualTo(200);
        assertRefused("record-unavailable", 503);
        assertThat(dinsos.get("/v1/log/checkpoint").code()).isEqualTo("record-unavailable");
        assertThat(management.json("simpul").path("node").asText()).isEqualTo("node-1");

        asOwner("GRANT CONNECT ON DATABASE " + databaseName() + " TO PUBLIC");
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(management.readiness()).isEqualTo(200));
        assertThat(ask().status()).isEqualTo(200);
    }

    @Test
    void aNodeThatWasReplacedSaysSoAndRecordsNothing() {
        try (GroupCommitter later = new GroupCommitter(
                bus.part(DataSource.class), CommitterSettings.of("node-1"), Clock.systemUTC(), new SecureRandom())) {
            assertThat(later.waiting()).isZero();

            assertThat(management.health("ledger")).isEqualTo("DOWN");
            assertThat(ledger("reason")).isEqualTo("replaced-by-later-start");
            assertThat(management.health("database")).isEqualTo("UP");
            assertThat(management.readiness()).isEqualTo(503);
            assertRefused("record-unavailable", 503);
        }
    }

    @Test
    void aClockThatIsBehindTheLogRefusesUntilItIsSet() throws SQLException {
        assertThat(ask().status()).isEqualTo(200);

        asOwner("UPDATE ledger.head SET last_at = last_at + interval '1 hour'");
        assertThat(management.health("ledger")).isEqualTo("DOWN");
        assertThat(ledger("problem")).isEqualTo("clock-behind");
        assertRefused("clock-behind", 503);

        asOwner("UPDATE ledger.head SET last_at = last_at - interval '1 hour'");
        assertThat(management.readiness()).isEqualTo(200);
        assertThat(ask().status()).isEqualTo(200);
    }

    @Test
    void withoutBrokerLookupsAreStillServed() throws Exception {
        bus.part(EmbeddedActiveMQ.class).getActiveMQServer().stop();

        assertThat(management.health("broker")).isEqualTo("DOWN");
        assertThat(management.get("health").statusCode()).isEqualTo(503);
        assertThat(management.readiness()).isEqualTo(200);
        assertThat(ask().status()).isEqualTo(200);
    }

    @Test
    void withoutDukcapilCallersGetAProblemAndTheNodeStaysInService() {
        bus.sandbox().faults().set(Fault.of(Fault.Mode.REFUSE));

        assertRefused("partner-unreachable", 503);
        assertThat(management.health("dukcapil")).isEqualTo("PARTNER_DOWN");
        assertThat(dukcapil("state")).isEqualTo("failing");
        await().atMost(SOON).untilAsserted(() -> {
            assertThat(ask().code()).isEqualTo("partner-unreachable");
            assertThat(dukcapil("state")).isEqualTo("left-alone");
        });
        assertThat(management.metric("simpul_partner_breaker")).isEqualTo(1);
        assertThat(management.readiness()).isEqualTo(200);
        assertThat(management.get("health").statusCode()).isEqualTo(200);

        bus.sandbox().faults().lift();
        await().atMost(SOON).untilAsserted(() -> assertThat(dukcapil("state")).isEqualTo("failing"));
        assertThat(management.metric("simpul_partner_breaker")).isZero();
        assertThat(ask().status()).isEqualTo(200);
        assertThat(management.health("dukcapil")).isEqualTo("UP");
        assertThat(management.metric("simpul_partner_breaker")).isZero();
    }

    @Test
    void aStoppedRouteIsNamedAndItsServiceIsUnknown() throws Exception {
        CamelContext camel = bus.part(CamelContext.class);
        String route = camel.getRoutes().stream()
                .filter(each -> each.getEndpoint().getEndpointUri().contains("kependudukan/verifikasi?"))
                .map(Route::getRouteId)
                .findFirst()
                .orElseThrow();

        camel.getRouteController().stopRoute(route);
        assertThat(management.health("routes")).isEqualTo("DOWN");
        assertThat(management
                        .json("health")
                        .path("components")
                        .path("routes")
                        .path("details")
                        .path("stopped")
                        .path(0)
                        .asText())
                .isEqualTo("kependudukan/verifikasi");
        assertThat(management.readiness()).isEqualTo(503);
        assertRefused("service-unknown", 404);

        camel.getRouteController().startRoute(route);
        assertThat(management.readiness()).isEqualTo(200);
        assertThat(ask().status()).isEqualTo(200);
    }

    private Reply ask() {
        return dinsos.verify(BANSOS, verification(bus.resident("active"), Map.of()));
    }

    private void assertRefused(String code, int status) {
        Reply reply = ask();
        assertThat(reply.code()).isEqualTo(code);
        assertThat(reply.status()).isEqualTo(status);
    }

    private String ledger(String detail) {
        return detail("ledger", detail);
    }

    private String dukcapil(String detail) {
        return detail("dukcapil", detail);
    }

    private String detail(String component, String detail) {
        return management
                .json("health")
                .path("components")
                .path(component)
                .path("details")
                .path(detail)
                .asText();
    }

    private String databaseName() {
        String url = bus.database().url();
        return url.substring(url.lastIndexOf('/') + 1);
    }

    private void asOwner(String sql) throws SQLException {
        try (Connection connection = bus.database().connectAsOwner();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** A role may end its own sessions; the connection that does it goes last. */
    private void endConnectionsOfTheBus() throws SQLException {
        try (Connection connection = bus.part(DataSource.class).getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
                    + " WHERE usename = current_user ORDER BY pid = pg_backend_pid()");
        } catch (SQLException ended) {
            assertThat(ended.getSQLState()).isEqualTo("57P01");
        }
    }
}
