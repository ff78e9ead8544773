-- For whom a case was submitted, when not for the submitter itself.

ALTER TABLE cases.case_file ADD COLUMN represented text;
ALTER TABLE cases.case_file ADD COLUMN delegation text;
ALTER TABLE cases.case_file ADD CONSTRAINT case_file_delegation_check CHECK ((represented IS NULL) = (delegation IS NULL));
COMMENT ON COLUMN cases.case_file.represented IS 'The member in whose name it was submitted; empty when the submitter asked for itself.';
COMMENT ON COLUMN cases.case_file.delegation IS 'The delegation under which that was accepted. Later calls are made under the one that holds then.';
