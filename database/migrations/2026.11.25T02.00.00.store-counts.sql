-- How many documents a list has, kept while the store is written: in all (field ''), and for each value of a field
-- that lists are narrowed by. `locale` is the one that a reader asks for: a document without a translation counts
-- there, too. Triggers on the store's tables keep the numbers (publication/server/store/counts.ts).
CREATE TABLE gongkai.store_count (
  type   text COLLATE "C" NOT NULL,
  locale text COLLATE "C" NOT NULL,
  field  text COLLATE "C" NOT NULL,
  value  text COLLATE "C" NOT NULL,
  n      integer NOT NULL,
  PRIMARY KEY (type, locale, field, value)
) WITH (fillfactor = 50);
