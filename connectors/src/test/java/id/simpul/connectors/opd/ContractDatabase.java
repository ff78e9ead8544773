package id.simpul.connectors.opd;

import id.simpul.connectors.partner.Peer;
import id.simpul.sandbox.TestAuthority;
import id.simpul.testkit.TlsDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/** A real server for the contract, with the tables and the procedure of an OPD that behaves as a table says. */
record ContractDatabase(TlsDatabase server, String kind, String call) implements AutoCloseable {

    private static final String[] POSTGRES = {
        "CREATE ROLE pengguna LOGIN PASSWORD 'sandi'",
        "CREATE TABLE perilaku (mode text NOT NULL)",
        "CREATE TABLE panggilan (kunci text, catatan text)",
        "CREATE TABLE calon (kunci text PRIMARY KEY, nama text NOT NULL, lahir date, urut int CHECK (urut < 10))",
        "CREATE TABLE kabar (id serial PRIMARY KEY, nomor text, kode text, ditolak text)",
        "CREATE TABLE riwayat (id int PRIMARY KEY, nomor text, kode text, diubah timestamp NOT NULL)",
        """
        CREATE FUNCTION daftar(k text, c text) RETURNS TABLE (nomor text, lain bytea) LANGUAGE plpgsql AS $$
        DECLARE m text;
        BEGIN
          SELECT mode INTO m FROM perilaku;
          INSERT INTO panggilan VALUES (k, c);
          IF m = 'REFUSAL' THEN RAISE EXCEPTION 'RAHASIA'; END IF;
          RETURN QUERY SELECT
            CASE m WHEN 'FLOOD' THEN repeat('x', 16000000) WHEN 'NONSENSE' THEN NULL ELSE 'N-1' END,
            CASE m WHEN 'OTHER_ENCODING' THEN '\\xe9'::bytea END;
        END $$""",
        "GRANT SELECT ON perilaku TO pengguna",
        "GRANT SELECT, INSERT ON panggilan, calon TO pengguna",
        "GRANT SELECT, UPDATE, DELETE ON kabar TO pengguna",
        "GRANT SELECT ON riwayat TO pengguna"
    };

    private static final String[] MARIADB = {
        "CREATE USER pengguna IDENTIFIED BY 'sandi' REQUIRE SSL",
        "CREATE TABLE perilaku (mode varchar(30) NOT NULL)",
        "CREATE TABLE panggilan (kunci varchar(200), catatan text)",
        "CREATE TABLE calon (kunci varchar(200) PRIMARY KEY, nama text NOT NULL, lahir date, urut int CHECK (urut < 10))",
        "CREATE TABLE kabar (id int AUTO_INCREMENT PRIMARY KEY, nomor text, kode text, ditolak text)",
        "CREATE TABLE riwayat (id int PRIMARY KEY, nomor text, kode text, diubah datetime(6) NOT NULL)",
        """
        CREATE PROCEDURE daftar(k varchar(200), c text)
        BEGIN
          DECLARE m varchar(30);
          SELECT mode INTO m FROM perilaku;
          INSERT INTO panggilan VALUES (k, c);
          IF m = 'REFUSAL' THEN SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'RAHASIA'; END IF;
          SELECT
            CASE m WHEN 'FLOOD' THEN repeat('x', 16000000) WHEN 'NONSENSE' THEN NULL ELSE 'N-1' END AS nomor,
            CASE m WHEN 'OTHER_ENCODING' THEN x'e9' END AS lain;
        END""",
        "GRANT SELECT, INSERT, EXECUTE ON opd.* TO pengguna",
        "GRANT UPDATE, DELETE ON opd.kabar TO pengguna"
    };

    /** Read by a number that grows. */
    static final String COUNTED = """
            source:
              kind: watermark
              batch: 2
              statement: >-
                SELECT kunci, nama, urut FROM calon
                WHERE urut > :after OR (urut = :after AND kunci > :row) ORDER BY urut, kunci
              columns: { row: kunci, number: nama, status: nama, mark: urut }
              statuses: { Budi: terbit }
              start: 0
              overlap: 1
            """;

    /** Read by a time that grows. */
    static final String TIMED = """
            source:
              kind: watermark
              batch: 2
              statement: >-
                SELECT id, nomor, kode, diubah FROM riwayat
                WHERE diubah > :after OR (diubah = :after AND id > :row) ORDER BY diubah, id
              columns: { row: id, number: nomor, status: kode, mark: diubah }
              statuses: { P: diproses, S: terbit }
              start: 2026-01-01T00:00:00
              overlap: PT10M
            """;

    /** Emptied, row by row. */
    static final String OUTBOX = """
            source:
              kind: outbox
              batch: 2
              statement: SELECT id, nomor, kode FROM kabar WHERE ditolak IS NULL ORDER BY id
              columns: { row: id, number: nomor, status: kode }
              statuses: { P: diproses, S: terbit }
              taken: DELETE FROM kabar WHERE id = :row
              refused: UPDATE kabar SET ditolak = :reason WHERE id = :row
            """;

    static ContractDatabase postgres(Path folder) throws IOException, SQLException {
        write(folder);
        return prepared(
                new ContractDatabase(
                        TlsDatabase.postgres(folder.resolve("tls.crt"), folder.resolve("tls.key")),
                        "postgresql",
                        "SELECT nomor, lain FROM daftar(:kunci, :catatan)"),
                POSTGRES);
    }

    static ContractDatabase mariaDb(Path folder) throws IOException, SQLException {
        write(folder);
        return prepared(
                new ContractDatabase(
                        TlsDatabase.mariaDb(folder.resolve("tls.crt"), folder.resolve("tls.key")),
                        "mariadb",
                        "CALL daftar(:kunci, :catatan)"),
                MARIADB);
    }

    private static void write(Path folder) throws IOException {
        TestAuthority.Issued issued = Peer.AUTHORITY.issue();
        Files.writeString(
                folder.resolve("tls.crt"), TestAuthority.pem(issued.certificate(), Peer.AUTHORITY.certificate()));
        Files.writeString(folder.resolve("tls.key"), TestAuthority.pem(issued.key()));
    }

    private static ContractDatabase prepared(ContractDatabase made, String[] statements) throws SQLException {
        made.execute(statements);
        return made;
    }

    void execute(String... statements) throws SQLException {
        try (Connection connection = server.admin();
                Statement statement = connection.createStatement()) {
            for (String each : statements) {
                statement.execute(each);
            }
        }
    }

    /** Empties the tables. */
    void behaves(String mode) throws SQLException {
        execute(
                "DELETE FROM perilaku",
                "DELETE FROM panggilan",
                "DELETE FROM calon",
                "DELETE FROM kabar",
                "DELETE FROM riwayat",
                "INSERT INTO perilaku VALUES ('" + mode + "')");
    }

    String file(int port) {
        return """
                system: 3509.bapenda.sismiop
                technology: jdbc
                database: { kind: %s, host: localhost, port: %d, name: opd }
                login: { user: u, password: p }
                trust: trust.crt
                timeouts: { connect: PT3S, answer: PT1S }
                largestAnswer: 65536
                operations:
                  daftar:
                    effect: true
                    statement: "%s"
                    parameters: { kunci: key, catatan: "text:%s" }
                    answer: { nomor: /row/nomor, lain: /row/lain optional }
                    inquiry:
                      statement: SELECT DISTINCT kunci, 'N-1' AS nomor FROM panggilan WHERE kunci = :kunci
                      parameters: { kunci: key }
                      keyAt: /row/kunci
                  calon:
                    effect: true
                    statement: INSERT INTO calon (kunci, nama, lahir, urut) VALUES (:kunci, :nama, :lahir, :urut)
                    parameters: { kunci: key, nama: body:/nama, lahir: body:/lahir optional, urut: body:/urut optional }
                    answer: { nama: /row/nama optional }
                    inquiry:
                      statement: SELECT kunci, nama FROM calon WHERE kunci = :kunci
                      parameters: { kunci: key }
                      keyAt: /row/kunci
                  cari:
                    effect: false
                    statement: SELECT nama, lahir, urut FROM calon WHERE nama = :nama
                    parameters: { nama: body:/nama }
                    answer: { ada: /rows, nama: /row/nama optional, lahir: /row/lahir optional, urut: /row/urut optional }
                  salah:
                    effect: false
                    statement: SELECT tidak_ada FROM calon
                """.formatted(kind, port, call, "x".repeat(3000));
    }

    @Override
    public void close() {
        server.close();
    }
}
