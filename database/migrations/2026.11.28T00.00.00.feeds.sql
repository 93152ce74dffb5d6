-- What feeds and the narrowed stream ask the ledger.

-- The newest withdrawals, for the tombstones of a feed.
CREATE INDEX ledger_withdrawals ON gongkai.ledger (seq) WHERE action = 'withdraw';
