package id.simpul.agreements.admission;

import id.simpul.agreements.Decision;
import id.simpul.agreements.Decision.Permitted;
import id.simpul.core.Transaction;
import id.simpul.ledger.Columns;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Writes the admissions of a batch. */
final class AdmissionRows {

    private record Row(
            UUID id, UUID exchange, String agreement, int version, QuotaAccount account, boolean isForCase) {}

    private static final String INSERT = """
            INSERT INTO agreements.admission (id, exchange_id, agreement_id, agreement_version, credential, mode, day, zone,
                for_case, status, admitted_at)
            SELECT a.id, a.exchange_id, a.agreement_id, a.agreement_version, a.credential, a.mode, a.day, a.zone,
                a.for_case, 'reserved', ?
            FROM unnest(?::uuid[], ?::uuid[], ?::text[], ?::integer[], ?::text[], ?::text[], ?::date[], ?::text[],
                ?::boolean[])
                AS a (id, exchange_id, agreement_id, agreement_version, credential, mode, day, zone, for_case)""";

    private AdmissionRows() {}

    static void insert(Transaction transaction, List<PreparedAdmission> batch, List<Decision> decisions)
            throws SQLException {
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < batch.size(); i++) {
            if (decisions.get(i) instanceof Permitted permitted) {
                rows.add(row(transaction, batch.get(i).request(), permitted));
            }
        }
        if (!rows.isEmpty()) {
            insert(transaction, rows);
        }
    }

    private static Row row(Transaction transaction, AdmissionRequest request, Permitted permitted) {
        return new Row(
                request.admission(),
                request.exchange().value(),
                permitted.version().id(),
                permitted.version().version(),
                QuotaAccount.at(
                        transaction.now(), permitted.credential(), request.ask().mode(), permitted.zone()),
                request.isForCase());
    }

    private static void insert(Transaction transaction, List<Row> rows) throws SQLException {
        Columns<Row> columns = new Columns<>(transaction.connection(), rows);
        transaction.later(
                INSERT,
                transaction.now().atOffset(ZoneOffset.UTC),
                columns.of("uuid", Row::id),
                columns.of("uuid", Row::exchange),
                columns.texts(Row::agreement),
                columns.of("integer", Row::version),
                columns.texts(row -> row.account().credential()),
                columns.texts(row -> row.account().mode().key()),
                columns.of("date", row -> row.account().day().toString()),
                columns.texts(row -> row.account().zone().getId()),
                columns.of("boolean", Row::isForCase));
    }
}
