-- Rights for all members of a kind at once, and emergency blocks of more than members.

COMMENT ON COLUMN agreements.member.services IS
    'What its systems may call: kependudukan/verifikasi, or one method of a service, dpmptsp/rujukan:lihat.';

CREATE TABLE agreements.member_group (
    group_id    text        PRIMARY KEY,
    name        text        NOT NULL,
    members     text[]      NOT NULL,
    services    text[]      NOT NULL,
    sha256      text        NOT NULL CHECK (sha256 ~ '^[0-9a-f]{64}$'),
    imported_at timestamptz NOT NULL,
    imported_by text        NOT NULL
);
COMMENT ON TABLE agreements.member_group IS 'Members of one kind and what each of them may call, as the group''s file has it now.';
COMMENT ON COLUMN agreements.member_group.members IS 'Member ids, or beginnings of them with -*, such as 3509.kecamatan-*.';
COMMENT ON COLUMN agreements.member_group.services IS 'As in agreements.member.';
COMMENT ON COLUMN agreements.member_group.sha256 IS 'Of the canonical JSON (RFC 8785) of its file, hexadecimal.';

CREATE TABLE agreements.emergency_block (
    subject    text        NOT NULL CHECK (subject IN ('system', 'service', 'partner', 'installation')),
    name       text        NOT NULL,
    blocked    boolean     NOT NULL,
    changed_at timestamptz NOT NULL,
    PRIMARY KEY (subject, name)
);
COMMENT ON TABLE agreements.emergency_block IS 'What an operator stopped at once. Members have their block in agreements.member.';
COMMENT ON COLUMN agreements.emergency_block.name IS 'System id, service id or partner; * for the installation.';

ALTER TABLE agreements.state_change DROP CONSTRAINT state_change_subject_check;
ALTER TABLE agreements.state_change ADD CONSTRAINT state_change_subject_check
    CHECK (subject IN ('agreement', 'member', 'certificate', 'system', 'service', 'partner', 'installation', 'credential'));
COMMENT ON COLUMN agreements.state_change.name IS 'Agreement id, member id, certificate serial, system id, service id, partner, or * for the installation.';

GRANT SELECT, INSERT ON agreements.member_group, agreements.emergency_block TO ${busRole};
GRANT UPDATE (name, members, services, sha256, imported_at, imported_by) ON agreements.member_group TO ${busRole};
GRANT UPDATE (blocked, changed_at) ON agreements.emergency_block TO ${busRole};
