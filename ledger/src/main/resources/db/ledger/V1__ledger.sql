-- The log of what happened, its proofs, and the vault. The bus may insert and select, and move the head; nothing else.

CREATE TABLE ledger.writer (
    node       text        PRIMARY KEY,
    epoch      bigint      NOT NULL,
    started_at timestamptz NOT NULL
);
COMMENT ON TABLE ledger.writer IS 'One row a bus node. A process whose epoch is not the row''s was replaced and may not write.';

CREATE TABLE ledger.head (
    singleton  boolean     PRIMARY KEY DEFAULT true CHECK (singleton),
    next_index bigint      NOT NULL,
    last_at    timestamptz NOT NULL
);
COMMENT ON COLUMN ledger.head.next_index IS 'Index of the next entry, from 0. Its row lock orders all commits.';
COMMENT ON COLUMN ledger.head.last_at IS 'Time of the last entry, UTC.';
INSERT INTO ledger.head (next_index, last_at) VALUES (0, '-infinity');

CREATE TABLE ledger.log_entry (
    log_index   bigint      NOT NULL,
    at          timestamptz NOT NULL,
    exchange_id uuid,
    entry       bytea       NOT NULL,
    PRIMARY KEY (log_index, at)
) PARTITION BY RANGE (at);
COMMENT ON COLUMN ledger.log_entry.at IS 'Time of the group commit, UTC; partitions are months.';
COMMENT ON COLUMN ledger.log_entry.entry IS '32 random bytes, then the event as RFC 8785 JSON. Leaf hash = SHA-256(0x00 || entry), RFC 6962.';
CREATE INDEX log_entry_exchange ON ledger.log_entry (exchange_id) WHERE exchange_id IS NOT NULL;
CREATE TABLE ledger.log_entry_rest PARTITION OF ledger.log_entry DEFAULT;

CREATE TABLE ledger.tile (
    level  smallint NOT NULL,
    tile   bigint   NOT NULL,
    hashes bytea    NOT NULL CHECK (length(hashes) = 8192),
    PRIMARY KEY (level, tile)
);
COMMENT ON TABLE ledger.tile IS 'Full tiles of 256 hashes (C2SP tlog-tiles, height 8). Partial tiles are computed.';

CREATE TABLE ledger.checkpoint (
    size  bigint      PRIMARY KEY,
    note  text        NOT NULL,
    at    timestamptz NOT NULL
);
COMMENT ON COLUMN ledger.checkpoint.note IS 'C2SP checkpoint: a signed note over origin, size and root hash.';

CREATE TABLE ledger.vault_item (
    id          uuid        PRIMARY KEY,
    kind        text        NOT NULL,
    exchange_id uuid        NOT NULL,
    key_id      text        NOT NULL,
    wrapped_key bytea       NOT NULL,
    ciphertext  bytea       NOT NULL,
    stored_at   timestamptz NOT NULL DEFAULT now()
);
COMMENT ON COLUMN ledger.vault_item.key_id IS 'Which key outside the database wraps the data key.';
COMMENT ON COLUMN ledger.vault_item.wrapped_key IS 'AES-256-GCM: 12 bytes nonce, then the data key encrypted. Erased to erase the payload.';
COMMENT ON COLUMN ledger.vault_item.ciphertext IS 'AES-256-GCM: 12 bytes nonce, then the payload encrypted; bound to id, kind and exchange.';
CREATE INDEX vault_item_exchange ON ledger.vault_item (exchange_id);

CREATE TABLE ledger.subject_index (
    key_id      text  NOT NULL,
    subject     bytea NOT NULL,
    exchange_id uuid  NOT NULL,
    PRIMARY KEY (key_id, subject, exchange_id)
);
COMMENT ON COLUMN ledger.subject_index.subject IS 'HMAC-SHA-256 of the NIK under a key outside the database.';

-- Months are made by the owner's function, so that the bus itself needs no right to create tables.
CREATE FUNCTION ledger.make_months(from_day date, months int) RETURNS void
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
DECLARE
    first_day date;
    partition text;
BEGIN
    FOR i IN 0..months - 1 LOOP
        first_day := date_trunc('month', from_day)::date + make_interval(months => i);
        partition := 'log_entry_' || to_char(first_day, 'YYYY_MM');
        IF to_regclass('ledger.' || partition) IS NULL THEN
            EXECUTE format('CREATE TABLE ledger.%I PARTITION OF ledger.log_entry FOR VALUES FROM (%L) TO (%L)',
                partition, first_day::text || ' 00:00:00Z', (first_day + interval '1 month')::date::text || ' 00:00:00Z');
        END IF;
    END LOOP;
END $$;
REVOKE ALL ON FUNCTION ledger.make_months(date, int) FROM PUBLIC;

GRANT USAGE ON SCHEMA ledger TO ${busRole};
GRANT EXECUTE ON FUNCTION ledger.make_months(date, int) TO ${busRole};
GRANT SELECT, INSERT ON ledger.log_entry, ledger.tile, ledger.checkpoint, ledger.subject_index TO ${busRole};
GRANT SELECT, INSERT, UPDATE ON ledger.writer TO ${busRole};
GRANT SELECT, UPDATE ON ledger.head TO ${busRole};
GRANT SELECT, INSERT ON ledger.vault_item TO ${busRole};
