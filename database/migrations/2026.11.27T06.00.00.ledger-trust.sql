-- What verify must not have to take on trust.

-- Which history this is: it stays for as long as entries are only added, and changes when a restore took some away.
ALTER TABLE gongkai.ledger_head ADD COLUMN ledger text COLLATE "C" NOT NULL DEFAULT gen_random_uuid()::text;

CREATE INDEX ledger_redacts ON gongkai.ledger (redacts) WHERE redacts IS NOT NULL;

-- A text leaves an older entry only when a later entry of the same document says so, and only once.
CREATE FUNCTION gongkai.may_take_out(entry gongkai.ledger) RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT entry.action IN ('publish', 'revise') AND NOT entry.redacted
    AND (SELECT count(*) = 1 AND bool_and(r.action = 'redact' AND r.seq > entry.seq
           AND (r.type, r.document_id, r.locale) = (entry.type, entry.document_id, entry.locale))
         FROM gongkai.ledger r WHERE r.redacts = entry.seq)
    AND EXISTS (SELECT FROM gongkai.ledger l
         WHERE l.document_id = entry.document_id AND l.locale = entry.locale AND l.type = entry.type
           AND l.seq > entry.seq AND l.action <> 'redact')
$$;

CREATE OR REPLACE FUNCTION gongkai.keep_ledger() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'TRUNCATE' THEN
    RAISE EXCEPTION 'The ledger is append-only';
  END IF;
  IF TG_OP = 'UPDATE' AND NEW.redacted AND NEW.snapshot IS NULL AND NEW.salt IS NULL
     AND (NEW.seq, NEW.action, NEW.type, NEW.document_id, NEW.locale, NEW.at, NEW.model, NEW.previous_hash, NEW.hash)
       = (OLD.seq, OLD.action, OLD.type, OLD.document_id, OLD.locale, OLD.at, OLD.model, OLD.previous_hash, OLD.hash)
     AND NEW.content_hash IS NOT DISTINCT FROM OLD.content_hash
     AND NEW.unit_id IS NOT DISTINCT FROM OLD.unit_id AND NEW.unit_code IS NOT DISTINCT FROM OLD.unit_code
     AND NEW.unit_name IS NOT DISTINCT FROM OLD.unit_name AND NEW.actor IS NOT DISTINCT FROM OLD.actor
     AND NEW.reason IS NOT DISTINCT FROM OLD.reason AND NEW.redacts IS NOT DISTINCT FROM OLD.redacts
     AND gongkai.may_take_out(OLD)
  THEN RETURN NEW;
  END IF;
  RAISE EXCEPTION 'The ledger is append-only (entry %)', OLD.seq;
END $$;
CREATE TRIGGER keep_ledger_whole BEFORE TRUNCATE ON gongkai.ledger
  FOR EACH STATEMENT EXECUTE FUNCTION gongkai.keep_ledger();

-- The only way to take a text out for a role that may not update the ledger. First the entry that says so, then this.
CREATE FUNCTION gongkai.take_out_text(entry bigint) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  UPDATE gongkai.ledger SET snapshot = NULL, salt = NULL, redacted = true WHERE seq = entry;
  IF NOT FOUND THEN
    RAISE EXCEPTION 'The ledger has no entry %', entry;
  END IF;
END $$;
REVOKE ALL ON FUNCTION gongkai.take_out_text(bigint) FROM PUBLIC;

-- The head only moves forward, to an entry that is there.
CREATE FUNCTION gongkai.keep_head() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' THEN
    IF (NEW.seq, NEW.hash) = (OLD.seq, OLD.hash) AND NEW.at IS NOT DISTINCT FROM OLD.at THEN
      RETURN NEW;
    END IF;
    IF NEW.seq > OLD.seq
       AND EXISTS (SELECT FROM gongkai.ledger l WHERE l.seq = NEW.seq AND l.hash = NEW.hash AND l.at = NEW.at)
    THEN
      RETURN NEW;
    END IF;
  END IF;
  RAISE EXCEPTION 'The ledger''s head moves forward only, to its last entry';
END $$;
CREATE TRIGGER keep_head BEFORE UPDATE OR DELETE ON gongkai.ledger_head
  FOR EACH ROW EXECUTE FUNCTION gongkai.keep_head();
CREATE TRIGGER keep_head_whole BEFORE TRUNCATE ON gongkai.ledger_head
  FOR EACH STATEMENT EXECUTE FUNCTION gongkai.keep_head();

-- A text of the ledger as JSON; null where it cannot be read, so that one damaged entry does not cost a whole list.
CREATE FUNCTION gongkai.readable_json(text text) RETURNS json LANGUAGE plpgsql IMMUTABLE AS $$
BEGIN
  -- Stricter than json: what passes can be read field by field.
  PERFORM text::jsonb;
  RETURN text::json;
EXCEPTION WHEN OTHERS THEN
  RETURN NULL;
END $$;
