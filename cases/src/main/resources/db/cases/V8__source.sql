-- What databases of OPDs tell by rows of their own.

CREATE TABLE cases.source (
    system       text        PRIMARY KEY,
    node         text        NOT NULL,
    leased_until timestamptz NOT NULL,
    mark         text
);
COMMENT ON TABLE cases.source IS 'Which node reads a source now, and how far it has been read.';
COMMENT ON COLUMN cases.source.mark IS 'Of a source that is read by a mark: up to it everything was heard or refused.';

CREATE TABLE cases.source_row (
    system  text        NOT NULL,
    row_id  text        NOT NULL CHECK (length(row_id) <= 300),
    at      timestamptz NOT NULL,
    said    text        NOT NULL,
    refused text,
    PRIMARY KEY (system, row_id)
);
COMMENT ON TABLE cases.source_row IS 'The rows that were read: written with the news in one commit, so that a row read twice is heard once.';
COMMENT ON COLUMN cases.source_row.row_id IS 'Its id there, with its mark if it has one; a fingerprint when the id could name a person.';
COMMENT ON COLUMN cases.source_row.said IS 'Fingerprint of all that it said: a table may use an id again.';
COMMENT ON COLUMN cases.source_row.refused IS 'Key of the problem for which it was not heard; null when it was. Judged again when it is read again.';
CREATE INDEX source_row_refused ON cases.source_row (system, refused, at) WHERE refused IS NOT NULL;

GRANT SELECT, INSERT ON cases.source, cases.source_row TO ${busRole};
GRANT UPDATE (node, leased_until, mark) ON cases.source TO ${busRole};
GRANT UPDATE (at, said, refused) ON cases.source_row TO ${busRole};
