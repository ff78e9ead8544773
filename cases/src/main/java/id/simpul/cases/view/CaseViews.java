package id.simpul.cases.view;

import id.simpul.cases.CaseNumber;
import id.simpul.cases.CaseState;
import id.simpul.cases.HoldReason;
import id.simpul.cases.sla.SlaHistories;
import id.simpul.cases.sla.WorkingCalendar;
import id.simpul.core.BusException;
import id.simpul.core.ExchangeId;
import id.simpul.core.MemberId;
import id.simpul.core.ProblemCode;
import id.simpul.core.ServiceId;
import id.simpul.core.SystemId;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

/** Shows cases as they stand now. */
public final class CaseViews {

    private final DataSource database;
    private final WorkingCalendar calendar;
    private final Clock clock;

    public CaseViews(DataSource database, WorkingCalendar calendar, Clock clock) {
        this.database = database;
        this.calendar = calendar;
        this.clock = clock;
    }

    /** @throws BusException RECORD_UNAVAILABLE without database */
    public Optional<CaseView> find(CaseNumber number) {
        String sql = """
                SELECT id, member, system, represented, service, service_version, owner, state, opened_at, changed_at
                FROM cases.case_file WHERE number = ?""";
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(sql)) {
            select.setString(1, number.value());
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? Optional.of(view(connection, number, row)) : Optional.empty();
            }
        } catch (SQLException e) {
            throw new BusException(ProblemCode.RECORD_UNAVAILABLE, Map.of("reason", "database"), e);
        }
    }

    /** @throws BusException RECORD_UNAVAILABLE without database */
    public CaseRecord record(ExchangeId id) {
        try (Connection connection = database.getConnection()) {
            return new CaseRecord(steps(connection, id), news(connection, id), decisions(connection, id));
        } catch (SQLException e) {
            throw new BusException(ProblemCode.RECORD_UNAVAILABLE, Map.of("reason", "database"), e);
        }
    }

    private static List<CaseRecord.Step> steps(Connection connection, ExchangeId id) throws SQLException {
        String sql =
                "SELECT step, effect, started_at, done_at FROM cases.step WHERE case_id = ? ORDER BY started_at, step";
        List<CaseRecord.Step> steps = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setObject(1, id.value());
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    steps.add(new CaseRecord.Step(
                            row.getString("step"),
                            row.getBoolean("effect"),
                            instant(row, "started_at"),
                            Optional.ofNullable(row.getObject("done_at", OffsetDateTime.class))
                                    .map(OffsetDateTime::toInstant)));
                }
            }
        }
        return steps;
    }

    private static List<CaseRecord.News> news(Connection connection, ExchangeId id) throws SQLException {
        String sql = "SELECT at, name, taken_by FROM cases.signal WHERE case_id = ? ORDER BY at, id";
        List<CaseRecord.News> news = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setObject(1, id.value());
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    news.add(new CaseRecord.News(
                            instant(row, "at"), row.getString("name"), Optional.ofNullable(row.getString("taken_by"))));
                }
            }
        }
        return news;
    }

    private static List<CaseRecord.Decision> decisions(Connection connection, ExchangeId id) throws SQLException {
        String sql =
                "SELECT at, queue, reason, decision, who, why FROM cases.parked_decision WHERE case_id = ? ORDER BY decision_id";
        List<CaseRecord.Decision> decisions = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setObject(1, id.value());
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    decisions.add(new CaseRecord.Decision(
                            instant(row, "at"),
                            row.getString("queue"),
                            row.getString("reason"),
                            row.getString("decision"),
                            row.getString("who"),
                            row.getString("why")));
                }
            }
        }
        return decisions;
    }

    private CaseView view(Connection connection, CaseNumber number, ResultSet row) throws SQLException {
        ExchangeId id = new ExchangeId(row.getObject("id", UUID.class));
        return new CaseView(
                id,
                number,
                new MemberId(row.getString("member")),
                new SystemId(row.getString("system")),
                Optional.ofNullable(row.getString("represented")).map(MemberId::new),
                new ServiceId(row.getString("service")),
                row.getString("service_version"),
                row.getString("owner"),
                CaseState.ofKey(row.getString("state")).orElseThrow(),
                instant(row, "opened_at"),
                instant(row, "changed_at"),
                holds(connection, id),
                counters(connection, id),
                history(connection, id),
                SlaHistories.read(connection, id).map(sla -> sla.report(calendar, clock.instant())));
    }

    private static List<CaseView.Hold> holds(Connection connection, ExchangeId id) throws SQLException {
        String sql =
                "SELECT reason, subject, detail, since FROM cases.work WHERE case_id = ? AND state <> 'ready' ORDER BY since";
        List<CaseView.Hold> holds = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setObject(1, id.value());
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    holds.add(new CaseView.Hold(
                            HoldReason.ofKey(row.getString("reason")),
                            row.getString("subject"),
                            row.getString("detail"),
                            instant(row, "since")));
                }
            }
        }
        return holds;
    }

    private static List<CaseView.Counter> counters(Connection connection, ExchangeId id) throws SQLException {
        String sql = "SELECT DISTINCT member, agency FROM cases.task WHERE case_id = ? AND state IN ('open', 'taken')"
                + " ORDER BY member, agency";
        List<CaseView.Counter> counters = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setObject(1, id.value());
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    counters.add(new CaseView.Counter(new MemberId(row.getString("member")), row.getString("agency")));
                }
            }
        }
        return counters;
    }

    private static List<CaseView.Step> history(Connection connection, ExchangeId id) throws SQLException {
        String sql = "SELECT at, from_state, to_state, actor, reason FROM cases.move WHERE case_id = ? ORDER BY place";
        List<CaseView.Step> history = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setObject(1, id.value());
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    history.add(new CaseView.Step(
                            instant(row, "at"),
                            Optional.ofNullable(row.getString("from_state")).flatMap(CaseState::ofKey),
                            CaseState.ofKey(row.getString("to_state")).orElseThrow(),
                            row.getString("actor"),
                            Optional.ofNullable(row.getString("reason"))));
                }
            }
        }
        return history;
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
