import { publicTypeNamed } from '../../../../domain/public-model';
import { readSnapshot } from '../../../../domain/publication';
import { cleanSnapshot } from '../../../../domain/texts';
import type { Reading } from '../plan/site';

/**
 * What an entry made public; null where it carries no text, or one that was taken out since or cannot be read. Texts of
 * entries that were written before texts were cleaned are cleaned here.
 */
export const changeDocument: Reading = ({ scope, alias }) => {
  const at = scope.column(
    `CASE WHEN ${alias}.action IN ('publish', 'revise') AND NOT ${alias}.redacted THEN ${alias}.snapshot END`,
  );
  const uncleanAt = scope.column(`CASE WHEN ${alias}.unclean THEN ${alias}.type END`);
  return (row) => {
    const written = readSnapshot(row[at]);
    if (!written) return 'null';
    const type = publicTypeNamed(row[uncleanAt] ?? '');
    const document = type ? cleanSnapshot(type.fields, written) : written;
    return document === written ? String(row[at]) : JSON.stringify(document);
  };
};
