-- Who may ask what: members, agreements with their states, quota accounts and admissions. Nothing here is ever deleted by
-- the bus. Times are UTC; days are days of the zone beside them.

CREATE TABLE agreements.member (
    member_id   text        PRIMARY KEY,
    name        text        NOT NULL,
    roles       text[]      NOT NULL,
    services    text[]      NOT NULL,
    sha256      text        NOT NULL CHECK (sha256 ~ '^[0-9a-f]{64}$'),
    blocked     boolean     NOT NULL DEFAULT false,
    imported_at timestamptz NOT NULL,
    imported_by text        NOT NULL
);
COMMENT ON TABLE agreements.member IS 'An organisation on the bus, as its file has it now, and whether somebody blocked it.';
COMMENT ON COLUMN agreements.member.services IS 'The services its systems may call, such as kependudukan/verifikasi.';
COMMENT ON COLUMN agreements.member.sha256 IS 'Of the canonical JSON (RFC 8785) of its file, hexadecimal.';
COMMENT ON COLUMN agreements.member.imported_by IS 'Account of the operator or sistem:<job>.';

CREATE TABLE agreements.system (
    system_id text    PRIMARY KEY,
    member_id text    NOT NULL REFERENCES agreements.member (member_id),
    listed    boolean NOT NULL
);
COMMENT ON COLUMN agreements.system.listed IS 'Whether the member''s file still names it. A system that is not listed is unknown.';
CREATE INDEX system_member ON agreements.system (member_id);

CREATE TABLE agreements.certificate_revocation (
    serial     text        PRIMARY KEY CHECK (serial ~ '^[0-9a-f]+$'),
    revoked_at timestamptz NOT NULL
);
COMMENT ON COLUMN agreements.certificate_revocation.serial IS 'Serial number of the certificate, lower-case hexadecimal.';

CREATE TABLE agreements.agreement_version (
    agreement_id text        NOT NULL,
    version      integer     NOT NULL CHECK (version > 0),
    user_member  text        NOT NULL,
    content      text        NOT NULL,
    sha256       text        NOT NULL CHECK (sha256 = encode(sha256(convert_to(content, 'UTF8')), 'hex')),
    imported_at  timestamptz NOT NULL,
    imported_by  text        NOT NULL,
    PRIMARY KEY (agreement_id, version)
);
COMMENT ON TABLE agreements.agreement_version IS 'Immutable: a changed file is a new version.';
COMMENT ON COLUMN agreements.agreement_version.version IS 'Counts from 1.';
COMMENT ON COLUMN agreements.agreement_version.user_member IS 'The member whose systems ask under it.';
COMMENT ON COLUMN agreements.agreement_version.content IS 'The file as canonical JSON, RFC 8785.';
COMMENT ON COLUMN agreements.agreement_version.sha256 IS 'Of the content as UTF-8, hexadecimal.';
CREATE INDEX agreement_version_user ON agreements.agreement_version (user_member);

CREATE TABLE agreements.agreement_state (
    agreement_id text        NOT NULL,
    version      integer     NOT NULL,
    state        text        NOT NULL CHECK (state IN ('draft', 'active', 'suspended', 'ended')),
    changed_at   timestamptz NOT NULL,
    PRIMARY KEY (agreement_id, version),
    FOREIGN KEY (agreement_id, version) REFERENCES agreements.agreement_version (agreement_id, version)
);
CREATE UNIQUE INDEX agreement_one_in_force ON agreements.agreement_state (agreement_id) WHERE state IN ('active', 'suspended');
COMMENT ON TABLE agreements.agreement_state IS 'Where each version stands. At most one version of an agreement is active or suspended.';

CREATE TABLE agreements.state_change (
    change_id bigint      PRIMARY KEY GENERATED ALWAYS AS IDENTITY,
    at        timestamptz NOT NULL,
    subject   text        NOT NULL CHECK (subject IN ('agreement', 'member', 'certificate')),
    name      text        NOT NULL,
    version   integer,
    state     text        NOT NULL,
    who       text        NOT NULL,
    why       text        NOT NULL
);
COMMENT ON TABLE agreements.state_change IS 'Every decision of a person about an agreement, a member or a certificate. The log has the hash of the reason.';
COMMENT ON COLUMN agreements.state_change.name IS 'Agreement id, member id or certificate serial.';
COMMENT ON COLUMN agreements.state_change.version IS 'The version that was accepted; otherwise empty.';
COMMENT ON COLUMN agreements.state_change.who IS 'Account of the operator or sistem:<job>.';
CREATE INDEX state_change_name ON agreements.state_change (subject, name);

CREATE TABLE agreements.quota_account_day (
    credential text    NOT NULL,
    mode       text    NOT NULL CHECK (mode IN ('verify', 'retrieve')),
    day        date    NOT NULL,
    zone       text    NOT NULL,
    reserved   integer NOT NULL DEFAULT 0 CHECK (reserved >= 0),
    spent      integer NOT NULL DEFAULT 0 CHECK (spent >= 0),
    PRIMARY KEY (credential, mode, day, zone)
);
COMMENT ON COLUMN agreements.quota_account_day.day IS 'The day in the account''s zone.';
COMMENT ON COLUMN agreements.quota_account_day.zone IS 'IANA time zone, such as Asia/Jakarta.';
COMMENT ON COLUMN agreements.quota_account_day.reserved IS 'Calls admitted and not settled. They count against the limit, also after a crash.';
COMMENT ON COLUMN agreements.quota_account_day.spent IS 'Calls of which a byte may have left.';

CREATE TABLE agreements.admission (
    id                uuid        PRIMARY KEY,
    exchange_id       uuid        NOT NULL,
    agreement_id      text        NOT NULL,
    agreement_version integer     NOT NULL,
    credential        text        NOT NULL,
    mode              text        NOT NULL,
    day               date        NOT NULL,
    zone              text        NOT NULL,
    status            text        NOT NULL CHECK (status IN ('reserved', 'spent', 'released')),
    admitted_at       timestamptz NOT NULL,
    settled_at        timestamptz,
    FOREIGN KEY (agreement_id, agreement_version) REFERENCES agreements.agreement_version (agreement_id, version),
    FOREIGN KEY (credential, mode, day, zone) REFERENCES agreements.quota_account_day (credential, mode, day, zone),
    CHECK ((status = 'reserved') = (settled_at IS NULL))
);
COMMENT ON TABLE agreements.admission IS 'One admitted call and its quota unit, in the account of its credential, mode, day and zone.';
COMMENT ON COLUMN agreements.admission.settled_at IS 'When the unit was spent or given back; once and for all.';
CREATE INDEX admission_exchange ON agreements.admission (exchange_id);

GRANT USAGE ON SCHEMA agreements TO ${busRole};
GRANT SELECT, INSERT ON ALL TABLES IN SCHEMA agreements TO ${busRole};
REVOKE ALL ON agreements.flyway_schema_history FROM ${busRole};
GRANT UPDATE (name, roles, services, sha256, blocked, imported_at, imported_by) ON agreements.member TO ${busRole};
GRANT UPDATE (listed) ON agreements.system TO ${busRole};
GRANT UPDATE (state, changed_at) ON agreements.agreement_state TO ${busRole};
GRANT UPDATE (reserved, spent) ON agreements.quota_account_day TO ${busRole};
GRANT UPDATE (status, settled_at) ON agreements.admission TO ${busRole};
