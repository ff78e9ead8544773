-- User names and passwords of scripts that speak Dukcapil's own wire form to the drop-in door.

CREATE TABLE agreements.drop_in_credential (
    member_id text    NOT NULL REFERENCES agreements.member (member_id),
    user_id   text    NOT NULL,
    content   text    NOT NULL,
    listed    boolean NOT NULL,
    PRIMARY KEY (member_id, user_id)
);
COMMENT ON TABLE agreements.drop_in_credential IS 'Registered logins of the drop-in door, as the members'' files have them now.';
COMMENT ON COLUMN agreements.drop_in_credential.user_id IS 'What the script sends as USER_ID.';
COMMENT ON COLUMN agreements.drop_in_credential.content IS 'The entry of the member''s file as canonical JSON, RFC 8785. Holds a salted hash or a reference, never a password.';
COMMENT ON COLUMN agreements.drop_in_credential.listed IS 'Whether the member''s file still names it. One that is not listed opens nothing.';
CREATE INDEX drop_in_credential_user ON agreements.drop_in_credential (user_id) WHERE listed;

GRANT SELECT, INSERT ON agreements.drop_in_credential TO ${busRole};
GRANT UPDATE (content, listed) ON agreements.drop_in_credential TO ${busRole};
