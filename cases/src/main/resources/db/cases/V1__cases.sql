-- Cases (permohonan): their states, their work, their recorded steps. No personal data: bodies and outcomes are in the vault.
-- Times are UTC. Rows are written in group commits under the head of the log, so one writer at a time sees them.

CREATE TABLE cases.case_file (
    id              uuid        PRIMARY KEY,
    number          text        NOT NULL UNIQUE,
    member          text        NOT NULL,
    system          text        NOT NULL,
    idempotency_key text        NOT NULL,
    fingerprint     text        NOT NULL,
    service         text        NOT NULL,
    service_version text        NOT NULL,
    route_hash      text        NOT NULL,
    owner           text        NOT NULL,
    legal_use       text        NOT NULL,
    state           text        NOT NULL CHECK (state IN ('diajukan', 'diterima', 'perlu_perbaikan', 'diproses', 'menunggu',
        'disetujui', 'terbit', 'ditolak', 'dibatalkan', 'gugur')),
    before_waiting  text,
    body_item       uuid        NOT NULL,
    opened_at       timestamptz NOT NULL,
    changed_at      timestamptz NOT NULL,
    closed_at       timestamptz,
    erased_at       timestamptz,
    UNIQUE (system, service, idempotency_key),
    CHECK ((state = 'menunggu') = (before_waiting IS NOT NULL)),
    CHECK ((state IN ('terbit', 'ditolak', 'dibatalkan', 'gugur')) = (closed_at IS NOT NULL))
);
COMMENT ON TABLE cases.case_file IS 'One application. Its id is the exchange in which it was accepted, and that of all calls made for it.';
COMMENT ON COLUMN cases.case_file.number IS 'Random, with a check character; what people see.';
COMMENT ON COLUMN cases.case_file.fingerprint IS 'Key id and HMAC of the submission, to tell a repeated one from another one.';
COMMENT ON COLUMN cases.case_file.service_version IS 'A case stays on the version it began with.';
COMMENT ON COLUMN cases.case_file.owner IS 'Short name of the member that decides.';
COMMENT ON COLUMN cases.case_file.before_waiting IS 'The state to return to when nothing is waited for any more.';
COMMENT ON COLUMN cases.case_file.body_item IS 'The submission in the vault.';
CREATE INDEX case_file_open ON cases.case_file (service, changed_at) WHERE closed_at IS NULL;
CREATE INDEX case_file_closed ON cases.case_file (closed_at) WHERE closed_at IS NOT NULL AND erased_at IS NULL;

CREATE TABLE cases.move (
    case_id    uuid        NOT NULL REFERENCES cases.case_file (id),
    at         timestamptz NOT NULL,
    from_state text,
    to_state   text        NOT NULL,
    actor      text        NOT NULL,
    reason     text,
    place      bigint      GENERATED ALWAYS AS IDENTITY,
    PRIMARY KEY (case_id, place)
);
COMMENT ON TABLE cases.move IS 'The history of a case.';
COMMENT ON COLUMN cases.move.actor IS 'In which part somebody moved it: applicant, owner, bus, operator.';
COMMENT ON COLUMN cases.move.reason IS 'A key of the message bundles, such as agreement-expired; never free text.';

CREATE TABLE cases.work (
    case_id     uuid        NOT NULL REFERENCES cases.case_file (id),
    queue       text        NOT NULL,
    state       text        NOT NULL CHECK (state IN ('ready', 'waiting', 'parked')),
    reason      text,
    subject     text,
    detail      text,
    since       timestamptz,
    next_at     timestamptz NOT NULL,
    attempts    integer     NOT NULL DEFAULT 0,
    again       boolean     NOT NULL DEFAULT false,
    lease       uuid,
    lease_until timestamptz,
    lease_node  text,
    woken_at    timestamptz,
    opened_at   timestamptz NOT NULL,
    PRIMARY KEY (case_id, queue),
    CHECK ((state = 'ready') = (since IS NULL)),
    CHECK ((lease IS NULL) = (lease_until IS NULL) AND (lease IS NULL) = (lease_node IS NULL))
);
COMMENT ON TABLE cases.work IS 'What is to be done next for a case at one partner; a finished case has no row.';
COMMENT ON COLUMN cases.work.queue IS 'The partner that is called, or simpul for what calls nobody.';
COMMENT ON COLUMN cases.work.reason IS 'Why it waits or is parked, a key; of ready work why it was put off.';
COMMENT ON COLUMN cases.work.subject IS 'What it waits for: a partner, an agreement, an event.';
COMMENT ON COLUMN cases.work.detail IS 'What the applicant is told beside the reason, such as names of elements; never values.';
COMMENT ON COLUMN cases.work.next_at IS 'Not before; of work that waits for an event its deadline.';
COMMENT ON COLUMN cases.work.attempts IS 'Failures that were the work''s own since its last step; an outage is none.';
COMMENT ON COLUMN cases.work.again IS 'Something happened while it was under way: look again.';
COMMENT ON COLUMN cases.work.lease IS 'Who works on it now; void after lease_until.';
COMMENT ON COLUMN cases.work.lease_node IS 'The bus node of that worker; when it starts anew, what it had in hand is free at once.';
COMMENT ON COLUMN cases.work.woken_at IS 'When a worker was last told; without effect it is told again.';
CREATE INDEX work_ready ON cases.work (queue, next_at) WHERE state = 'ready';
CREATE INDEX work_held ON cases.work (reason, subject, opened_at) WHERE state <> 'ready';
CREATE INDEX work_caused ON cases.work (reason, subject, opened_at)
    WHERE state = 'waiting' AND reason NOT IN ('event', 'referral');
CREATE INDEX work_deadline ON cases.work (next_at) WHERE state = 'waiting' AND reason IN ('event', 'referral');

CREATE TABLE cases.step (
    case_id      uuid        NOT NULL REFERENCES cases.case_file (id),
    step         text        NOT NULL,
    state        text        NOT NULL CHECK (state IN ('started', 'done')),
    effect       boolean     NOT NULL,
    outcome_item uuid,
    started_at   timestamptz NOT NULL,
    done_at      timestamptz,
    PRIMARY KEY (case_id, step),
    CHECK ((state = 'done') = (done_at IS NOT NULL AND outcome_item IS NOT NULL))
);
COMMENT ON TABLE cases.step IS 'Calls of a case''s route. A done step is never called again; a started effect is settled by inquiry first.';
COMMENT ON COLUMN cases.step.outcome_item IS 'What it gave, in the vault.';

CREATE TABLE cases.signal (
    id       uuid        PRIMARY KEY,
    case_id  uuid        NOT NULL REFERENCES cases.case_file (id),
    name     text        NOT NULL,
    item     uuid        NOT NULL,
    at       timestamptz NOT NULL,
    taken_by text
);
COMMENT ON TABLE cases.signal IS 'What came in for a case: a decision, a correction, a cancellation. Each is taken by one waiting step.';
COMMENT ON COLUMN cases.signal.item IS 'Its body in the vault.';
CREATE INDEX signal_case ON cases.signal (case_id, at);

GRANT USAGE ON SCHEMA cases TO ${busRole};
GRANT SELECT, INSERT ON cases.case_file, cases.move, cases.work, cases.step, cases.signal TO ${busRole};
GRANT UPDATE (state, before_waiting, body_item, changed_at, closed_at, erased_at) ON cases.case_file TO ${busRole};
GRANT UPDATE, DELETE ON cases.work TO ${busRole};
GRANT UPDATE (state, outcome_item, done_at) ON cases.step TO ${busRole};
GRANT UPDATE (taken_by) ON cases.signal TO ${busRole};
