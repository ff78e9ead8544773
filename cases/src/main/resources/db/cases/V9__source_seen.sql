-- Rows of sources that no look can meet any more are forgotten.

ALTER TABLE cases.source ADD COLUMN whole_at timestamptz;
COMMENT ON COLUMN cases.source.whole_at IS 'When a look last read all that there was, from the overlap on; null when none has.';

ALTER TABLE cases.source_row ADD COLUMN seen timestamptz NOT NULL DEFAULT now();
ALTER TABLE cases.source_row ALTER COLUMN seen DROP DEFAULT;
COMMENT ON COLUMN cases.source_row.at IS 'When it was judged as it is.';
COMMENT ON COLUMN cases.source_row.seen IS 'When a look last met it, to a day. Long before whole_at of its source: it is not met any more, and forgotten.';

GRANT UPDATE (whole_at) ON cases.source TO ${busRole};
GRANT UPDATE (seen) ON cases.source_row TO ${busRole};
GRANT DELETE ON cases.source_row TO ${busRole};
