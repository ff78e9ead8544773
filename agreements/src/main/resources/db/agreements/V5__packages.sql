-- Versions of service packages and system files: immutable, in force or not.

CREATE TABLE agreements.package_version (
    kind        text        NOT NULL CHECK (kind IN ('service', 'system')),
    name        text        NOT NULL,
    label       text        NOT NULL,
    version     text        NOT NULL,
    sha256      text        NOT NULL CHECK (sha256 ~ '^[0-9a-f]{64}$'),
    content     bytea       NOT NULL,
    imported_at timestamptz NOT NULL,
    imported_by text        NOT NULL,
    PRIMARY KEY (kind, name, label)
);
COMMENT ON TABLE agreements.package_version IS 'Immutable: a changed file is a new version.';
COMMENT ON COLUMN agreements.package_version.label IS 'The version; with ~ and the beginning of the hash where another content has its name.';
COMMENT ON COLUMN agreements.package_version.sha256 IS 'Over names and contents of the files, hexadecimal; every exchange records it.';
COMMENT ON COLUMN agreements.package_version.content IS 'The files as a zip archive. No secret is in them: those are referred to.';

CREATE TABLE agreements.package_in_force (
    kind  text        NOT NULL,
    name  text        NOT NULL,
    label text,
    since timestamptz NOT NULL,
    PRIMARY KEY (kind, name),
    FOREIGN KEY (kind, name, label) REFERENCES agreements.package_version (kind, name, label)
);
COMMENT ON COLUMN agreements.package_in_force.label IS 'The version that new exchanges take; empty when it was taken out of force.';

CREATE TABLE agreements.package_change (
    change_id bigint      PRIMARY KEY GENERATED ALWAYS AS IDENTITY,
    at        timestamptz NOT NULL,
    kind      text        NOT NULL,
    name      text        NOT NULL,
    label     text,
    who       text        NOT NULL,
    why       text        NOT NULL
);
COMMENT ON TABLE agreements.package_change IS 'Every decision about which version is in force. The log has the hash of the reason.';
COMMENT ON COLUMN agreements.package_change.who IS 'Account of the operator or sistem:<job>.';
CREATE INDEX package_change_name ON agreements.package_change (kind, name, change_id);

GRANT SELECT, INSERT ON agreements.package_version, agreements.package_in_force, agreements.package_change TO ${busRole};
GRANT UPDATE (label, since) ON agreements.package_in_force TO ${busRole};
