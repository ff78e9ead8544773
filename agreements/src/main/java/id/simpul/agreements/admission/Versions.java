package id.simpul.agreements.admission;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.simpul.agreements.Agreement;
import id.simpul.agreements.AgreementState;
import id.simpul.agreements.AgreementVersion;
import id.simpul.agreements.Candidate;
import id.simpul.core.MemberId;
import id.simpul.ledger.Digests;
import java.nio.charset.StandardCharsets;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
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

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Map<String, Agreement> parsed = new ConcurrentHashMap<>();

    /** For each member its agreements. */
    Map<MemberId, List<Candidate>> ofMembers(Connection connection, Collection<MemberId> members) throws SQLException {
        List<StateRow> rows =
                states(connection, COUNTING.formatted("v.user_member = ANY (?)"), SqlArrays.texts(connection, members));
        Map<MemberId, List<Candidate>> candidates = new HashMap<>();
        for (Candidate candidate : parse(connection, rows)) {
            MemberId user = candidate.version().agreement().parties().user();
            candidates.computeIfAbsent(user, none -> new ArrayList<>()).add(candidate);
        }
        return candidates;
    }

    List<Candidate> ofAllMembers(Connection connection) throws SQLException {
        return parse(connection, states(connection, COUNTING.formatted("true")));
    }

    Map<Key, Candidate> byKey(Connection connection, Collection<Key> keys) throws SQLException {
        List<StateRow> rows = states(
                connection,
                """
                SELECT v.agreement_id, v.version, v.sha256, s.state
                FROM unnest(?::text[], ?::integer[]) AS k (agreement_id, version)
                JOIN agreements.agreement_version v ON v.agreement_id = k.agreement_id AND v.version = k.version
                JOIN agreements.agreement_state s ON s.agreement_id = v.agreement_id AND s.version = v.version
                """,
                SqlArrays.texts(connection, keys, Key::agreement),
                SqlArrays.column(connection, "integer", keys, Key::version));
        Map<Key, Candidate> found = new HashMap<>();
        for (Candidate candidate : parse(connection, rows)) {
            found.put(new Key(candidate.version().id(), candidate.version().version()), candidate);
        }
        return found;
    }

    private static List<StateRow> states(Connection connection, String sql, Array... keys) throws SQLException {
        List<StateRow> rows = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            for (int i = 0; i < keys.length; i++) {
                select.setArray(i + 1, keys[i]);
            }
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    rows.add(new StateRow(
                            new Key(row.getString("agreement_id"), row.getInt("version")),
                            row.getString("sha256"),
                            AgreementState.ofKey(row.getString("state"))));
                }
            }
        }
        return rows;
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
            select.setArray(1, SqlArrays.texts(connection, hashes));
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
