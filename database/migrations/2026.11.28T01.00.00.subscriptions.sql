-- Outlets that are sent what changes, and what was sent to them. A subscription is a cursor on the ledger: a publish writes
-- nothing here.
CREATE TABLE gongkai.subscription (
  id              text COLLATE "C" PRIMARY KEY,
  name            text NOT NULL,
  kind            text COLLATE "C" NOT NULL,
  address         text NOT NULL,
  -- Codes; null: everything.
  types           text[] COLLATE "C",
  unit            text COLLATE "C",
  domain          text COLLATE "C",
  five_open       text COLLATE "C",
  thin            boolean NOT NULL,
  state           text COLLATE "C" NOT NULL CHECK (state IN ('active', 'paused', 'stopped')),
  stopped_why     text COLLATE "C",
  -- Which history the cursor is a place in, and how often the subscription was set back.
  ledger          text COLLATE "C" NOT NULL,
  epoch           integer NOT NULL DEFAULT 0,
  cursor          bigint NOT NULL,
  -- Encrypted; the one before is valid beside it for a time.
  secret          text NOT NULL,
  previous_secret text,
  previous_until  timestamptz,
  -- Failures in a row over all its deliveries, since when, and when it is tried next.
  failures        integer NOT NULL DEFAULT 0,
  failing_since   timestamptz,
  not_before      timestamptz NOT NULL DEFAULT now(),
  made_at         timestamptz NOT NULL DEFAULT now()
);

CREATE TABLE gongkai.delivery (
  subscription text COLLATE "C" NOT NULL REFERENCES gongkai.subscription (id) ON DELETE CASCADE,
  epoch        integer NOT NULL,
  seq          bigint NOT NULL,
  document_id  text COLLATE "C" NOT NULL,
  locale       text COLLATE "C" NOT NULL,
  -- The document is in the subscription's part no more.
  has_left     boolean NOT NULL,
  state        text COLLATE "C" NOT NULL DEFAULT 'due' CHECK (state IN ('due', 'delivered', 'given-up')),
  tries        integer NOT NULL DEFAULT 0,
  first_try    timestamptz,
  next_try     timestamptz NOT NULL DEFAULT now(),
  -- Until then a worker has it in hand.
  lease        timestamptz,
  delivered_at timestamptz,
  -- The latest answers: [{ at, status, problem, answer, ms }].
  answers      jsonb NOT NULL DEFAULT '[]',
  PRIMARY KEY (subscription, epoch, seq)
);
CREATE INDEX delivery_due ON gongkai.delivery (subscription, document_id, locale, epoch, seq) WHERE state = 'due';
