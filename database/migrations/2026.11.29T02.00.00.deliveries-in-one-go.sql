-- A worker makes deliveries of what the ledger has and takes the first of them in one question, and notes in one what
-- receivers have taken: each question that it waits for is a millisecond between a publish and whoever is told of it.

-- Eight are claimed, not the thousand that are thought of otherwise.
ALTER FUNCTION gongkai.claim_deliveries(text, integer, integer) ROWS 8;

-- Makes deliveries of entries of the ledger, at most `at_once`, moves the subscription's cursor over them and over what was
-- left out, and claims what is due. There is always a row; `seq` is null where nothing was claimed. Its `outcome`:
-- more: the ledger has more; end: it has not; stale: the subscription is another one than the worker knows (moved by another
-- worker, set back, changed, paused); other-history: the cursor is a place in a ledger that is no more.
-- `known_part`: what the subscription is narrowed by, as a text.
CREATE FUNCTION gongkai.plan_deliveries(
  asked text, known_epoch integer, known_cursor bigint, known_part text, known_ledger text, ledger text, head bigint,
  at_once integer, seqs bigint[], documents text[], locales text[], have_left boolean[], most integer, lease_ms integer)
RETURNS TABLE (outcome text, moved_to bigint, epoch integer, seq bigint, tries integer, first_try timestamptz, has_left boolean)
LANGUAGE plpgsql ROWS 8 AS $$
#variable_conflict use_column
DECLARE
  is_more boolean := coalesce(cardinality(seqs), 0) > at_once;
  target bigint := CASE WHEN is_more THEN seqs[at_once] ELSE greatest(head, seqs[cardinality(seqs)]) END;
  what text := CASE WHEN is_more THEN 'more' ELSE 'end' END;
  is_well boolean;
BEGIN
  IF ledger <> known_ledger OR known_cursor > head THEN
    what := 'other-history';
  ELSIF target > known_cursor THEN
    UPDATE gongkai.subscription s SET cursor = target
    WHERE s.id = asked AND s.epoch = known_epoch AND s.cursor = known_cursor AND s.state = 'active'
      AND ROW(s.types, s.unit, s.domain, s.five_open, s.site_column)::text = known_part
    RETURNING s.failures = 0 AND s.not_before <= now() INTO is_well;
    IF NOT FOUND THEN
      what := 'stale';
    -- At rest: one entry and nothing before it. It is made as one that was claimed.
    ELSIF is_well AND cardinality(seqs) = 1
      AND NOT EXISTS (SELECT FROM gongkai.delivery d WHERE d.subscription = asked AND d.state = 'due') THEN
      RETURN QUERY
        INSERT INTO gongkai.delivery (subscription, epoch, seq, document_id, locale, has_left, tries, first_try, lease)
        VALUES (asked, known_epoch, seqs[1], documents[1], locales[1], have_left[1], 1, now(),
          now() + lease_ms * interval '1 millisecond')
        ON CONFLICT DO NOTHING
        RETURNING what, target, epoch, seq, tries, first_try, has_left;
      IF FOUND THEN RETURN; END IF;
    ELSE
      INSERT INTO gongkai.delivery (subscription, epoch, seq, document_id, locale, has_left)
      SELECT asked, known_epoch, entry.* FROM unnest(seqs[:at_once], documents[:at_once], locales[:at_once], have_left[:at_once]) entry
      ON CONFLICT DO NOTHING;
    END IF;
  END IF;
  IF what IN ('more', 'end') THEN
    RETURN QUERY SELECT what, target, c.* FROM gongkai.claim_deliveries(asked, most, lease_ms) c;
    IF FOUND THEN RETURN; END IF;
  END IF;
  RETURN QUERY SELECT what, target, NULL::integer, NULL::bigint, NULL::integer, NULL::timestamptz, NULL::boolean;
END $$;

-- Notes what was delivered, each with its answer, of which the latest twenty are kept. A receiver that failed before is well
-- again: told with how often it had failed. First the subscriptions, in order, so that workers do not wait for each other.
-- One after the other by their numbers: as a join it would be planned for a small table.
CREATE FUNCTION gongkai.settle_delivered(
  subscriptions text[], epochs integer[], seqs bigint[], moments timestamptz[], told jsonb)
RETURNS TABLE (subscription text, failures integer)
LANGUAGE plpgsql ROWS 1 AS $$
#variable_conflict use_column
BEGIN
  RETURN QUERY
    WITH failing AS (
      SELECT s.id, s.failures FROM gongkai.subscription s WHERE s.id = ANY (subscriptions) AND s.failures > 0
      ORDER BY s.id FOR UPDATE)
    UPDATE gongkai.subscription s SET failures = 0, failing_since = NULL, not_before = now()
    FROM failing WHERE s.id = failing.id RETURNING s.id, failing.failures;
  FOR n IN 1 .. cardinality(seqs) LOOP
    UPDATE gongkai.delivery d SET state = 'delivered', delivered_at = moments[n], lease = NULL,
      answers = CASE WHEN d.answers = '[]' THEN told -> (n - 1) ELSE (
        SELECT jsonb_agg(a ORDER BY o) FROM (
          SELECT a, o FROM jsonb_array_elements(d.answers || (told -> (n - 1))) WITH ORDINALITY t (a, o)
          ORDER BY o DESC LIMIT 20) latest) END
    WHERE d.subscription = subscriptions[n] AND d.epoch = epochs[n] AND d.seq = seqs[n] AND d.state = 'due';
  END LOOP;
END $$;
