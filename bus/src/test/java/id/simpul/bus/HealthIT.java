package id.simpul.bus;

import static id.simpul.bus.BusUnderTest.verification;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.zaxxer.hikari.HikariDataSource;
import id.simpul.sandbox.dukcapil.Fault;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;
import javax.sql.DataSource;
import org.apache.activemq.artemis.core.server.ActiveMQServer;
import org.apache.activemq.artemis.core.server.embedded.EmbeddedActiveMQ;
import org.apache.camel.CamelContext;
import org.apache.camel.Route;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What health says, and what callers get, when each thing that the bus needs is killed. One bus for all: each test ends with a bus
 * that is well again.
 */
class HealthIT {

    private static final String BANSOS = "verifikasi-calon-penerima-bansos";
    private static final Duration SOON = Duration.ofSeconds(30);
    /** For a connection to a database that is gone, each time that it is asked for. */
    private static final Duration SHORT_WAIT = Duration.ofMillis(500);

    @TempDir
    static Path folder;

    private static BusUnderTest bus;
    private static Management management;
    private static MemberClient dinsos;

    @BeforeAll
    static void start() throws IOException, SQLException {
        bus = new BusUnderTest(folder, HealthIT::leaveDukcapilAloneForAShortTime);
        DataSource database = bus.part(DataSource.class);
        database.unwrap(HikariDataSource.class).getHikariConfigMXBean().setConnectionTimeout(SHORT_WAIT.toMillis());
        management = new Management(bus);
        dinsos = bus.client("3509.dinsos.simbansos");
    }

    @AfterAll
    static void stop() throws IOException {
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
        ActiveMQServer broker = bus.part(EmbeddedActiveMQ.class).getActiveMQServer();
        broker.stop();

        assertThat(management.health("broker")).isEqualTo("DOWN");
        assertThat(management.get("health").statusCode()).isEqualTo(503);
        assertThat(management.readiness()).isEqualTo(200);
        assertThat(ask().status()).isEqualTo(200);

        broker.start();
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(management.health("broker")).isEqualTo("UP"));
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

    private static void leaveDukcapilAloneForAShortTime(TestHome home) throws IOException {
        home.replace("systems/dukcapil.yaml", "timeouts:", "breaker: { pause: PT3S }\ntimeouts:");
    }

    private static Reply ask() {
        return dinsos.verify(BANSOS, verification(bus.resident("active"), Map.of()));
    }

    private static void assertRefused(String code, int status) {
        Reply reply = ask();
        assertThat(reply.code()).isEqualTo(code);
        assertThat(reply.status()).isEqualTo(status);
    }

    private static String ledger(String detail) {
        return detail("ledger", detail);
    }

    private static String dukcapil(String detail) {
        return detail("dukcapil", detail);
    }

    private static String detail(String component, String detail) {
        return management
                .json("health")
                .path("components")
                .path(component)
                .path("details")
                .path(detail)
                .asText();
    }

    private static String databaseName() {
        String url = bus.database().url();
        return url.substring(url.lastIndexOf('/') + 1);
    }

    private static void asOwner(String sql) throws SQLException {
        try (Connection connection = bus.database().connectAsOwner();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** A role may end its own sessions; the connection that does it goes last. */
    private static void endConnectionsOfTheBus() throws SQLException {
        try (Connection connection = bus.part(DataSource.class).getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
                    + " WHERE usename = current_user ORDER BY pid = pg_backend_pid()");
        } catch (SQLException ended) {
            assertThat(ended.getSQLState()).isEqualTo("57P01");
        }
    }
}
