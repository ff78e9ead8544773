package id.simpul.cases.sla;

import id.simpul.cases.CaseState;
import id.simpul.cases.HoldReason;
import id.simpul.core.ExchangeId;
import id.simpul.ledger.Columns;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Reads what happened to clocks. */
public final class SlaHistories {

    private static final String CASES = """
            SELECT s.case_id, s.working_days, s.from_state, s.warn_percent, f.opened_at
            FROM cases.sla s JOIN cases.case_file f ON f.id = s.case_id WHERE s.case_id = ANY (?)""";

    /** The first move is the acceptance, with which every history begins. */
    private static final String EVENTS = """
            SELECT case_id, place, at, to_state, reason, NULL AS act FROM cases.move
            WHERE case_id = ANY (?) AND from_state IS NOT NULL
            UNION ALL SELECT case_id, place, at, NULL, reason, act FROM cases.sla_event WHERE case_id = ANY (?)
            ORDER BY place""";

    private SlaHistories() {}

    /** Of those that have a clock. */
    static Map<ExchangeId, SlaHistory> read(Connection connection, List<ExchangeId> ids) throws SQLException {
        Map<ExchangeId, List<SlaEvent>> events = events(connection, ids);
        Map<ExchangeId, SlaHistory> histories = new HashMap<>();
        try (PreparedStatement select = connection.prepareStatement(CASES)) {
            select.setArray(1, new Columns<>(connection, ids).of("uuid", ExchangeId::value));
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    ExchangeId id = id(row);
                    SlaTerms terms = new SlaTerms(
                            row.getInt("working_days"),
                            CaseState.ofKey(row.getString("from_state")).orElseThrow(),
                            row.getInt("warn_percent"));
                    histories.put(
                            id,
                            new SlaHistory(
                                    terms, instant(row, "opened_at"), events.getOrDefault(id, List.of()), List.of()));
                }
            }
        }
        return histories;
    }

    /** With the times in which no bus ran; empty when the service of the case promises no time. */
    public static Optional<SlaHistory> read(Connection connection, ExchangeId id) throws SQLException {
        SlaHistory history = read(connection, List.of(id)).get(id);
        return history == null
                ? Optional.empty()
                : Optional.of(new SlaHistory(
                        history.terms(), history.opened(), history.events(), gaps(connection, history.opened())));
    }

    private static Map<ExchangeId, List<SlaEvent>> events(Connection connection, List<ExchangeId> ids)
            throws SQLException {
        Map<ExchangeId, List<SlaEvent>> events = new HashMap<>();
        Columns<ExchangeId> columns = new Columns<>(connection, ids);
        try (PreparedStatement select = connection.prepareStatement(EVENTS)) {
            select.setArray(1, columns.of("uuid", ExchangeId::value));
            select.setArray(2, columns.of("uuid", ExchangeId::value));
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    events.computeIfAbsent(id(row), id -> new ArrayList<>()).add(event(row));
                }
            }
        }
        return events;
    }

    private static SlaEvent event(ResultSet row) throws SQLException {
        Instant at = instant(row, "at");
        String act = row.getString("act");
        if (act != null) {
            return new SlaEvent.Acted(at, SlaAct.ofKey(act));
        }
        CaseState to = CaseState.ofKey(row.getString("to_state")).orElseThrow();
        Optional<HoldReason> waitsFor = to == CaseState.MENUNGGU
                ? Optional.ofNullable(row.getString("reason")).map(HoldReason::ofKey)
                : Optional.empty();
        return new SlaEvent.Moved(at, to, waitsFor);
    }

    private static List<SlaHistory.Gap> gaps(Connection connection, Instant since) throws SQLException {
        List<SlaHistory.Gap> gaps = new ArrayList<>();
        try (PreparedStatement select =
                connection.prepareStatement("SELECT began, ended FROM cases.bus_gap WHERE ended > ? ORDER BY began")) {
            select.setObject(1, since.atOffset(ZoneOffset.UTC));
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    gaps.add(new SlaHistory.Gap(instant(row, "began"), instant(row, "ended")));
                }
            }
        }
        return gaps;
    }

    private static ExchangeId id(ResultSet row) throws SQLException {
        return new ExchangeId(row.getObject("case_id", UUID.class));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
