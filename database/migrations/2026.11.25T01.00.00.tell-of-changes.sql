-- Whoever remembers what was public is told, with the commit, that it has changed.
CREATE FUNCTION gongkai.tell_of_changes() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_notify('gongkai_public', '');
  RETURN NULL;
END $$;

CREATE TRIGGER tell_of_changes AFTER UPDATE ON gongkai.ledger_head
  FOR EACH STATEMENT EXECUTE FUNCTION gongkai.tell_of_changes();
