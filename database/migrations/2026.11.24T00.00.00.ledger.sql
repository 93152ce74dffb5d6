-- The ledger: what was made public, revised and withdrawn, in commit order, without gaps.
CREATE SCHEMA IF NOT EXISTS gongkai;

CREATE TABLE gongkai.ledger (
  seq           bigint PRIMARY KEY,
  action        text COLLATE "C" NOT NULL CHECK (action IN ('publish', 'revise', 'withdraw', 'redact')),
  type          text COLLATE "C" NOT NULL,
  document_id   text COLLATE "C" NOT NULL,
  locale        text COLLATE "C" NOT NULL,
  -- The responsible unit as it was named then.
  unit_id       text COLLATE "C",
  unit_code     text COLLATE "C",
  unit_name     text,
  -- ISO 8601, UTC, milliseconds; never earlier than the entry before.
  at            text COLLATE "C" NOT NULL,
  actor         text,
  reason        text,
  -- Version of the type's declaration that the snapshot was taken with.
  model         integer NOT NULL,
  -- Canonical JSON (RFC 8785) of the public fields; null for a withdrawal and after a redaction.
  snapshot      text,
  salt          text,
  content_hash  text COLLATE "C",
  -- Redactions name the entry whose text they took out.
  redacts       bigint REFERENCES gongkai.ledger (seq),
  redacted      boolean NOT NULL DEFAULT false,
  previous_hash text COLLATE "C" NOT NULL,
  hash          text COLLATE "C" NOT NULL
);
CREATE INDEX ledger_document ON gongkai.ledger (document_id, locale, seq);
CREATE INDEX ledger_type ON gongkai.ledger (type, seq);

-- Entries are never changed, but for the redaction of one that is no longer current.
CREATE FUNCTION gongkai.keep_ledger() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' AND NEW.redacted AND NEW.snapshot IS NULL AND NEW.salt IS NULL
     AND (NEW.seq, NEW.action, NEW.type, NEW.document_id, NEW.locale, NEW.at, NEW.model, NEW.previous_hash, NEW.hash)
       = (OLD.seq, OLD.action, OLD.type, OLD.document_id, OLD.locale, OLD.at, OLD.model, OLD.previous_hash, OLD.hash)
     AND NEW.content_hash IS NOT DISTINCT FROM OLD.content_hash
     AND NEW.unit_id IS NOT DISTINCT FROM OLD.unit_id AND NEW.unit_code IS NOT DISTINCT FROM OLD.unit_code
     AND NEW.unit_name IS NOT DISTINCT FROM OLD.unit_name AND NEW.actor IS NOT DISTINCT FROM OLD.actor
     AND NEW.reason IS NOT DISTINCT FROM OLD.reason AND NEW.redacts IS NOT DISTINCT FROM OLD.redacts
  THEN RETURN NEW;
  END IF;
  RAISE EXCEPTION 'The ledger is append-only (entry %)', OLD.seq;
END $$;
CREATE TRIGGER keep_ledger BEFORE UPDATE OR DELETE ON gongkai.ledger
  FOR EACH ROW EXECUTE FUNCTION gongkai.keep_ledger();

-- One row: the end of the chain. Its row lock is the append lock, taken last in a transaction.
CREATE TABLE gongkai.ledger_head (
  one  boolean PRIMARY KEY DEFAULT true CHECK (one),
  seq  bigint NOT NULL,
  hash text COLLATE "C" NOT NULL,
  at   text COLLATE "C"
);
INSERT INTO gongkai.ledger_head (seq, hash) VALUES (0, repeat('0', 64));

-- The shape that each store table was made for; another shape means: make it anew from the ledger.
CREATE TABLE gongkai.store_shape (
  type  text COLLATE "C" PRIMARY KEY,
  shape text COLLATE "C" NOT NULL
);
