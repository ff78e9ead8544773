-- Indexes for what is asked often, so that its cost does not grow with the number of cases.

-- The list of parked work, oldest first.
CREATE INDEX work_parked ON cases.work (opened_at) WHERE state = 'parked';
-- Leases that are given back, and all those of a node when it starts anew.
CREATE INDEX work_lease ON cases.work (lease) WHERE lease IS NOT NULL;
CREATE INDEX work_lease_node ON cases.work (lease_node) WHERE lease_node IS NOT NULL;
-- Erasure goes service by service, because each has a retention of its own. The old index serves no statement any more.
CREATE INDEX case_file_over ON cases.case_file (service, closed_at) WHERE closed_at IS NOT NULL AND erased_at IS NULL;
DROP INDEX cases.case_file_closed;

ALTER TABLE cases.signal ADD COLUMN fingerprint text;
COMMENT ON COLUMN cases.signal.fingerprint IS 'Key id and HMAC of the body, to tell a repeated piece of news from another one.';
