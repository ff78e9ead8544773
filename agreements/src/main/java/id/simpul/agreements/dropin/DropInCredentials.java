package id.simpul.agreements.dropin;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.simpul.core.BusException;
import id.simpul.core.MemberId;
import id.simpul.core.ProblemCode;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;

/**
 * Finds registered logins of the drop-in door. What was found is kept for a second: a login that is taken away opens nothing
 * after that. What a login may do is decided elsewhere, anew for every call.
 */
public final class DropInCredentials {

    private static final ObjectMapper JSON = new ObjectMapper();

    private static final Duration KEPT = Duration.ofSeconds(1);
    private static final int MOST_KEPT = 1000;

    private final DataSource database;
    private final Clock clock;
    private final Map<String, Kept> kept = new ConcurrentHashMap<>();

    private record Kept(DropInCredential credential, Instant since) {}

    public DropInCredentials(DataSource database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * The one credential with this user name. Two members with the same one have none: nobody could tell whom it is.
     *
     * @throws BusException RECORD_UNAVAILABLE without database
     */
    public Optional<DropInCredential> find(String user) {
        Instant now = clock.instant();
        Kept last = kept.get(user);
        if (last != null
                && !now.isBefore(last.since())
                && now.isBefore(last.since().plus(KEPT))) {
            return Optional.of(last.credential());
        }
        Optional<DropInCredential> found = read(user);
        kept.remove(user);
        if (found.isPresent() && kept.size() < MOST_KEPT) {
            kept.put(user, new Kept(found.get(), now));
        }
        return found;
    }

    private Optional<DropInCredential> read(String user) {
        String sql = "SELECT member_id, content FROM agreements.drop_in_credential WHERE user_id = ? AND listed";
        List<DropInCredential> found = new ArrayList<>();
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(sql)) {
            select.setString(1, user);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    found.add(DropInCredential.of(
                            new MemberId(row.getString("member_id")), JSON.readTree(row.getString("content"))));
                }
            }
        } catch (SQLException e) {
            throw new BusException(ProblemCode.RECORD_UNAVAILABLE, Map.of("reason", "database"), e);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A stored drop-in credential is not JSON", e);
        }
        return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
    }
}
