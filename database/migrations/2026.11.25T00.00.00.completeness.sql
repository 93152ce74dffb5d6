-- What the completeness plugin keeps: runs of the whole check, what the latest one found, and a row per day for trends.
-- Not public: the reading role is granted nothing of it.
CREATE TABLE gongkai.completeness_run (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  started_at timestamptz NOT NULL,
  ended_at timestamptz NOT NULL,
  rule_set text NOT NULL,
  profile text,
  items integer NOT NULL,
  score numeric(4, 1) NOT NULL
);

CREATE TABLE gongkai.completeness_finding (
  run bigint NOT NULL REFERENCES gongkai.completeness_run ON DELETE CASCADE,
  place integer NOT NULL,
  rule text NOT NULL,
  severity text NOT NULL,
  element text,
  unit text,
  domain text,
  type text NOT NULL,
  document_id text NOT NULL,
  title text NOT NULL,
  message_zh text NOT NULL,
  message_en text NOT NULL,
  hint_zh text NOT NULL,
  hint_en text NOT NULL,
  points integer NOT NULL,
  PRIMARY KEY (run, place)
);
CREATE INDEX completeness_finding_unit ON gongkai.completeness_finding (run, unit, domain);

-- Items without a unit or a domain are counted under ''.
CREATE TABLE gongkai.completeness_day (
  day date NOT NULL,
  unit text NOT NULL,
  domain text NOT NULL,
  items integer NOT NULL,
  published integer NOT NULL,
  score numeric(4, 1) NOT NULL,
  PRIMARY KEY (day, unit, domain)
);
