import { defaultLocale } from '../../../../domain/change';
import { type PublicType, publicTypes, requiredLinks, storeColumns } from '../../../../domain/public-model';
import type { Dependants } from '../../../../domain/withdrawal';
import { rows, type Sql } from '../../../../plugin-kit/database/sql';
import { qualified } from '../store/tables';

const HOW_MANY = 5;

/** Conditions under which a row `d` of a type has an optional link to a document; each takes the document's id. */
const optionalLinks = (type: PublicType, target: PublicType): readonly string[] => {
  const required = new Set(requiredLinks(type).map(([field]) => field));
  return Object.entries(type.fields).flatMap(([field, declared]) => {
    if (!('to' in declared) || declared.to !== target.name || required.has(field)) return [];
    const column = `d."${storeColumns(type).find((candidate) => candidate.field === field)?.name}"`;
    return [declared.kind === 'links' ? `? = ANY (${column})` : `${column} = ?`];
  });
};

/**
 * Public documents with an optional link to a document that their readers see no more: they stay, and the link reads as
 * null. Asked with the document's row taken away.
 */
export const losingLinks = async (
  sql: Sql,
  target: PublicType,
  documentId: string,
): Promise<readonly Dependants[]> => {
  const losing: Dependants[] = [];
  for (const type of publicTypes) {
    const links = optionalLinks(type, target);
    if (links.length === 0) continue;
    const found = await rows<{ title: string; total: string }>(
      sql,
      `SELECT min(title_text) AS title, count(*) OVER () AS total FROM ${qualified(type)} d
       WHERE (${links.join(' OR ')})
         AND NOT EXISTS (SELECT FROM ${qualified(target)} t
                         WHERE t.document_id = ? AND t.locale IN (d.locale, '${defaultLocale}'))
       GROUP BY document_id ORDER BY min(published_at) LIMIT ${HOW_MANY}`,
      [...links.map(() => documentId), documentId],
    );
    if (found.length > 0)
      losing.push({
        label: type.label,
        titles: found.map(({ title }) => title),
        total: Number(found[0]?.total ?? 0),
      });
  }
  return losing;
};
