-- Payloads can be erased: key and ciphertext go, the row stays as proof that there was something.
ALTER TABLE ledger.vault_item ALTER COLUMN wrapped_key DROP NOT NULL;
ALTER TABLE ledger.vault_item ALTER COLUMN ciphertext DROP NOT NULL;
ALTER TABLE ledger.vault_item ADD COLUMN erased_at timestamptz;
ALTER TABLE ledger.vault_item ADD CHECK ((erased_at IS NULL) = (wrapped_key IS NOT NULL AND ciphertext IS NOT NULL));
COMMENT ON COLUMN ledger.vault_item.erased_at IS 'When key and ciphertext were erased, UTC; empty while the payload can be opened.';
GRANT UPDATE (wrapped_key, ciphertext, erased_at) ON ledger.vault_item TO ${busRole};
