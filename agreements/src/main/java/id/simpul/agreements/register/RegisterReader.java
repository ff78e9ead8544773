package id.simpul.agreements.register;

import id.simpul.agreements.AgreementState;
import id.simpul.agreements.Member;
import id.simpul.agreements.ServiceRight;
import id.simpul.core.MemberId;
import id.simpul.core.SystemId;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;

/** Shows the register to operators and to the edge. Admissions do not ask it: they read in their own transaction. */
public final class RegisterReader {

    private final DataSource database;

    public RegisterReader(DataSource database) {
        this.database = database;
    }

    public Optional<RegisteredMember> member(MemberId id) throws SQLException {
        String sql = """
                SELECT m.member_id, m.name, m.roles, m.services, m.blocked,
                    ARRAY(SELECT s.system_id FROM agreements.system s
                          WHERE s.member_id = m.member_id AND s.listed) AS systems
                FROM agreements.member m WHERE m.member_id = ?""";
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(sql)) {
            select.setString(1, id.value());
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? Optional.of(member(row)) : Optional.empty();
            }
        }
    }

    /** All versions of all agreements, by id and version. */
    public List<RegisteredAgreement> agreements() throws SQLException {
        String sql = """
                SELECT v.agreement_id, v.version, v.sha256, v.user_member, s.state, s.changed_at
                FROM agreements.agreement_version v
                JOIN agreements.agreement_state s ON s.agreement_id = v.agreement_id AND s.version = v.version
                ORDER BY v.agreement_id, v.version""";
        List<RegisteredAgreement> agreements = new ArrayList<>();
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(sql);
                ResultSet row = select.executeQuery()) {
            while (row.next()) {
                agreements.add(new RegisteredAgreement(
                        row.getString("agreement_id"),
                        row.getInt("version"),
                        row.getString("sha256"),
                        new MemberId(row.getString("user_member")),
                        AgreementState.ofKey(row.getString("state")),
                        row.getObject("changed_at", OffsetDateTime.class).toInstant()));
            }
        }
        return agreements;
    }

    private static RegisteredMember member(ResultSet row) throws SQLException {
        Member member = new Member(
                new MemberId(row.getString("member_id")),
                row.getString("name"),
                setOf(row.getArray("roles"), Function.identity()),
                setOf(row.getArray("systems"), SystemId::new),
                setOf(row.getArray("services"), ServiceRight::of));
        return new RegisteredMember(member, row.getBoolean("blocked"));
    }

    private static <T> Set<T> setOf(Array array, Function<String, T> read) throws SQLException {
        return Stream.of((String[]) array.getArray()).map(read).collect(Collectors.toUnmodifiableSet());
    }
}
