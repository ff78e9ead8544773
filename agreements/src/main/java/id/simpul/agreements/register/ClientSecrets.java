package id.simpul.agreements.register;

import id.simpul.core.BusException;
import id.simpul.core.ProblemCode;
import id.simpul.core.SystemId;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;

/** The hashes of the secrets that a system may use now. Read anew at every question. */
public final class ClientSecrets {

    private final DataSource database;
    private final Clock clock;

    public ClientSecrets(DataSource database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * Empty when the system has none, its member's file does not name it, or somebody blocked it, its member or everything.
     *
     * @throws BusException RECORD_UNAVAILABLE without database
     */
    public List<String> of(SystemId system) {
        String sql = """
                SELECT c.hash FROM agreements.client_secret c
                JOIN agreements.system s ON s.system_id = c.system_id
                JOIN agreements.member m ON m.member_id = s.member_id
                WHERE c.system_id = ? AND (c.valid_until IS NULL OR c.valid_until > ?) AND s.listed AND NOT m.blocked
                    AND NOT EXISTS (SELECT 1 FROM agreements.emergency_block b WHERE b.blocked
                        AND (b.subject = 'installation' OR (b.subject = 'system' AND b.name = c.system_id)))
                ORDER BY c.secret_id DESC""";
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(sql)) {
            select.setString(1, system.value());
            select.setObject(2, clock.instant().atOffset(ZoneOffset.UTC));
            List<String> hashes = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    hashes.add(row.getString("hash"));
                }
            }
            return hashes;
        } catch (SQLException e) {
            throw new BusException(ProblemCode.RECORD_UNAVAILABLE, Map.of("reason", "database"), e);
        }
    }
}
