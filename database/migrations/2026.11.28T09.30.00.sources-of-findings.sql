-- The law on which a finding rests, as it is cited in Chinese; '' until the next run, which the start makes where the
-- rules have changed.
ALTER TABLE gongkai.completeness_finding ADD COLUMN source text NOT NULL DEFAULT '';
