-- What of a type has changed since a moment: the catalogue as it stood then is what has not, and what the ledger has of the rest.
CREATE INDEX ledger_moment ON gongkai.ledger (type, at) INCLUDE (document_id, locale, action);
