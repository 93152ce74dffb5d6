-- Whoever remembers what was public is told which types have changed: what was made of others still stands.
CREATE FUNCTION gongkai.tell_which_types() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_notify('gongkai_public', (SELECT string_agg(DISTINCT type, ',' ORDER BY type) FROM added));
  RETURN NULL;
END $$;

CREATE TRIGGER tell_which_types AFTER INSERT ON gongkai.ledger
  REFERENCING NEW TABLE AS added
  FOR EACH STATEMENT EXECUTE FUNCTION gongkai.tell_which_types();

DROP TRIGGER tell_of_changes ON gongkai.ledger_head;
DROP FUNCTION gongkai.tell_of_changes();
