import { LRUCache } from 'lru-cache';
import { publicTypeNamed } from '../../../../domain/public-model';
import { readSnapshot } from '../../../../domain/publication';
import { cleanSnapshot } from '../../../../domain/texts';
import type { Reading } from '../plan/site';

/**
 * Entries do not change, and the newest are asked for again and again: one whose text was read well once, and is as long
 * as it was, is printed as it stands.
 */
const readWell = new LRUCache<string, number>({ max: 20_000 });

/**
 * What an entry made public; null where it carries no text, or one that was taken out since or cannot be read. Texts of
 * entries that were written before texts were cleaned are cleaned here.
 */
export const changeDocument: Reading = ({ scope, alias }) => {
  const at = scope.column(
    `CASE WHEN ${alias}.action IN ('publish', 'revise') AND NOT ${alias}.redacted THEN ${alias}.snapshot END`,
  );
  const uncleanAt = scope.column(`CASE WHEN ${alias}.unclean THEN ${alias}.type END`);
  const hashAt = scope.column(`${alias}.hash`);
  return (row) => {
    const text = row[at];
    const hash = row[hashAt] ?? '';
    if (text && !row[uncleanAt] && readWell.get(hash) === text.length) return text;
    const written = readSnapshot(text);
    if (!written) return 'null';
    const type = publicTypeNamed(row[uncleanAt] ?? '');
    const document = type ? cleanSnapshot(type.fields, written) : written;
    if (document !== written) return JSON.stringify(document);
    readWell.set(hash, String(text).length);
    return String(text);
  };
};
