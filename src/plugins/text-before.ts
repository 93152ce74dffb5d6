/**
 * The text that stood in public before an entry of the ledger, as a SELECT of one row or none: the last one that made or
 * changed it, whatever was redacted since. `entry` names the entry's row, `p` the one before.
 */
export const textBefore = (entry: string, columns: string): string => `
  SELECT ${columns} FROM gongkai.ledger p
  WHERE p.document_id = ${entry}.document_id AND p.locale = ${entry}.locale AND p.seq < ${entry}.seq
    AND p.action IN ('publish', 'revise')
  ORDER BY p.seq DESC LIMIT 1`;

/** What the title of an entry is read from; of a withdrawal, the text that it took away. Null where it is redacted. */
export const titleSource = (
  entry: string,
): string => `CASE WHEN ${entry}.redacted THEN NULL WHEN ${entry}.action = 'withdraw' THEN (
  ${textBefore(entry, 'CASE WHEN p.redacted THEN NULL ELSE p.snapshot END')}
  ) ELSE ${entry}.snapshot END`;
