-- What is erased because no case wanted it, whichever system sent it.
CREATE INDEX attachment_expired ON ledger.attachment (expires_at) WHERE case_id IS NULL AND wrapped_key IS NOT NULL;
