import type { Core } from '@strapi/strapi';
import { listsOfParts, MOST_PARTS } from '../../../../domain/parts';
import { type PublicType, uidOf } from '../../../../domain/public-model';
import { defaultLocale, type Locale } from '../../../../domain/publication';
import { preparedRows } from '../../../sql';

export interface LongList {
  readonly field: string;
  readonly count: number;
}

/** Where Strapi keeps which part belongs to which row: one table per type. */
const tablesOf = (
  strapi: Core.Strapi,
  type: PublicType,
  field: string,
): { readonly table: string; readonly parts: string } => {
  const { tableName, attributes } = strapi.db.metadata.get(uidOf(type.name));
  const attribute = attributes[field] as unknown as { readonly joinTable: { readonly name: string } };
  return { table: tableName, parts: attribute.joinTable.name };
};

/** The lists of a document's drafts that are too long, without reading them. */
export const longLists = async (
  strapi: Core.Strapi,
  type: PublicType,
  documentId: string,
  locales: readonly Locale[],
): Promise<readonly LongList[]> => {
  const [first] = listsOfParts(type.fields);
  if (first === undefined || !type.drafts) return [];
  const { table, parts } = tablesOf(strapi, type, first);
  const found = await preparedRows<{ field: string; count: string }>(
    strapi.db.connection,
    `gongkai-long-lists-${type.name}`,
    `SELECT p.field, count(*) AS count FROM "${table}" d JOIN "${parts}" p ON p.entity_id = d.id
     WHERE d.document_id = ? AND d.published_at IS NULL AND coalesce(d.locale, '${defaultLocale}') = ANY (?)
     GROUP BY d.id, p.field HAVING count(*) > ${MOST_PARTS}`,
    [documentId, [...locales]],
  );
  return found.map(({ field, count }) => ({ field, count: Number(count) }));
};
