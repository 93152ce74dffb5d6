-- Keys that were replaced, each valid until the end that was promised then, however often they are replaced meanwhile.
CREATE TABLE gongkai.former_keys (
  subscription text COLLATE "C" NOT NULL REFERENCES gongkai.subscription (id) ON DELETE CASCADE,
  -- Encrypted; of the token its SHA-256, null where there was none.
  secret       text NOT NULL,
  token        text COLLATE "C",
  until        timestamptz NOT NULL
);
CREATE INDEX former_keys_of ON gongkai.former_keys (subscription, until);
CREATE INDEX former_keys_token ON gongkai.former_keys (token);

INSERT INTO gongkai.former_keys (subscription, secret, token, until)
SELECT id, previous_secret, previous_token, previous_until FROM gongkai.subscription
WHERE previous_secret IS NOT NULL AND previous_until IS NOT NULL;

ALTER TABLE gongkai.subscription DROP COLUMN previous_secret, DROP COLUMN previous_token, DROP COLUMN previous_until;
