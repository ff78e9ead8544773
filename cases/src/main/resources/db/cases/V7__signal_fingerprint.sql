ALTER TABLE cases.signal ADD COLUMN IF NOT EXISTS fingerprint text;
