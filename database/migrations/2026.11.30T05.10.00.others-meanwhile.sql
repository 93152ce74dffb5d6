-- A receiver that refuses one document is no reason to hold up the others: while only that one fails, the next other one is
-- tried at once. Where that fails too, nothing is sent for a time.

-- What has failed since the latest success: one document (id and locale), or an empty text where it was several.
ALTER TABLE gongkai.subscription ADD COLUMN failing_document text COLLATE "C" NOT NULL DEFAULT '';

-- As before; but while the receiver fails, the single one that is tried is the one that was tried least: what has not failed
-- yet tells most.
CREATE OR REPLACE FUNCTION gongkai.claim_deliveries(asked text, most integer, lease_ms integer)
RETURNS TABLE (epoch integer, seq bigint, tries integer, first_try timestamptz, has_left boolean)
LANGUAGE plpgsql ROWS 8 AS $$
#variable_conflict use_column
DECLARE
  failed integer;
  room integer;
  waiting refcursor;
  next record;
BEGIN
  SELECT s.failures INTO failed FROM gongkai.subscription s
  WHERE s.id = asked AND s.state = 'active' AND s.not_before <= now() FOR UPDATE SKIP LOCKED;
  IF failed IS NULL THEN RETURN; END IF;
  SELECT CASE WHEN failed > 0 THEN 1 ELSE most END - count(*) INTO room FROM gongkai.delivery b
  WHERE b.subscription = asked AND b.state = 'due' AND b.lease IS NOT NULL AND b.lease > now();
  IF room <= 0 THEN RETURN; END IF;
  IF failed > 0 THEN
    OPEN waiting NO SCROLL FOR
      SELECT d.epoch, d.seq, d.document_id, d.locale FROM gongkai.delivery d
      WHERE d.subscription = asked AND d.state = 'due' AND d.next_try <= now() AND (d.lease IS NULL OR d.lease <= now())
      ORDER BY d.tries, d.epoch, d.seq;
  ELSE
    OPEN waiting NO SCROLL FOR
      SELECT d.epoch, d.seq, d.document_id, d.locale FROM gongkai.delivery d
      WHERE d.subscription = asked AND d.state = 'due' AND d.next_try <= now() AND (d.lease IS NULL OR d.lease <= now())
      ORDER BY d.epoch, d.seq;
  END IF;
  -- One after the other: as a join it would be planned for a small table, and read all that is due for each that is taken.
  LOOP
    FETCH waiting INTO next;
    EXIT WHEN NOT FOUND OR room <= 0;
    CONTINUE WHEN EXISTS (
      SELECT FROM gongkai.delivery e
      WHERE e.subscription = asked AND e.state = 'due' AND e.document_id = next.document_id AND e.locale = next.locale
        AND (e.epoch, e.seq) < (next.epoch, next.seq));
    room := room - 1;
    RETURN QUERY
      UPDATE gongkai.delivery c
      SET lease = now() + lease_ms * interval '1 millisecond', tries = c.tries + 1,
        first_try = coalesce(c.first_try, now())
      WHERE c.subscription = asked AND c.epoch = next.epoch AND c.seq = next.seq
      RETURNING c.epoch, c.seq, c.tries, c.first_try, c.has_left;
  END LOOP;
  CLOSE waiting;
END $$;
