-- What persons decided about parked work.
CREATE TABLE cases.parked_decision (
    decision_id bigint      PRIMARY KEY GENERATED ALWAYS AS IDENTITY,
    case_id     uuid        NOT NULL REFERENCES cases.case_file (id),
    queue       text        NOT NULL,
    at          timestamptz NOT NULL,
    reason      text        NOT NULL,
    decision    text        NOT NULL CHECK (decision IN ('resend', 'answer', 'drop')),
    who         text        NOT NULL,
    why         text        NOT NULL
);
COMMENT ON TABLE cases.parked_decision IS 'Every decision of a person about parked work. The log has the hash of the reason.';
COMMENT ON COLUMN cases.parked_decision.reason IS 'Why it was parked, a key.';
COMMENT ON COLUMN cases.parked_decision.who IS 'Account of the operator.';
CREATE INDEX parked_decision_case ON cases.parked_decision (case_id);

GRANT SELECT, INSERT ON cases.parked_decision TO ${busRole};

-- Partners that are not to be called for a while.
CREATE TABLE cases.partner_pause (
    queue      text        PRIMARY KEY,
    until      timestamptz NOT NULL,
    who        text        NOT NULL,
    why        text        NOT NULL,
    changed_at timestamptz NOT NULL
);
COMMENT ON TABLE cases.partner_pause IS 'Declared maintenance: until then work for this partner waits. A pause that is over has its end in the past.';
GRANT SELECT, INSERT, UPDATE ON cases.partner_pause TO ${busRole};
