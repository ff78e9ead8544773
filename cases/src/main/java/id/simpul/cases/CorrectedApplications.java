package id.simpul.cases;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.simpul.core.BusException;
import id.simpul.core.ExchangeId;
import id.simpul.core.ProblemCode;
import id.simpul.ledger.Vault;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

/** Applications out of the vault, with what was corrected since; personal data. */
public final class CorrectedApplications {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final DataSource database;
    private final Vault vault;

    public CorrectedApplications(DataSource database, Vault vault) {
        this.database = database;
        this.vault = vault;
    }

    /** With the corrections that its route has taken in; empty when the vault no longer has it. */
    public Optional<ObjectNode> asItsRouteHasIt(ExchangeId id) {
        return read(id, true);
    }

    /** With every correction that came, for its route takes them in this order; empty when the vault no longer has it. */
    public Optional<ObjectNode> asTheApplicantHasIt(ExchangeId id) {
        return read(id, false);
    }

    private Optional<ObjectNode> read(ExchangeId id, boolean takenOnly) {
        try (Connection connection = database.getConnection()) {
            List<UUID> items = items(connection, id, takenOnly);
            Map<UUID, byte[]> opened = vault.open(connection, id, items);
            if (!opened.keySet().containsAll(items)) {
                return Optional.empty();
            }
            ObjectNode application = JSON.createObjectNode();
            for (UUID item : items) {
                Correction.apply(application, JSON.readTree(opened.get(item)));
            }
            return Optional.of(application);
        } catch (SQLException e) {
            throw new BusException(ProblemCode.RECORD_UNAVAILABLE, Map.of("reason", "database"), e);
        } catch (GeneralSecurityException changed) {
            throw new BusException(ProblemCode.INTERNAL, Map.of("reason", "vault"), changed);
        } catch (IOException e) {
            throw new IllegalStateException("What the vault holds of a case is JSON");
        }
    }

    /** The application, then its corrections in their order. */
    private static List<UUID> items(Connection connection, ExchangeId id, boolean takenOnly) throws SQLException {
        String sql = """
                SELECT item FROM (
                    SELECT body_item AS item, opened_at AS at FROM cases.case_file WHERE id = ?
                    UNION ALL
                    SELECT item, at FROM cases.signal
                    WHERE case_id = ? AND name = ? AND (taken_by IS NOT NULL OR NOT ?)) AS part
                ORDER BY at, item""";
        List<UUID> items = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setObject(1, id.value());
            select.setObject(2, id.value());
            select.setString(3, Correction.SIGNAL);
            select.setBoolean(4, takenOnly);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    items.add(row.getObject(1, UUID.class));
                }
            }
        }
        return items;
    }
}
