package id.simpul.agreements.admission;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.simpul.agreements.Agreement;
import id.simpul.agreements.AgreementState;
import id.simpul.agreements.AgreementVersion;
import id.simpul.agreements.Candidate;
import id.simpul.core.MemberId;
import id.simpul.core.Transaction;
import id.simpul.ledger.Columns;
import id.simpul.ledger.Digests;
import id.simpul.ledger.RoundTrip;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Agreement versions with their states as the transaction reads them. Only parsed contents are kept, by hash: they
 * never change, whatever becomes of the transaction that read them.
 */
final class Versions {

    /** Names one version. */
    record Key(String agreement, int version) {}

    private record StateRow(Key key, String sha256, AgreementState state) {}

    /** Of every agreement the one version that counts: in force, else waiting, else ended. */
    private static final String COUNTING = """
            SELECT DISTINCT ON (v.agreement_id) v.agreement_id, v.version, v.sha256, s.state
            FROM agreements.agreement_version v
            JOIN agreements.agreement_state s ON s.agreement_id = v.agreement_id AND s.version = v.version
            WHERE %s
            ORDER BY v.agreement_id, array_position(ARRAY['active', 'suspended', 'draft', 'ended'], s.state), v.version DESC""";

    private static final String OF_MEMBERS = COUNTING.formatted("v.user_member = ANY (?)");
    private static final String OF_ALL = COUNTING.formatted("true");

    private static final String BY_KEY = """
            SELECT v.agreement_id, v.version, v.sha256, s.state
            FROM unnest(?::text[], ?::integer[]) AS k (agreement_id, version)
            JOIN agreements.agreement_version v ON v.agreement_id = k.agreement_id AND v.version = k.version
            JOIN agreements.agreement_state s ON s.agreement_id = v.agreement_id AND s.version = v.version""";

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Map<String, Agreement> parsed = new ConcurrentHashMap<>();

    /** Versions that were asked for. */
    final class Asked {

        private final List<StateRow> rows = new ArrayList<>();

        private Asked() {}

        /** Each with its content, once the rows are there. */
        List<Candidate> candidates(Connection connection) throws SQLException {
            return parse(connection, rows);
        }

        private void take(ResultSet found) throws SQLException {
            while (found.next()) {
                rows.add(new StateRow(
                        new Key(found.getString("agreement_id"), found.getInt("version")),
                        found.getString("sha256"),
                        AgreementState.ofKey(found.getString("state"))));
            }
        }
    }

    Asked askOfMembers(Transaction transaction, Collection<MemberId> members) throws SQLException {
        Asked asked = new Asked();
        transaction.ask(
                OF_MEMBERS, asked::take, new Columns<>(transaction.connection(), members).texts(MemberId::value));
        return asked;
    }

    Asked ask(Transaction transaction, Collection<Key> keys) throws SQLException {
        Asked asked = new Asked();
        Columns<Key> columns = new Columns<>(transaction.connection(), keys);
        transaction.ask(BY_KEY, asked::take, columns.texts(Key::agreement), columns.of("integer", Key::version));
        return asked;
    }

    List<Candidate> ofAllMembers(Connection connection) throws SQLException {
        Asked asked = new Asked();
        RoundTrip trip = new RoundTrip();
        trip.ask(OF_ALL, asked::take);
        trip.go(connection);
        return asked.candidates(connection);
    }

    private List<Candidate> parse(Connection connection, List<StateRow> rows) throws SQLException {
        List<String> missing = rows.stream()
                .map(StateRow::sha256)
                .filter(sha256 -> !parsed.containsKey(sha256))
                .toList();
        if (!missing.isEmpty()) {
            load(connection, missing);
        }
        List<Candidate> candidates = new ArrayList<>();
        for (StateRow row : rows) {
            Agreement agreement = parsed.get(row.sha256());
            if (agreement == null) {
                throw new IllegalStateException("Content of " + row.key() + " is not there");
            }
            candidates.add(
                    new Candidate(new AgreementVersion(agreement, row.key().version(), row.sha256()), row.state()));
        }
        return candidates;
    }

    private void load(Connection connection, List<String> hashes) throws SQLException {
        String sql = "SELECT content, sha256 FROM agreements.agreement_version WHERE sha256 = ANY (?)";
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setArray(1, new Columns<>(connection, hashes).texts(hash -> hash));
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    parsed.put(row.getString("sha256"), agreement(row.getString("content"), row.getString("sha256")));
                }
            }
        }
    }

    private static Agreement agreement(String content, String sha256) {
        if (!Digests.sha256Hex(content.getBytes(StandardCharsets.UTF_8)).equals(sha256)) {
            throw new IllegalStateException("An agreement's content does not have the hash " + sha256);
        }
        try {
            return Agreement.of(JSON.readTree(content));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("An agreement's content is not JSON: " + sha256, e);
        }
    }
}
