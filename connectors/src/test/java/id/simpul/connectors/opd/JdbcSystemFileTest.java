package id.simpul.connectors.opd;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import id.simpul.connectors.partner.Peer;
import id.simpul.connectors.systemfile.SystemFileInvalid;
import id.simpul.sandbox.TestAuthority;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class JdbcSystemFileTest {

    private static final String GOOD = """
            system: 3509.bapenda.sismiop
            technology: jdbc
            database: { kind: mariadb, host: db.bapenda.example, port: 3306, name: sismiop }
            login: { user: u, password: p }
            trust: trust.crt
            operations:
              cari:
                effect: false
                statement: SELECT nama FROM a WHERE nop = :nop
                parameters: { nop: body:/nop }
                answer: { nama: /row/nama }
              catat:
                effect: true
                statement: INSERT INTO a (kunci) VALUES (:kunci)
                parameters: { kunci: key }
                inquiry:
                  statement: SELECT kunci FROM a WHERE kunci = :kunci
                  parameters: { kunci: key }
            """;

    private static final String OUTBOX = """
            source:
              kind: outbox
              statement: SELECT id, nomor, kode FROM kabar ORDER BY id
              columns: { row: id, number: nomor, status: kode }
              statuses: { "1": terbit }
              taken: DELETE FROM kabar WHERE id = :row
              refused: UPDATE kabar SET ditolak = :reason WHERE id = :row
            """;

    private static final String WATERMARK = """
            source:
              kind: watermark
              statement: SELECT id, nomor, kode, n FROM kabar WHERE (n, id) > (:after, :row) ORDER BY n, id
              columns: { row: id, number: nomor, status: kode, mark: n }
              statuses: { "1": terbit }
              start: 0
              overlap: 100
            """;

    @TempDir
    private Path home;

    @Test
    void takesAnInsertThatChangesOneRowForASuccess() throws IOException {
        JdbcProtocol jdbc =
                (JdbcProtocol) read(GOOD).find("bapenda.sismiop").orElseThrow().protocol();

        assertThat(jdbc.operations()
                        .get("catat")
                        .reading()
                        .success()
                        .orElseThrow()
                        .values())
                .containsExactly("1");
        assertThat(jdbc.operations().get("cari").reading().success()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "kind: mariadb | kind: oracle | database.kind is not postgresql, mariadb or mysql",
                "port: 3306 | port: 0 | database.port is not",
                "name: sismiop | name: a%2Fb | database.name is not",
                "host: db.bapenda.example | host: a/b | database.host is not",
                "password: p | sandi: p | login.password is missing",
                "SELECT nama | SELECT * | operations.cari.statement is not one statement",
                "nop: body:/nop | lain: body:/nop | operations.cari.parameters are not those of the statement",
                "effect: true | effect: false | operations.catat.statement is none that only reads",
                "{ kunci: key } | { kunci: body:/kunci } | operations.catat.parameters has no value with the source 'key'",
                "inquiry: | tanya: | operations.catat.inquiry is missing",
                "trust: trust.crt | tls: false | tls is not a known key"
            })
    void tellsAFault(String wanted, String instead, String fault) {
        String file = GOOD.replace(wanted, instead);
        assertThat(file).isNotEqualTo(GOOD);

        SystemFileInvalid invalid = catchThrowableOfType(SystemFileInvalid.class, () -> read(file));

        assertThat(invalid.faults()).anySatisfy(told -> assertThat(told).startsWith(fault));
    }

    @ParameterizedTest
    @ValueSource(strings = {OUTBOX, WATERMARK})
    void readsASourceBesideOperationsAndAlone(String source) throws IOException {
        assertThat(read(GOOD + source).find("bapenda.sismiop").orElseThrow().source())
                .isPresent();
        OpdSystem alone = read(GOOD.substring(0, GOOD.indexOf("operations:")) + source)
                .find("bapenda.sismiop")
                .orElseThrow();
        assertThat(alone.operations()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "FROM kabar ORDER BY id | FROM kabar | source.statement is no SELECT with an ORDER BY",
                "SELECT id, nomor, kode FROM | SELECT * FROM | source.statement is not one statement",
                "FROM kabar ORDER | FROM kabar WHERE id > :after ORDER | source.statement has other values",
                "DELETE FROM kabar WHERE id = :row | DELETE FROM kabar | source.taken is not one UPDATE or DELETE",
                "DELETE FROM kabar WHERE id = :row | DELETE FROM kabar WHERE true | source.taken has other values",
                "UPDATE kabar SET ditolak = :reason WHERE | DELETE FROM kabar WHERE k = :reason AND | source.refused is no UPDATE",
                "terbit | jadi | source.statuses.1 is not one of",
                "row: id | row: 'id; DROP' | source.columns.row is not",
                "status: kode | mark: kode | source.columns.status is missing",
                "kind: outbox | kind: antre | source.kind is not outbox or watermark"
            })
    void tellsAFaultOfASource(String wanted, String instead, String fault) {
        String file = GOOD + OUTBOX.replace(wanted, instead);

        SystemFileInvalid invalid = catchThrowableOfType(SystemFileInvalid.class, () -> read(file));

        assertThat(invalid.faults()).anySatisfy(told -> assertThat(told).startsWith(fault));
    }

    @Test
    void wantsStartAndOverlapOfOneKind() {
        String file = GOOD + WATERMARK.replace("overlap: 100", "overlap: PT1M");

        SystemFileInvalid invalid = catchThrowableOfType(SystemFileInvalid.class, () -> read(file));

        assertThat(invalid.faults())
                .containsExactly("source.overlap and 'start' are not both of a number or both of a time");
    }

    private OpdSystems read(String file) throws IOException {
        Files.writeString(home.resolve("trust.crt"), TestAuthority.pem(Peer.AUTHORITY.certificate()));
        Path systems = Files.createDirectories(home.resolve("systems"));
        Files.writeString(systems.resolve("3509.bapenda.sismiop.yaml"), file);
        return OpdSystems.read(systems, home);
    }
}
