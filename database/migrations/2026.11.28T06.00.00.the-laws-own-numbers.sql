-- Earlier releases wrote the law's number into the district's settings when they were made. An empty field is the law's,
-- and follows it; a number is the district's own. Those that are the law's of that time are emptied.
DO $$
DECLARE
  law record;
BEGIN
  IF to_regclass('judging_settings') IS NULL THEN
    RETURN;
  END IF;
  FOR law IN
    SELECT * FROM (VALUES
      ('proactive_days', 20), ('request_days', 20), ('permit_penalty_days', 7), ('budget_days', 20), ('comment_days', 30),
      ('interpretation_days', 3), ('column_news_days', 14), ('column_notice_months', 6), ('result_days', 30)
    ) AS numbers (name, amount)
  LOOP
    IF EXISTS (
      SELECT FROM pg_attribute WHERE attrelid = to_regclass('judging_settings') AND attname = law.name AND NOT attisdropped
    ) THEN
      EXECUTE format('UPDATE judging_settings SET %I = NULL WHERE %I = %L::integer', law.name, law.name, law.amount);
    END IF;
  END LOOP;
END
$$;
