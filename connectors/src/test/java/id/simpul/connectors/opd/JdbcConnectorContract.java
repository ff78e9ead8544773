package id.simpul.connectors.opd;

import static org.assertj.core.api.Assertions.assertThat;

import id.simpul.connectors.opd.NewsSource.Position;
import id.simpul.connectors.partner.ConnectorContract;
import id.simpul.connectors.partner.ContractPeer;
import id.simpul.connectors.partner.Peer;
import id.simpul.core.BusException;
import id.simpul.core.ProblemCode;
import id.simpul.sandbox.TestAuthority;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.camel.Exchange;
import org.apache.camel.Route;
import org.apache.camel.builder.RouteBuilder;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The contract for databases, and what they promise besides. */
abstract class JdbcConnectorContract extends ConnectorContract {

    private @Nullable OpdBed bed;

    protected abstract ContractDatabase database();

    @BeforeEach
    void forget() {
        bed = null;
    }

    @Override
    protected ContractPeer startPartner() throws Exception {
        return new JdbcContractPeer(database());
    }

    @Override
    protected void connect(int port, TestAuthority trusted) throws Exception {
        connect(port, trusted, "");
    }

    private NewsSource source(String described) throws Exception {
        connect(partner.port(), Peer.AUTHORITY, described);
        return bed().news();
    }

    private void connect(int port, TestAuthority trusted, String source) throws Exception {
        String file = database().file(port) + source;
        bed = OpdBed.connect(folder, "3509.bapenda.sismiop.yaml", file, trusted, new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:daftar").to("opd:bapenda.sismiop/daftar").id("daftar");
                from("direct:calon").to("opd:bapenda.sismiop/calon").id("calon");
                from("direct:cari").to("opd:bapenda.sismiop/cari").id("cari");
                from("direct:salah").to("opd:bapenda.sismiop/salah").id("salah");
            }
        });
    }

    @Override
    protected void disconnect() {
        if (bed != null) {
            bed.close();
        }
    }

    @Override
    protected Exchange call(String key) {
        return bed().register(key);
    }

    @Override
    protected Exchange callOutsideADoor() {
        return bed().sendOutside("direct:daftar");
    }

    @Test
    void insertsOnceAndFindsItDoneAfterwards() throws Exception {
        connect(partner.port(), Peer.AUTHORITY);

        Exchange first = propose("kunci-1", Map.of("nama", "Budi'; DROP TABLE calon; --", "lahir", "1990-02-01"));
        Exchange again = propose("kunci-1", Map.of("nama", "Orang lain"));

        assertThat(first.getException()).isNull();
        assertThat(again.getVariable("calon")).isEqualTo(Map.of("nama", "Budi'; DROP TABLE calon; --"));
        assertThat(endpoint("calon").inquire("kunci-1")).contains(Map.of("nama", "Budi'; DROP TABLE calon; --"));
        assertThat(endpoint("calon").inquire("kunci-2")).isEmpty();
    }

    @Test
    void readsOneRowOrNoneAndNeverMore() throws Exception {
        connect(partner.port(), Peer.AUTHORITY);
        propose("kunci-1", Map.of("nama", "Budi", "lahir", "1990-02-01", "urut", 7));

        assertThat(find("Budi").getVariable("cari"))
                .isEqualTo(Map.of("ada", "1", "nama", "Budi", "lahir", "1990-02-01", "urut", "7"));
        assertThat(find("Ani").getVariable("cari")).isEqualTo(Map.of("ada", "0"));

        propose("kunci-2", Map.of("nama", "Budi"));
        assertThat(problem(find("Budi"))).isEqualTo(ProblemCode.PARTNER_ANSWER_UNKNOWN);
    }

    @Test
    void tellsARefusedValueFromAStatementThatDoesNotFit() throws Exception {
        connect(partner.port(), Peer.AUTHORITY);

        Exchange refused = propose("kunci-1", Map.of("nama", "Budi", "urut", 70));

        assertThat(problem(refused)).isEqualTo(ProblemCode.PARTNER_REQUEST_REFUSED);
        assertThat(problem(bed().send("direct:salah", ""))).isEqualTo(ProblemCode.PARTNER_ANSWER_UNKNOWN);
        assertThat(endpoint("calon").inquire("kunci-1")).isEmpty();
    }

    @Test
    void changesNothingWithoutAKey() throws Exception {
        connect(partner.port(), Peer.AUTHORITY);

        BusException problem = propose("", Map.of("nama", "Budi")).getException(BusException.class);

        assertThat(problem.code()).isEqualTo(ProblemCode.CONFIGURATION_MISSING);
        assertThat(find("Budi").getVariable("cari")).isEqualTo(Map.of("ada", "0"));
    }

    @Test
    void readsTheRowsOfASourceABatchAtATime() throws Exception {
        NewsSource source = source(ContractDatabase.COUNTED);
        propose("kunci-1", Map.of("nama", "Budi", "urut", 1));
        propose("kunci-2", Map.of("nama", "Ani", "urut", 2));
        propose("kunci-3", Map.of("nama", "Siti", "urut", 3));

        List<NewsRow> first = source.read(Optional.of(new Position(Mark.parse("0"), Optional.empty())));
        List<NewsRow> rest = source.read(Optional.of(new Position(
                first.get(1).mark().orElseThrow(), Optional.of(first.get(1).row()))));

        assertThat(first).extracting(NewsRow::row).containsExactly("kunci-1", "kunci-2");
        assertThat(first.get(0).status()).contains("terbit");
        assertThat(first.get(1).status()).as("no code that the file knows").isEmpty();
        assertThat(rest).extracting(NewsRow::row).containsExactly("kunci-3");
    }

    @Test
    void followsATimeThatGrowsToItsSmallestPart() throws Exception {
        NewsSource source = source(ContractDatabase.TIMED);
        database()
                .execute(
                        "INSERT INTO riwayat VALUES (1, 'A-1', 'P', '2026-02-01 08:00:00')",
                        "INSERT INTO riwayat VALUES (2, 'A-2', 'S', '2026-02-01 08:00:00.123456')",
                        "INSERT INTO riwayat VALUES (10, 'A-3', 'S', '2026-02-01 08:00:00.123456')",
                        "INSERT INTO riwayat VALUES (11, 'A-4', 'S', '2026-02-01 08:00:00.123457')");

        List<NewsRow> first =
                source.read(Optional.of(new Position(Mark.parse("2026-01-01T00:00:00"), Optional.empty())));
        List<NewsRow> rest = source.read(Optional.of(new Position(
                first.get(1).mark().orElseThrow(), Optional.of(first.get(1).row()))));

        assertThat(first).extracting(NewsRow::row).containsExactly("1", "2");
        assertThat(first.get(1).mark().map(Mark::text)).contains("2026-02-01T08:00:00.123456");
        assertThat(rest).extracting(NewsRow::row).containsExactly("10", "11");
        assertThat(rest.get(1).status()).contains("terbit");
    }

    @Test
    void emptiesAnOutboxRowByRowAndLeavesWhatWasRefused() throws Exception {
        NewsSource source = source(ContractDatabase.OUTBOX);
        database()
                .execute(
                        "INSERT INTO kabar (nomor, kode) VALUES ('A-1', 'S'), ('A-2', 'X'), ('A-3', 'P'), (NULL, 'P')");

        List<NewsRow> first = source.read(Optional.empty());
        assertThat(first).extracting(row -> row.number().orElse("")).containsExactly("A-1", "A-2");
        assertThat(source.taken(first.get(0).row())).isTrue();
        assertThat(source.refused(first.get(1).row(), "request-invalid")).isTrue();

        assertThat(source.taken(first.get(0).row()))
                .as("nothing is there any more")
                .isFalse();
        assertThat(source.read(Optional.empty()))
                .extracting(row -> row.number().orElse(""))
                .containsExactly("A-3", "");
        assertThat(source.refused(first.get(1).row(), "request-invalid"))
                .as("the same again meets the row")
                .isTrue();
    }

    @Test
    void aNewVersionLeavesNothingOfTheOneBefore() throws Exception {
        connect(partner.port(), Peer.AUTHORITY);
        OpdComponent opd = bed().camel.getComponent("opd", OpdComponent.class);
        OpdSystem system = opd.systems().all().iterator().next();
        assertThat(find("Budi").getVariable("cari")).isEqualTo(Map.of("ada", "0"));

        opd.begin(system);

        assertThat(find("Budi").getVariable("cari")).isEqualTo(Map.of("ada", "0"));
        assertThat(bed().camel.getRoutes().stream().map(Route::getRouteId).filter(id -> id.startsWith("opd-jdbc")))
                .hasSize(1);
        opd.end(system.id());
        assertThat(problem(find("Budi"))).isEqualTo(ProblemCode.CONFIGURATION_MISSING);
    }

    private Exchange propose(String key, Map<String, Object> body) {
        return bed().send("direct:calon", key, body);
    }

    private Exchange find(String name) {
        return bed().send("direct:cari", "", Map.of("nama", name));
    }

    private OpdEndpoint endpoint(String operation) {
        return (OpdEndpoint) bed().camel.getEndpoint("opd:bapenda.sismiop/" + operation);
    }

    private OpdBed bed() {
        if (bed == null) {
            throw new IllegalStateException("Not connected");
        }
        return bed;
    }
}
