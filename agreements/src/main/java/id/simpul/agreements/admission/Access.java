package id.simpul.agreements.admission;

import id.simpul.agreements.Decision.Refused;
import id.simpul.agreements.ServiceMethod;
import id.simpul.core.BusException;
import id.simpul.core.Caller;
import id.simpul.core.MemberId;
import id.simpul.core.OnBehalf;
import id.simpul.core.ProblemCode;
import id.simpul.core.ServiceId;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import javax.sql.DataSource;

/** Whether a caller may be at the door at all, for what needs no admission. Read anew at every question. */
public final class Access {

    private static final String AUDITOR = "auditor";

    private final DataSource database;
    private final Clock clock;

    public Access(DataSource database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** @throws BusException MEMBER_UNKNOWN, MEMBER_BLOCKED, CERTIFICATE_REVOKED, EMERGENCY_BLOCKED; RECORD_UNAVAILABLE without database */
    public void require(Caller caller) {
        require(caller, standing -> Optional.empty());
    }

    /** @throws BusException as {@link #require}, and ACCESS_DENIED or DELEGATION_MISSING when the caller may not do that with the service */
    public void requireService(Caller caller, ServiceId service, ServiceMethod method) {
        require(caller, standing -> standing.refuseService(caller, service, method));
    }

    /**
     * The same for an application; says for whom it is submitted, and under which delegation.
     *
     * @throws BusException as {@link #requireService}
     */
    public Optional<OnBehalf> requireSubmission(Caller caller, ServiceId service) {
        Standing standing = require(caller, read -> read.refuseService(caller, service, ServiceMethod.SUBMIT));
        return standing.onBehalf(caller, service, ServiceMethod.SUBMIT);
    }

    private Standing require(Caller caller, Function<Standing, Optional<Refused>> more) {
        try (Connection connection = database.getConnection()) {
            Standing standing = Standing.read(connection, caller, clock.instant());
            standing.refuse(caller).or(() -> more.apply(standing)).ifPresent(refused -> {
                throw new BusException(refused.code(), refused.arguments());
            });
            return standing;
        } catch (SQLException e) {
            throw unavailable(e);
        }
    }

    /** The same for a call that a service makes to a partner; EMERGENCY_BLOCKED when nothing may go there. */
    public void requireCall(Caller caller, ServiceId service, ServiceMethod method, String partner) {
        require(
                caller,
                standing -> standing.refuseService(caller, service, method).or(() -> standing.refusePartner(partner)));
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
