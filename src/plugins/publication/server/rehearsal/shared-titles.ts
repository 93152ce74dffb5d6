import type { Rehearsal, Snapshot } from '../../../../domain/change';
import { type PublicType, publicType } from '../../../../domain/public-model';
import { rows, type Sql } from '../../../../plugin-kit/database/sql';
import { qualified } from '../store/tables';

/** What the links of a translation lead to, by name: its form does not show them. */
export const sharedTitles = async (
  sql: Sql,
  type: PublicType,
  shared: Snapshot,
): Promise<Rehearsal['sharedTitles']> => {
  const named: Array<Rehearsal['sharedTitles'][number]> = [];
  for (const [field, { kind, ...declared }] of Object.entries(type.fields)) {
    if (!('to' in declared)) continue;
    const ids = [shared[field]].flat().filter((id): id is string => typeof id === 'string');
    if (ids.length === 0) continue;
    const found = await rows<{ title: string }>(
      sql,
      `SELECT DISTINCT ON (document_id) title_text AS title FROM ${qualified(publicType(declared.to))}
       WHERE document_id = ANY (?) ORDER BY document_id, locale DESC`,
      [ids],
    );
    if (found.length > 0) named.push({ to: declared.to, titles: found.map(({ title }) => title) });
  }
  return named;
};
