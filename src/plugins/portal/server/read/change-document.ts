import { readSnapshot } from '../../../../domain/publication';
import type { Reading } from '../plan/site';

/** What an entry made public; null where it carries no text, or one that was taken out since or cannot be read. */
export const changeDocument: Reading = ({ scope, alias }) => {
  const at = scope.column(
    `CASE WHEN ${alias}.action IN ('publish', 'revise') AND NOT ${alias}.redacted THEN ${alias}.snapshot END`,
  );
  return (row) => (readSnapshot(row[at]) ? String(row[at]) : 'null');
};
