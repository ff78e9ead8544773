-- An admission is settled a moment after it was written. With room on its page the new row stays beside the old one and no index
-- is touched; and nobody looks for admissions by their exchange.
ALTER TABLE agreements.admission SET (fillfactor = 50);
DROP INDEX agreements.admission_exchange;
