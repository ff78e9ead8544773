-- Cases may use a share of a day's quota, so that those who wait at the counters find units left.

ALTER TABLE agreements.quota_account_day
    ADD COLUMN for_cases integer NOT NULL DEFAULT 0 CHECK (for_cases >= 0);
COMMENT ON COLUMN agreements.quota_account_day.for_cases IS 'How many of the units reserved and spent were taken for cases.';

ALTER TABLE agreements.admission ADD COLUMN for_case boolean NOT NULL DEFAULT false;
COMMENT ON COLUMN agreements.admission.for_case IS 'Whether the call was made for a case; its unit counts in the share of cases.';

GRANT UPDATE (for_cases) ON agreements.quota_account_day TO ${busRole};
