-- What citizens asked and no document answered, as words without anybody: the list from which the office grows its
-- thesaurus. The worker writes it; the portal's role can neither read nor write it.
CREATE TABLE gongkai.unanswered (
  words   text COLLATE "C" NOT NULL,
  -- By the calendar of China.
  day     date NOT NULL,
  -- How many asked that day.
  askers  integer NOT NULL,
  PRIMARY KEY (words, day)
);

-- Who asked today, as marks that tell no address: so that nobody is counted twice. Gone when the day is over.
CREATE TABLE gongkai.unanswered_asker (
  words   text COLLATE "C" NOT NULL,
  day     date NOT NULL,
  -- The process of the portal that made the mark, with a key of its own: marks of two processes cannot be compared.
  process text COLLATE "C" NOT NULL,
  mark    text COLLATE "C" NOT NULL,
  PRIMARY KEY (words, day, process, mark)
);
