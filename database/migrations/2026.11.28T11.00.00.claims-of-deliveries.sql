-- A worker finds what is due without reading what was delivered, and takes it in one question.

CREATE INDEX delivery_next ON gongkai.delivery (subscription, epoch, seq) WHERE state = 'due';
CREATE INDEX delivery_in_hand ON gongkai.delivery (subscription) WHERE state = 'due' AND lease IS NOT NULL;

-- Takes deliveries whose time has come: of each document the oldest that is due, and no more than `most` in all workers
-- together; a single one while the receiver fails. Workers take turns at a subscription, so that the order and the number
-- in flight hold for all of them together: each statement after the lock sees what the one before has taken.
CREATE FUNCTION gongkai.claim_deliveries(asked text, most integer, lease_ms integer)
RETURNS TABLE (epoch integer, seq bigint, tries integer, first_try timestamptz, has_left boolean)
LANGUAGE plpgsql AS $$
#variable_conflict use_column
DECLARE
  failed integer;
  room integer;
  next record;
BEGIN
  SELECT s.failures INTO failed FROM gongkai.subscription s
  WHERE s.id = asked AND s.state = 'active' AND s.not_before <= now() FOR UPDATE SKIP LOCKED;
  IF failed IS NULL THEN RETURN; END IF;
  SELECT CASE WHEN failed > 0 THEN 1 ELSE most END - count(*) INTO room FROM gongkai.delivery b
  WHERE b.subscription = asked AND b.state = 'due' AND b.lease IS NOT NULL AND b.lease > now();
  -- One after the other: as a join it would be planned for a small table, and read all that is due for each that is taken.
  FOR next IN
    SELECT d.epoch, d.seq, d.document_id, d.locale FROM gongkai.delivery d
    WHERE d.subscription = asked AND d.state = 'due' AND d.next_try <= now() AND (d.lease IS NULL OR d.lease <= now())
    ORDER BY d.epoch, d.seq
  LOOP
    EXIT WHEN room <= 0;
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
END $$;
