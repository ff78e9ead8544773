package id.simpul.agreements.admission;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.simpul.agreements.AgreementState;
import id.simpul.agreements.AgreementsSchema;
import id.simpul.agreements.files.AgreementFile;
import id.simpul.agreements.files.AgreementFiles;
import id.simpul.agreements.files.DelegationFile;
import id.simpul.agreements.files.DelegationFiles;
import id.simpul.agreements.files.GroupFile;
import id.simpul.agreements.files.GroupFiles;
import id.simpul.agreements.files.MemberFile;
import id.simpul.agreements.files.MemberFiles;
import id.simpul.agreements.files.Reading;
import id.simpul.agreements.register.Actor;
import id.simpul.agreements.register.Change;
import id.simpul.agreements.register.Changed;
import id.simpul.agreements.register.Imported;
import id.simpul.agreements.register.Register;
import id.simpul.core.Ids;
import id.simpul.core.Secrets;
import id.simpul.ledger.CommitterSettings;
import id.simpul.ledger.GroupCommitter;
import id.simpul.ledger.LedgerSchema;
import id.simpul.ledger.Migrations;
import id.simpul.ledger.SubjectIndex;
import id.simpul.ledger.Vault;
import id.simpul.testkit.PostgresForTests;
import id.simpul.testkit.TestDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.assertj.core.api.Assertions;

/** The room on a fresh PostgreSQL with the bus's own role, a real committer and a vault. */
public final class AgreementsUnderTest implements AutoCloseable {

    public static final String PKS_DINSOS = """
            agreement: pks-dinsos
            kind: pks-dukcapil
            parties: { provider: 3509.disdukcapil, user: 3509.dinsos }
            pks: { number: "470/123/PKS/2026", date: 2026-01-05 }
            ground: pelayanan-publik
            uses: [verifikasi-bansos]
            elements: { verify: [NAMA_LGKP, TGL_LHR], retrieve: [ALAMAT] }
            quota: { credential: dukcapil-dinsos, zone: Asia/Makassar, daily: { verify: 50, retrieve: 5 } }
            validity: { from: 2026-01-05, until: 2026-12-31, zone: Asia/Makassar }
            networks: [127.0.0.0/8]
            duties: { report: semester, returnData: false }
            """;

    public static final String DINSOS = """
            member: 3509.dinsos
            name: Dinas Sosial Kabupaten Jember
            roles: []
            systems: [simbansos]
            services: [kependudukan/verifikasi]
            """;

    public static final String BAPENDA = """
            member: 3509.bapenda
            name: Badan Pendapatan Daerah Kabupaten Jember
            roles: []
            systems: [simpatda]
            services: [kependudukan/verifikasi]
            """;

    /** Bapenda acts for Dinsos. */
    public static final String DELEGATION = """
            delegation: dinsos-oleh-bapenda
            represented: 3509.dinsos
            acting: 3509.bapenda.simpatda
            services: ['kependudukan/verifikasi:panggil']
            validity: { from: 2026-01-05, until: 2026-06-01, zone: Asia/Jayapura }
            basis: Surat kuasa 470/12/2026 tanggal 2 Januari 2026
            """;

    public static final Actor BY = new Actor("operator:pengujian");
    private static final Secrets SECRETS = reference -> "ab".repeat(32).getBytes(StandardCharsets.US_ASCII);
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final ObjectMapper JSON = new ObjectMapper();

    public final SetClock clock = new SetClock("2026-06-01T03:00:00Z");
    public final Ids ids = new Ids(clock, RANDOM);
    public final TestDatabase database = PostgresForTests.freshDatabase();
    public final Register register;
    public final Admissions admissions;
    public final Releases releases;
    public final GroupCommitter committer;
    private final Path folder;

    public AgreementsUnderTest(Path folder) {
        this.folder = folder;
        Migrations.migrate(database.owner(), database.busUser(), LedgerSchema.NAME, LedgerSchema.LOCATION);
        Migrations.migrate(database.owner(), database.busUser(), AgreementsSchema.NAME, AgreementsSchema.LOCATION);
        committer = new GroupCommitter(database.bus(), CommitterSettings.of("test"), clock, RANDOM);
        register = new Register(committer);
        admissions = new Admissions(
                committer, new Vault(SECRETS, ids, RANDOM), new SubjectIndex(SECRETS), new CaseShare(50));
        releases = new Releases(committer);
    }

    /** Dinsos with its active PKS. */
    public AgreementsUnderTest withDinsos() {
        importMember(DINSOS);
        importAgreement(PKS_DINSOS, AgreementState.ACTIVE);
        return this;
    }

    public Imported importAgreement(String yaml, AgreementState state) {
        Reading<AgreementFile> reading = new AgreementFiles().readFile(write(yaml));
        Assertions.assertThat(reading.faults()).isEmpty();
        return register.importAgreement(reading.files().get(0), state, BY).join();
    }

    public boolean importMember(String yaml) {
        Reading<MemberFile> reading = new MemberFiles().readFile(write(yaml));
        Assertions.assertThat(reading.faults()).isEmpty();
        return register.importMember(reading.files().get(0), BY).join();
    }

    public boolean importGroup(String yaml) {
        Reading<GroupFile> reading = new GroupFiles().readFile(write(yaml));
        Assertions.assertThat(reading.faults()).isEmpty();
        return register.importGroup(reading.files().get(0), BY).join();
    }

    public boolean importDelegation(String yaml) {
        Reading<DelegationFile> reading = new DelegationFiles().readFile(write(yaml));
        Assertions.assertThat(reading.faults()).isEmpty();
        return register.importDelegation(reading.files().get(0), BY).join();
    }

    public void change(Change change) {
        Assertions.assertThat(register.change(change, BY, "pengujian").join()).isEqualTo(Changed.DONE);
    }

    /** What the log has, in order; without the random bytes before each event. */
    public List<JsonNode> log() {
        List<JsonNode> events = new ArrayList<>();
        query("SELECT entry FROM ledger.log_entry ORDER BY log_index", row -> {
            byte[] entry = row.getBytes(1);
            events.add(JSON.readTree(Arrays.copyOfRange(entry, 32, entry.length)));
        });
        return events;
    }

    public List<JsonNode> log(String type) {
        return log().stream()
                .filter(event -> event.path("type").textValue().equals(type))
                .toList();
    }

    public long number(String sql) {
        List<Long> found = new ArrayList<>();
        query(sql, row -> found.add(row.getLong(1)));
        return found.get(0);
    }

    private interface RowReader {
        void read(ResultSet row) throws SQLException, IOException;
    }

    private void query(String sql, RowReader reader) {
        try (Connection connection = database.bus().getConnection();
                PreparedStatement select = connection.prepareStatement(sql);
                ResultSet row = select.executeQuery()) {
            while (row.next()) {
                reader.read(row);
            }
        } catch (SQLException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private Path write(String yaml) {
        try {
            return Files.writeString(folder.resolve("file.yaml"), yaml);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        committer.close();
    }
}
