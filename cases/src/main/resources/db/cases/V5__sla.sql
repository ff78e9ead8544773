-- The SLA clock (jam layanan). What is shown of a case's time is derived from its moves and the acts on its clock; cases.sla
-- keeps the result, so that what is near its end is found among a million cases by an index.

ALTER TABLE cases.case_file ADD COLUMN waits_for text;
COMMENT ON COLUMN cases.case_file.waits_for IS 'Key of the reason while it waits: another reason is a move of its own.';
UPDATE cases.case_file f SET waits_for =
    (SELECT m.reason FROM cases.move m WHERE m.case_id = f.id ORDER BY m.place DESC LIMIT 1) WHERE f.state = 'menunggu';
GRANT UPDATE (waits_for) ON cases.case_file TO ${busRole};

CREATE TABLE cases.sla (
    case_id       uuid        PRIMARY KEY REFERENCES cases.case_file (id),
    working_days  integer     NOT NULL CHECK (working_days > 0),
    from_state    text        NOT NULL CHECK (from_state IN ('diajukan', 'diterima')),
    warn_percent  integer     NOT NULL CHECK (warn_percent BETWEEN 1 AND 99),
    is_paused     boolean     NOT NULL DEFAULT false,
    is_answered   boolean     NOT NULL DEFAULT false,
    used_us       bigint      CHECK (used_us >= 0),
    counts_from   timestamptz,
    ticking_since timestamptz,
    due_at        timestamptz,
    warn_at       timestamptz,
    missing_year  integer,
    calendar      text        NOT NULL,
    told          text        CHECK (told IN ('near', 'over'))
);
COMMENT ON TABLE cases.sla IS 'The clock of a case whose service promises a time; a service without a promise has no row.';
COMMENT ON COLUMN cases.sla.from_state IS 'The state with which the time begins. The promise is that of the service''s version then.';
COMMENT ON COLUMN cases.sla.is_paused IS 'The route has stopped the clock.';
COMMENT ON COLUMN cases.sla.is_answered IS 'The applicant has done what was asked for last.';
COMMENT ON COLUMN cases.sla.used_us IS 'Working time until ticking_since, microseconds, 24 hours a working day; null when a year of it had no calendar.';
COMMENT ON COLUMN cases.sla.counts_from IS 'The midnight with which the time begins: the day of the beginning does not count.';
COMMENT ON COLUMN cases.sla.ticking_since IS 'Null while the clock stands.';
COMMENT ON COLUMN cases.sla.due_at IS 'When the promised time is used up if nothing changes; null while the clock stands.';
COMMENT ON COLUMN cases.sla.warn_at IS 'When warn_percent of it is used up.';
COMMENT ON COLUMN cases.sla.missing_year IS 'The year without a calendar file, for which nothing can be said.';
COMMENT ON COLUMN cases.sla.calendar IS 'Hash of the calendar by which the row was reckoned; by another one it is reckoned anew.';
COMMENT ON COLUMN cases.sla.told IS 'What the operator has been told: near its end, over it.';
CREATE INDEX sla_due ON cases.sla (due_at) WHERE due_at IS NOT NULL;
CREATE INDEX sla_warn ON cases.sla (warn_at) WHERE warn_at IS NOT NULL;
CREATE INDEX sla_missing ON cases.sla (missing_year) WHERE missing_year IS NOT NULL;

CREATE TABLE cases.sla_event (
    case_id uuid        NOT NULL REFERENCES cases.case_file (id),
    at      timestamptz NOT NULL,
    act     text        NOT NULL CHECK (act IN ('pause', 'resume', 'reset', 'answered')),
    reason  text        NOT NULL,
    place   bigint      NOT NULL DEFAULT nextval('cases.move_place_seq'),
    PRIMARY KEY (case_id, place)
);
COMMENT ON TABLE cases.sla_event IS 'What was done to the clock of a case beside its moves.';
COMMENT ON COLUMN cases.sla_event.reason IS 'A key that the route gives; never free text.';
COMMENT ON COLUMN cases.sla_event.place IS 'From the sequence of cases.move, so that both together have one order.';

-- When no bus ran.
CREATE TABLE cases.heartbeat (
    one boolean     PRIMARY KEY DEFAULT true CHECK (one),
    at  timestamptz NOT NULL
);
COMMENT ON TABLE cases.heartbeat IS 'One row: when a node of the bus was last known to run.';
CREATE TABLE cases.bus_gap (
    began timestamptz PRIMARY KEY,
    ended timestamptz NOT NULL CHECK (ended > began)
);
COMMENT ON TABLE cases.bus_gap IS 'From the last heartbeat of any node to the next start of one, where more than two minutes lay between.';
CREATE INDEX bus_gap_ended ON cases.bus_gap (ended);

GRANT SELECT, INSERT ON cases.sla, cases.sla_event, cases.heartbeat, cases.bus_gap TO ${busRole};
GRANT UPDATE (is_paused, is_answered, used_us, counts_from, ticking_since, due_at, warn_at, missing_year, calendar, told)
    ON cases.sla TO ${busRole};
GRANT UPDATE (at) ON cases.heartbeat TO ${busRole};
GRANT USAGE ON SEQUENCE cases.move_place_seq TO ${busRole};
