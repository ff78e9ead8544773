package id.simpul.cases.manual;

import id.simpul.cases.CaseNumber;
import id.simpul.core.BusException;
import id.simpul.core.ExchangeId;
import id.simpul.core.MemberId;
import id.simpul.core.ProblemCode;
import id.simpul.core.ServiceId;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** The tasks of a member's counter. What was taken and forgotten is open again by itself. */
public final class WorkList {

    /**
     * Which tasks are wanted.
     *
     * @param state open or taken
     * @param after the last task of the page before
     * @param most rows of a page
     */
    @SuppressWarnings("OptionalUsedAsFieldOrParameterType")
    public record Page(
            MemberId member, Optional<ServiceId> service, Optional<TaskState> state, Optional<UUID> after, int most) {}

    private static final String SELECT = """
            SELECT t.id, t.case_id, f.number, f.service, f.service_version, t.step, t.name, t.member, t.agency, t.shown,
                CASE WHEN t.state = 'taken' AND t.taken_until <= ? THEN 'open' ELSE t.state END AS state,
                t.opened_at, t.deadline, t.officer, t.officer_item, t.taken_until
            FROM cases.task t JOIN cases.case_file f ON f.id = t.case_id
            WHERE t.member = ?""";

    private static final String PAGE = SELECT + """
             AND t.state IN ('open', 'taken') AND f.service = COALESCE(?, f.service)
              AND COALESCE(? = (t.state = 'taken' AND t.taken_until > ?), true)
              AND (?::uuid IS NULL OR (t.opened_at, t.id) > (SELECT a.opened_at, a.id FROM cases.task a WHERE a.id = ?))
            ORDER BY t.opened_at, t.id LIMIT ?""";

    private final DataSource database;
    private final Clock clock;

    public WorkList(DataSource database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Open and taken ones, oldest first. */
    public List<TaskView> page(Page page) {
        Boolean taken = page.state().map(state -> state == TaskState.TAKEN).orElse(null);
        UUID after = page.after().orElse(null);
        OffsetDateTime now = now();
        return read(
                PAGE,
                now,
                page.member().value(),
                page.service().map(ServiceId::value).orElse(null),
                taken,
                now,
                after,
                after,
                page.most());
    }

    /** Empty when this member's counter has no such task. */
    public Optional<TaskView> find(MemberId member, UUID id) {
        return read(SELECT + " AND t.id = ?", now(), member.value(), id).stream()
                .findFirst();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    /** @param parameters null for what is not asked for */
    private List<TaskView> read(String sql, @Nullable Object... parameters) {
        List<TaskView> tasks = new ArrayList<>();
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                select.setObject(i + 1, parameters[i]);
            }
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    tasks.add(task(row));
                }
            }
        } catch (SQLException e) {
            throw new BusException(ProblemCode.RECORD_UNAVAILABLE, Map.of("reason", "database"), e);
        }
        return tasks;
    }

    private static TaskView task(ResultSet row) throws SQLException {
        TaskState state = TaskState.ofKey(row.getString("state"));
        return new TaskView(
                row.getObject("id", UUID.class),
                new ExchangeId(row.getObject("case_id", UUID.class)),
                new CaseNumber(row.getString("number")),
                new ServiceId(row.getString("service")),
                row.getString("service_version"),
                row.getString("step"),
                row.getString("name"),
                new MemberId(row.getString("member")),
                row.getString("agency"),
                List.of((String[]) row.getArray("shown").getArray()),
                state,
                instant(row, "opened_at"),
                instant(row, "deadline"),
                state == TaskState.OPEN ? Optional.empty() : taking(row));
    }

    static Optional<TaskView.Taking> taking(ResultSet row) throws SQLException {
        String officer = row.getString("officer");
        return officer == null
                ? Optional.empty()
                : Optional.of(new TaskView.Taking(
                        officer, row.getObject("officer_item", UUID.class), instant(row, "taken_until")));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
