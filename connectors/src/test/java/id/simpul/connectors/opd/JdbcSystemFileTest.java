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

    private OpdSystems read(String file) throws IOException {
        Files.writeString(home.resolve("trust.crt"), TestAuthority.pem(Peer.AUTHORITY.certificate()));
        Path systems = Files.createDirectories(home.resolve("systems"));
        Files.writeString(systems.resolve("3509.bapenda.sismiop.yaml"), file);
        return OpdSystems.read(systems, home);
    }
}
