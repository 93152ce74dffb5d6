-- Who signed in, what was refused, and each change of accounts, rights, units, settings and waivers: appended by a
-- function of the owner's, chained, never changed. What is older than half a year may go, and leaves a signed checkpoint.
CREATE TABLE gongkai.audit (
  seq           bigint PRIMARY KEY,
  -- ISO 8601, UTC, milliseconds; never earlier than the entry before.
  at            text COLLATE "C" NOT NULL,
  kind          text COLLATE "C" NOT NULL,
  -- JSON as it was hashed.
  entry         text NOT NULL,
  previous_hash text COLLATE "C" NOT NULL,
  -- SHA-256 of previous hash, number, time, kind and entry, joined by line feeds.
  hash          text COLLATE "C" NOT NULL
);
CREATE INDEX audit_at ON gongkai.audit (at);

CREATE TABLE gongkai.audit_head (
  one  boolean PRIMARY KEY DEFAULT true CHECK (one),
  seq  bigint NOT NULL,
  hash text COLLATE "C" NOT NULL,
  at   text COLLATE "C" NOT NULL
);
INSERT INTO gongkai.audit_head (seq, hash, at) VALUES (0, repeat('0', 64), '');

-- Up to which entry the trail has expired: the statement is JSON, the signature Ed25519 in base64.
CREATE TABLE gongkai.audit_checkpoint (
  seq        bigint PRIMARY KEY,
  statement  text NOT NULL,
  signature  text COLLATE "C" NOT NULL,
  public_key text COLLATE "C" NOT NULL
);

-- The time before which entries may expire: the law wants logs kept for no less than six months (网络安全法).
CREATE FUNCTION gongkai.audit_kept_since() RETURNS text LANGUAGE sql STABLE AS $$
  SELECT to_char(clock_timestamp() AT TIME ZONE 'UTC' - interval '183 days', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') COLLATE "C"
$$;

CREATE FUNCTION gongkai.keep_audit() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' AND TG_TABLE_NAME = 'audit' THEN
    IF OLD.at < gongkai.audit_kept_since() AND EXISTS (SELECT FROM gongkai.audit_checkpoint c WHERE c.seq >= OLD.seq) THEN
      RETURN OLD;
    END IF;
  END IF;
  RAISE EXCEPTION 'The audit trail is append-only';
END $$;
CREATE TRIGGER keep_audit BEFORE UPDATE OR DELETE ON gongkai.audit
  FOR EACH ROW EXECUTE FUNCTION gongkai.keep_audit();
CREATE TRIGGER keep_audit_whole BEFORE TRUNCATE ON gongkai.audit
  FOR EACH STATEMENT EXECUTE FUNCTION gongkai.keep_audit();
CREATE TRIGGER keep_checkpoint BEFORE UPDATE OR DELETE ON gongkai.audit_checkpoint
  FOR EACH ROW EXECUTE FUNCTION gongkai.keep_audit();
CREATE TRIGGER keep_checkpoint_whole BEFORE TRUNCATE ON gongkai.audit_checkpoint
  FOR EACH STATEMENT EXECUTE FUNCTION gongkai.keep_audit();

-- The only way in. Its lock on the head is held until the transaction ends, so that numbers follow commit order.
CREATE FUNCTION gongkai.append_audit(of_kind text, what text) RETURNS bigint
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  head gongkai.audit_head;
  moment text COLLATE "C";
  chained text;
BEGIN
  PERFORM what::jsonb;
  SELECT * INTO STRICT head FROM gongkai.audit_head FOR UPDATE;
  moment := greatest(to_char(clock_timestamp() AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') COLLATE "C", head.at);
  chained := encode(sha256(convert_to(concat_ws(E'\n', head.hash, head.seq + 1, moment, of_kind, what), 'UTF8')), 'hex');
  INSERT INTO gongkai.audit (seq, at, kind, entry, previous_hash, hash)
    VALUES (head.seq + 1, moment, of_kind, what, head.hash, chained);
  UPDATE gongkai.audit_head SET seq = head.seq + 1, hash = chained, at = moment;
  RETURN head.seq + 1;
END $$;
REVOKE ALL ON FUNCTION gongkai.append_audit(text, text) FROM PUBLIC;

-- Takes out everything up to an entry that is old enough, and leaves what was signed about it.
CREATE FUNCTION gongkai.expire_audit(last bigint, said text, signed text, by_key text) RETURNS bigint
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  gone bigint;
BEGIN
  PERFORM FROM gongkai.audit_head FOR UPDATE;
  IF NOT EXISTS (SELECT FROM gongkai.audit a WHERE a.seq = last AND a.at < gongkai.audit_kept_since()) THEN
    RAISE EXCEPTION 'The audit trail has no entry % that is older than 183 days', last;
  END IF;
  INSERT INTO gongkai.audit_checkpoint (seq, statement, signature, public_key) VALUES (last, said, signed, by_key);
  DELETE FROM gongkai.audit a WHERE a.seq <= last;
  GET DIAGNOSTICS gone = ROW_COUNT;
  RETURN gone;
END $$;
REVOKE ALL ON FUNCTION gongkai.expire_audit(bigint, text, text, text) FROM PUBLIC;
