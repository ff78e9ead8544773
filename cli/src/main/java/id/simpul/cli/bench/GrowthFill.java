package id.simpul.cli.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/** Years of use in minutes: entries, and what stands beside them, written straight into the database of a stopped bus. */
final class GrowthFill {

    /** An exchange leaves three entries: admission, settlement, release. */
    private static final int ENTRIES_OF_AN_EXCHANGE = 3;

    /** Their time is now, for it may not be before that of the last entry. */
    private static final String ENTRIES = """
            WITH place AS (SELECT next_index FROM ledger.head),
                 exchange AS (SELECT n, gen_random_uuid() AS id FROM generate_series(0, %1$d / 3) AS n)
            INSERT INTO ledger.log_entry (log_index, at, exchange_id, entry)
            SELECT place.next_index + i, date_trunc('milliseconds', now()), exchange.id,
                   sha256(i::text::bytea) || convert_to(
                       '{"agreement":"pks-bapenda-2026","at":"' || to_char(now() AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')
                       || '","elements":["ALAMAT","NAMA_LGKP","TGL_LHR"],"exchange":"' || exchange.id
                       || '","format":1,"member":"3509.bapenda","officer":"' || repeat('5f2d', 16)
                       || '","system":"3509.bapenda.simpatda","type":"admission","use":"pemutakhiran-data-wajib-pajak"}', 'UTF8')
            FROM generate_series(0, %1$d - 1) AS i CROSS JOIN place JOIN exchange ON exchange.n = i / 3""";

    private static final String HEAD =
            "UPDATE ledger.head SET next_index = next_index + %d, last_at = date_trunc('milliseconds', now())";
    private static final String SUBJECTS = """
            INSERT INTO ledger.subject_index (key_id, subject, exchange_id)
            SELECT 'subject-key-1', sha256(gen_random_uuid()::text::bytea), gen_random_uuid()
            FROM generate_series(1, %d)""";
    private static final String OFFICERS = """
            INSERT INTO ledger.vault_item (id, kind, exchange_id, key_id, wrapped_key, ciphertext)
            SELECT gen_random_uuid(), 'OFFICER', gen_random_uuid(), 'vault-key-1',
                   sha256(i::text::bytea) || sha256(i::text::bytea), sha512(i::text::bytea) || sha512(i::text::bytea)
            FROM generate_series(1, %d) AS i""";
    private static final String ADMISSIONS = """
            INSERT INTO agreements.admission (id, exchange_id, agreement_id, agreement_version, credential, mode, day, zone,
                status, admitted_at, settled_at)
            SELECT gen_random_uuid(), gen_random_uuid(), a.agreement_id, a.agreement_version, a.credential, a.mode, a.day,
                a.zone, 'spent', now(), now()
            FROM generate_series(1, %d), (SELECT * FROM agreements.admission LIMIT 1) AS a""";

    private final BenchDatabase database;

    GrowthFill(BenchDatabase database) {
        this.database = database;
    }

    /** Adds what is missing to that many entries. At least one lookup must have been admitted. */
    void fillTo(long wanted) throws SQLException {
        long missing = wanted - database.entries();
        if (missing <= 0) {
            return;
        }
        long exchanges = missing / ENTRIES_OF_AN_EXCHANGE;
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute(ENTRIES.formatted(missing));
            statement.execute(HEAD.formatted(missing));
            statement.execute(SUBJECTS.formatted(exchanges));
            statement.execute(OFFICERS.formatted(exchanges));
            statement.execute(ADMISSIONS.formatted(exchanges));
            connection.commit();
            connection.setAutoCommit(true);
            statement.execute("VACUUM ANALYZE");
        }
    }
}
