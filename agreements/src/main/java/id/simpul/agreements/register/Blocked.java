package id.simpul.agreements.register;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.sql.DataSource;

/** What is blocked now, for those who must open it again. */
public final class Blocked {

    private final DataSource database;

    public Blocked(DataSource database) {
        this.database = database;
    }

    public List<BlockTarget> targets() throws SQLException {
        String sql = """
                SELECT 'member' AS subject, member_id AS name FROM agreements.member WHERE blocked
                UNION ALL SELECT subject, name FROM agreements.emergency_block WHERE blocked
                ORDER BY subject, name""";
        List<BlockTarget> targets = new ArrayList<>();
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(sql);
                ResultSet row = select.executeQuery()) {
            while (row.next()) {
                String kind = row.getString("subject").toUpperCase(Locale.ROOT);
                targets.add(new BlockTarget(BlockTarget.Kind.valueOf(kind), row.getString("name")));
            }
        }
        return targets;
    }
}
