package id.simpul.bus;

import static org.assertj.core.api.Assertions.assertThat;

import id.simpul.bus.source.RowNews;
import id.simpul.bus.source.SourcePoll;
import id.simpul.cases.run.WorkBell;
import id.simpul.cases.source.SourceNews;
import id.simpul.cases.source.Sources;
import id.simpul.cases.view.CaseViews;
import id.simpul.connectors.opd.OpdComponent;
import id.simpul.core.SystemId;
import id.simpul.routes.CrashPoint;
import id.simpul.testkit.TlsDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.apache.camel.CamelContext;

/** A real database of Disnaker beside a bus under test: an outbox, and a table with a column that only grows. */
final class OpdTables implements AutoCloseable {

    static final String OUTBOX = "3509.disnaker.sisnaker";
    static final String HISTORY = "3509.disnaker.arsip";

    private static final String DATABASE = """
            technology: jdbc
            database: { kind: postgresql, host: localhost, port: %d, name: opd }
            login: { user: opd.user, password: opd.password }
            trust: certs/sandbox/ca.crt
            timeouts: { connect: PT3S, answer: PT3S }
            """;

    private static final String OUTBOX_SOURCE = """
            source:
              kind: outbox
              period: PT1H
              batch: 3
              statement: SELECT id, nomor, kode, no_daftar, alasan FROM kabar WHERE ditolak IS NULL ORDER BY id
              columns: { row: id, number: nomor, status: kode, register: no_daftar, reason: alasan }
              statuses: { P: diproses, S: terbit, T: ditolak }
              taken: DELETE FROM kabar WHERE id = :row
              refused: UPDATE kabar SET ditolak = :reason WHERE id = :row
            """;

    private static final String HISTORY_SOURCE = """
            source:
              kind: watermark
              period: PT1H
              batch: 2
              statement: >-
                SELECT id, nomor, kode, diubah FROM riwayat
                WHERE diubah > :after OR (diubah = :after AND id > :row) ORDER BY diubah, id
              columns: { row: id, number: nomor, status: kode, mark: diubah }
              statuses: { P: diproses, S: terbit }
              start: 2026-01-01T00:00:00
              overlap: PT10M
            """;

    private static final String[] TABLES = {
        "CREATE ROLE pengguna LOGIN PASSWORD 'sandi'",
        "CREATE TABLE kabar (id serial PRIMARY KEY, nomor text, kode text, no_daftar text, alasan text, ditolak text)",
        "CREATE TABLE riwayat (id int PRIMARY KEY, nomor text, kode text, diubah timestamp NOT NULL)",
        "GRANT SELECT, UPDATE, DELETE ON kabar TO pengguna",
        "GRANT SELECT ON riwayat TO pengguna"
    };

    private final TlsDatabase server;

    private OpdTables(TlsDatabase server) {
        this.server = server;
    }

    /** Starts it, and lets the home's system files name it. */
    static OpdTables beside(TestHome home) throws IOException {
        TlsDatabase server =
                TlsDatabase.postgres(home.file("certs/sandbox/dukcapil.crt"), home.file("certs/sandbox/dukcapil.key"));
        OpdTables tables = new OpdTables(server);
        for (String statement : TABLES) {
            tables.execute(statement);
        }
        String database = DATABASE.formatted(server.port());
        Files.writeString(
                home.file("systems/" + OUTBOX + ".yaml"), "system: " + OUTBOX + "\n" + database + OUTBOX_SOURCE);
        Files.writeString(
                home.file("systems/" + HISTORY + ".yaml"), "system: " + HISTORY + "\n" + database + HISTORY_SOURCE);
        Files.writeString(home.file("secrets/opd.user"), "pengguna");
        Files.writeString(home.file("secrets/opd.password"), "sandi");
        home.replace("members/3509.disnaker.yaml", "[sisnaker]", "[sisnaker, arsip]");
        return tables;
    }

    void execute(String statement) {
        try (Connection connection = server.admin();
                Statement made = connection.createStatement()) {
            made.execute(statement);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    void tells(String number, String code) {
        execute("INSERT INTO kabar (nomor, kode, no_daftar) VALUES ('%s', '%s', 'AK1-7')".formatted(number, code));
    }

    void records(int id, String number, String code, String time) {
        execute(("INSERT INTO riwayat VALUES (%d, '%s', '%s', '2026-02-01 %s')"
                        + " ON CONFLICT (id) DO UPDATE SET kode = excluded.kode, diubah = excluded.diubah")
                .formatted(id, number, code, time));
    }

    /** Every connection dies, also those that rest. */
    void killConnections() {
        execute("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE usename = 'pengguna'");
    }

    String only(String query) {
        try (Connection connection = server.admin();
                ResultSet row = connection.createStatement().executeQuery(query)) {
            assertThat(row.next()).isTrue();
            return String.valueOf(row.getString(1));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** One look into a source by a bus that dies, or does not, when what a row says is durable. */
    static void look(BusUnderTest bus, String system, boolean dies) {
        SourcePoll.Parts whole = bus.part(SourcePoll.Parts.class);
        poll(
                bus,
                system,
                dies ? new SourcePoll.Parts(whole.access(), whole.sources(), whole.news(), OpdTables::die) : whole);
    }

    /** As the drill's control has it, armed at this one moment. */
    private static void die(CrashPoint point) {
        if (point == CrashPoint.AFTER_NEWS) {
            throw new Killed();
        }
    }

    /** One look while nothing can be recorded. */
    static void lookInVain(BusUnderTest bus, String system, SourceNews news) {
        SourcePoll.Parts whole = bus.part(SourcePoll.Parts.class);
        RowNews rows = new RowNews(bus.part(CaseViews.class), news, bus.part(WorkBell.class));
        poll(bus, system, new SourcePoll.Parts(whole.access(), whole.sources(), rows, whole.drill()));
    }

    private static void poll(BusUnderTest bus, String name, SourcePoll.Parts parts) {
        SystemId system = new SystemId(name);
        bus.part(CamelContext.class)
                .getComponent("opd", OpdComponent.class)
                .look(system, news -> new SourcePoll(system, news, parts).look());
    }

    static long refused(BusUnderTest bus, String system) throws SQLException {
        return bus.part(Sources.class).refused().stream()
                .filter(group -> group.system().equals(system))
                .mapToLong(Sources.RefusedGroup::count)
                .sum();
    }

    /** How many decisions a case has heard. */
    static long heard(BusUnderTest bus, String number) {
        return bus.count("SELECT count(*) FROM cases.signal s JOIN cases.case_file f ON f.id = s.case_id"
                + " WHERE s.name = 'keputusan' AND f.number = '" + number + "'");
    }

    @Override
    public void close() {
        server.close();
    }

    static final class Killed extends RuntimeException {

        private static final long serialVersionUID = 1;
    }
}
