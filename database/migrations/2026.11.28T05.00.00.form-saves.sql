-- What people saved in the admin's forms, for a month: whoever has an older form open is told who changed what since.
CREATE TABLE gongkai.form_save (
  id          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  type        text COLLATE "C" NOT NULL,
  document_id text COLLATE "C" NOT NULL,
  locale      text COLLATE "C" NOT NULL,
  -- The account (admin:3), never a name.
  saved_by    text COLLATE "C" NOT NULL,
  -- The draft's own time of this save, and when all of it was done: languages that share fields are written in between.
  saved_at    timestamptz NOT NULL,
  done_at     timestamptz NOT NULL,
  fields      text[] COLLATE "C" NOT NULL
);
CREATE INDEX form_save_of_document ON gongkai.form_save (type, document_id, saved_at);
