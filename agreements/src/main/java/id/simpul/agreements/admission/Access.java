package id.simpul.agreements.admission;

import id.simpul.core.BusException;
import id.simpul.core.Caller;
import id.simpul.core.MemberId;
import id.simpul.core.ProblemCode;
import id.simpul.core.ServiceId;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import javax.sql.DataSource;

/** Whether a caller may be at the door at all, for what needs no admission. Read anew at every question. */
public final class Access {

    private static final String AUDITOR = "auditor";

    private final DataSource database;

    public Access(DataSource database) {
        this.database = database;
    }

    /** @throws BusException MEMBER_UNKNOWN, MEMBER_BLOCKED or CERTIFICATE_REVOKED; RECORD_UNAVAILABLE without database */
    public void require(Caller caller) {
        try (Connection connection = database.getConnection()) {
            Standing.read(connection, caller).refuse(caller).ifPresent(refused -> {
                throw new BusException(refused.code(), refused.arguments());
            });
        } catch (SQLException e) {
            throw unavailable(e);
        }
    }

    /** @throws BusException as {@link #require}, and ACCESS_DENIED when the caller's member may not use the service */
    public void requireService(Caller caller, ServiceId service) {
        try (Connection connection = database.getConnection()) {
            Standing standing = Standing.read(connection, caller);
            standing.refuse(caller)
                    .or(() -> standing.refuseService(caller, service))
                    .ifPresent(refused -> {
                        throw new BusException(refused.code(), refused.arguments());
                    });
        } catch (SQLException e) {
            throw unavailable(e);
        }
    }

    /** An auditor may see the evidence of every member's exchanges. */
    public boolean isAuditor(MemberId member) {
        String sql = "SELECT ? = ANY (roles) FROM agreements.member WHERE member_id = ? AND NOT blocked";
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(sql)) {
            select.setString(1, AUDITOR);
            select.setString(2, member.value());
            try (ResultSet row = select.executeQuery()) {
                return row.next() && row.getBoolean(1);
            }
        } catch (SQLException e) {
            throw unavailable(e);
        }
    }

    /** Whether a member is there, not blocked, and has a system that could do anything. */
    public boolean serves(MemberId member) {
        String sql = """
                SELECT EXISTS (SELECT 1 FROM agreements.member m JOIN agreements.system s ON s.member_id = m.member_id
                    WHERE m.member_id = ? AND NOT m.blocked AND s.listed)""";
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(sql)) {
            select.setString(1, member.value());
            try (ResultSet row = select.executeQuery()) {
                return row.next() && row.getBoolean(1);
            }
        } catch (SQLException e) {
            throw unavailable(e);
        }
    }

    private static BusException unavailable(SQLException cause) {
        return new BusException(ProblemCode.RECORD_UNAVAILABLE, Map.of("reason", "database"), cause);
    }
}
