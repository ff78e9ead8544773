-- Secrets by which systems get access tokens. Only salted hashes are kept. Nothing is deleted: what ended has a time.

CREATE TABLE agreements.client_secret (
    secret_id   bigint      PRIMARY KEY GENERATED ALWAYS AS IDENTITY,
    system_id   text        NOT NULL REFERENCES agreements.system (system_id),
    hash        text        NOT NULL CHECK (hash ~ '^1\.[0-9a-f]{32}\.[0-9a-f]{64}$'),
    made_at     timestamptz NOT NULL,
    valid_until timestamptz
);
COMMENT ON TABLE agreements.client_secret IS 'Secrets of systems for the token endpoint. At most two of a system are valid: the newest, and during a rotation the one before.';
COMMENT ON COLUMN agreements.client_secret.hash IS '1.<salt>.<SHA-256 of salt and secret>, hexadecimal. Secrets are 32 random bytes.';
COMMENT ON COLUMN agreements.client_secret.valid_until IS 'When it stopped or will stop to be good; empty for the newest.';
CREATE INDEX client_secret_system ON agreements.client_secret (system_id);

ALTER TABLE agreements.state_change DROP CONSTRAINT state_change_subject_check;
ALTER TABLE agreements.state_change ADD CONSTRAINT state_change_subject_check
    CHECK (subject IN ('agreement', 'member', 'certificate', 'system', 'service', 'partner', 'installation', 'secret'));

GRANT SELECT, INSERT ON agreements.client_secret TO ${busRole};
GRANT UPDATE (valid_until) ON agreements.client_secret TO ${busRole};
