-- Both rows that an admission names were read in the transaction that writes it, and neither is ever deleted. Checking them
-- again for every row was two thirds of what an admission cost.

ALTER TABLE agreements.admission DROP CONSTRAINT admission_agreement_id_agreement_version_fkey;
ALTER TABLE agreements.admission DROP CONSTRAINT admission_credential_mode_day_zone_fkey;
