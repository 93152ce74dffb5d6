-- Until which day a finding is waived (`2026-12-31`); null: it is not.
ALTER TABLE gongkai.completeness_finding ADD COLUMN waived_until text;
