-- What the admin asks of deliveries: an outlet's latest success and what was given up, and where a document runs.
CREATE INDEX delivery_taken ON gongkai.delivery (subscription, delivered_at) WHERE delivered_at IS NOT NULL;
CREATE INDEX delivery_given_up ON gongkai.delivery (subscription, epoch, seq) WHERE state = 'given-up';
CREATE INDEX delivery_of_document ON gongkai.delivery (document_id, locale, subscription, seq);
-- It begins with the same columns.
DROP INDEX gongkai.delivery_document;
