-- What outlets report to have posted or taken down, and which deliveries they must answer so.

-- Its SHA-256; the one before is valid for as long as the secret before.
ALTER TABLE gongkai.subscription ADD COLUMN token text COLLATE "C", ADD COLUMN previous_token text COLLATE "C";

-- A text that the subscription has carried was corrected or taken back.
ALTER TABLE gongkai.delivery ADD COLUMN recall boolean NOT NULL DEFAULT false;
CREATE INDEX delivery_recalls ON gongkai.delivery (subscription, document_id, locale, seq) WHERE recall;
CREATE INDEX delivery_document ON gongkai.delivery (document_id, locale);

CREATE TABLE gongkai.receipt (
  subscription text COLLATE "C" NOT NULL REFERENCES gongkai.subscription (id) ON DELETE CASCADE,
  document_id  text COLLATE "C" NOT NULL,
  locale       text COLLATE "C" NOT NULL,
  -- The change that it answers.
  seq          bigint NOT NULL,
  -- Where it runs, by the outlet's own name and address; no address where it was taken down.
  outlet       text NOT NULL,
  url          text NOT NULL,
  at           timestamptz NOT NULL,
  -- Hash of the entry whose text is posted.
  hash         text COLLATE "C" NOT NULL,
  received_at  timestamptz NOT NULL DEFAULT now(),
  UNIQUE (subscription, document_id, locale, seq, outlet, url, at, hash)
);
