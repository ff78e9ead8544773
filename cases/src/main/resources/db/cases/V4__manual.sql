-- Manual steps: tasks that officers of a member do at its counter, because what must be done has no API. No personal data:
-- the application, the answer, the note of who handed a task back and the officer's name are in the vault.
CREATE TABLE cases.task (
    id           uuid        PRIMARY KEY,
    case_id      uuid        NOT NULL REFERENCES cases.case_file (id),
    step         text        NOT NULL,
    name         text        NOT NULL,
    member       text        NOT NULL,
    agency       text        NOT NULL,
    shown        text[]      NOT NULL,
    state        text        NOT NULL CHECK (state IN ('open', 'taken', 'answered', 'closed')),
    opened_at    timestamptz NOT NULL,
    deadline     timestamptz NOT NULL,
    officer      text,
    officer_item uuid,
    taken_until  timestamptz,
    answer       text,
    ended_at     timestamptz,
    UNIQUE (case_id, step),
    CHECK ((officer IS NULL) = (officer_item IS NULL) AND (officer IS NULL) = (taken_until IS NULL)),
    CHECK (state NOT IN ('taken', 'answered') OR officer IS NOT NULL),
    CHECK (state <> 'open' OR officer IS NULL),
    CHECK ((state = 'answered') = (answer IS NOT NULL)),
    CHECK ((state IN ('answered', 'closed')) = (ended_at IS NOT NULL))
);
COMMENT ON TABLE cases.task IS 'One task for each manual step that a case comes to, opened in the commit in which the step begins.';
COMMENT ON COLUMN cases.task.step IS 'The step of the route, with a number from its second time on.';
COMMENT ON COLUMN cases.task.name IS 'The file <name>.schema.json of the service package says what an answer is.';
COMMENT ON COLUMN cases.task.member IS 'At whose counter it is done, such as 3509.dpmptsp. Only its systems see the task.';
COMMENT ON COLUMN cases.task.agency IS 'Who serves there, in words of the route; never a person.';
COMMENT ON COLUMN cases.task.shown IS 'What the officer sees of the application: JSON pointers of the route.';
COMMENT ON COLUMN cases.task.state IS 'Taken is void after taken_until: then the task is open again. Closed: nobody answered and nobody can any more.';
COMMENT ON COLUMN cases.task.officer IS 'Commitment of the officer who took it, as in the log.';
COMMENT ON COLUMN cases.task.officer_item IS 'That officer''s name in the vault. Names this one taking: what is done under another one is refused.';
COMMENT ON COLUMN cases.task.answer IS 'Key id and HMAC of the answer, to tell a repeated one from another one.';
CREATE INDEX task_list ON cases.task (member, opened_at, id) WHERE state IN ('open', 'taken');

CREATE TABLE cases.task_return (
    return_id bigint      PRIMARY KEY GENERATED ALWAYS AS IDENTITY,
    task_id   uuid        NOT NULL REFERENCES cases.task (id),
    at        timestamptz NOT NULL,
    officer   text        NOT NULL,
    reason    text        NOT NULL,
    item      uuid        NOT NULL
);
COMMENT ON TABLE cases.task_return IS 'Every time that an officer handed a task back.';
COMMENT ON COLUMN cases.task_return.officer IS 'Commitment of the officer, as in the log.';
COMMENT ON COLUMN cases.task_return.reason IS 'A key, such as bukan-wewenang; never free text.';
COMMENT ON COLUMN cases.task_return.item IS 'What the officer wrote, in the vault.';
CREATE INDEX task_return_task ON cases.task_return (task_id);

GRANT SELECT, INSERT ON cases.task, cases.task_return TO ${busRole};
GRANT UPDATE (state, officer, officer_item, taken_until, answer, ended_at) ON cases.task TO ${busRole};

-- A manual step waits for a signal like the two other waits, so it belongs into the index of deadlines and not into that of
-- causes that are tried again. The old indexes can serve no statement any more.
CREATE INDEX work_cause ON cases.work (reason, subject, opened_at)
    WHERE state = 'waiting' AND reason NOT IN ('event', 'referral', 'manual');
CREATE INDEX work_wait ON cases.work (next_at) WHERE state = 'waiting' AND reason IN ('event', 'referral', 'manual');
DROP INDEX cases.work_caused;
DROP INDEX cases.work_deadline;
