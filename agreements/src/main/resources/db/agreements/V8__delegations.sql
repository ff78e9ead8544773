-- Who may act for another member: a paper between the two, as data. Read in every admission that names a represented member.

CREATE TABLE agreements.delegation (
    delegation_id text        PRIMARY KEY,
    represented   text        NOT NULL,
    acting        text        NOT NULL,
    services      text[]      NOT NULL,
    valid_from    date        NOT NULL,
    valid_until   date        NOT NULL,
    zone          text        NOT NULL,
    basis         text        NOT NULL,
    sha256        text        NOT NULL CHECK (sha256 ~ '^[0-9a-f]{64}$'),
    imported_at   timestamptz NOT NULL,
    imported_by   text        NOT NULL
);
COMMENT ON TABLE agreements.delegation IS 'Who may act for whom, as the delegation''s file has it now.';
COMMENT ON COLUMN agreements.delegation.represented IS 'The member in whose name is asked; its agreement, quota and rights count.';
COMMENT ON COLUMN agreements.delegation.acting IS 'The member, or one system of it, that asks.';
COMMENT ON COLUMN agreements.delegation.services IS 'For what: as in agreements.member.';
COMMENT ON COLUMN agreements.delegation.valid_until IS 'The last day, as the calendar of the zone has it.';
COMMENT ON COLUMN agreements.delegation.basis IS 'The paper, such as a power of attorney and its number.';
COMMENT ON COLUMN agreements.delegation.sha256 IS 'Of the canonical JSON (RFC 8785) of its file, hexadecimal.';
CREATE INDEX delegation_represented ON agreements.delegation (represented);

ALTER TABLE agreements.emergency_block DROP CONSTRAINT emergency_block_subject_check;
ALTER TABLE agreements.emergency_block ADD CONSTRAINT emergency_block_subject_check
    CHECK (subject IN ('system', 'service', 'partner', 'installation', 'delegation'));
COMMENT ON COLUMN agreements.emergency_block.name IS 'System id, service id, partner or delegation id; * for the installation.';
ALTER TABLE agreements.state_change DROP CONSTRAINT state_change_subject_check;
ALTER TABLE agreements.state_change ADD CONSTRAINT state_change_subject_check
    CHECK (subject IN ('agreement', 'member', 'certificate', 'system', 'service', 'partner', 'installation', 'secret',
        'delegation'));

GRANT SELECT, INSERT ON agreements.delegation TO ${busRole};
GRANT UPDATE (represented, acting, services, valid_from, valid_until, zone, basis, sha256, imported_at, imported_by)
    ON agreements.delegation TO ${busRole};
