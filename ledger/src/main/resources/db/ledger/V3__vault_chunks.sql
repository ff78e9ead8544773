-- Attachments: payloads of the vault that are too large for one piece and arrive over many connections.

CREATE TABLE ledger.attachment (
    id           uuid        PRIMARY KEY,
    system_id    text        NOT NULL,
    length       bigint      NOT NULL CHECK (length > 0),
    stored       bigint      NOT NULL DEFAULT 0 CHECK (stored BETWEEN 0 AND length),
    chunks       integer     NOT NULL DEFAULT 0,
    key_id       text        NOT NULL,
    wrapped_key  bytea,
    words        bytea       NOT NULL,
    content_type text,
    case_id      uuid,
    expires_at   timestamptz NOT NULL,
    created_at   timestamptz NOT NULL,
    completed_at timestamptz,
    erased_at    timestamptz
);
COMMENT ON COLUMN ledger.attachment.system_id IS 'The system that sent it; nobody else may see or use it.';
COMMENT ON COLUMN ledger.attachment.length IS 'Bytes of the whole, as announced.';
COMMENT ON COLUMN ledger.attachment.stored IS 'Bytes that are durable: where an interrupted upload goes on.';
COMMENT ON COLUMN ledger.attachment.chunks IS 'Number of kept chunks, which is the number of the next one.';
COMMENT ON COLUMN ledger.attachment.key_id IS 'Which key outside the database wraps the data key.';
COMMENT ON COLUMN ledger.attachment.wrapped_key IS 'AES-256-GCM: 12 bytes nonce, then the data key encrypted. Erased to erase the payload.';
COMMENT ON COLUMN ledger.attachment.words IS 'AES-256-GCM under the data key: the name of the file, which is personal data too.';
COMMENT ON COLUMN ledger.attachment.content_type IS 'What the content is, judged by the content.';
COMMENT ON COLUMN ledger.attachment.case_id IS 'The case that it belongs to. Without one it expires.';
COMMENT ON COLUMN ledger.attachment.expires_at IS 'When it is erased unless a case has it, UTC.';
CREATE INDEX attachment_unused ON ledger.attachment (system_id, expires_at)
    WHERE case_id IS NULL AND wrapped_key IS NOT NULL;
CREATE INDEX attachment_case ON ledger.attachment (case_id) WHERE case_id IS NOT NULL;

CREATE TABLE ledger.attachment_chunk (
    attachment_id uuid    NOT NULL REFERENCES ledger.attachment (id),
    number        integer NOT NULL,
    writing       uuid    NOT NULL,
    kept          boolean NOT NULL,
    ciphertext    bytea   NOT NULL,
    PRIMARY KEY (attachment_id, number, writing)
);
COMMENT ON COLUMN ledger.attachment_chunk.writing IS 'The request that brought it.';
COMMENT ON COLUMN ledger.attachment_chunk.kept IS 'False while the checksum of its request is not known to be right.';
COMMENT ON COLUMN ledger.attachment_chunk.ciphertext IS 'AES-256-GCM: 12 bytes nonce, then the bytes; bound to attachment, number, and whether it is the last.';

GRANT SELECT, INSERT ON ledger.attachment TO ${busRole};
GRANT UPDATE (stored, chunks, wrapped_key, content_type, case_id, completed_at, erased_at) ON ledger.attachment TO ${busRole};
GRANT SELECT, INSERT, UPDATE (kept), DELETE ON ledger.attachment_chunk TO ${busRole};
