import type { Core } from '@strapi/strapi';
import { defaultLocale, type Locale, type PublicChange, type Snapshot } from '../../../../domain/change';
import { listsOfParts, MOST_PARTS, partsFinding } from '../../../../domain/parts';
import { type PublicType, uidOf } from '../../../../domain/public-model';
import { preparedRows, type Sql } from '../../../../plugin-kit/database/sql';
import { languageOf } from '../../../../plugin-kit/http/asker-language';
import { linkOf, tableOf } from '../../../../plugin-kit/strapi/strapi-tables';
import { refusalOf } from '../gate/ask-judges';
import { PublicationRefused } from '../gate/refused';

interface LongList {
  readonly field: string;
  readonly count: number;
}

/** The lists of a document's drafts that are too long, without reading them. */
const longLists = async (
  strapi: Core.Strapi,
  sql: Sql,
  type: PublicType,
  documentId: string,
  locales: readonly Locale[],
): Promise<readonly LongList[]> => {
  const [first] = listsOfParts(type.fields);
  if (first === undefined || !type.drafts) return [];
  const uid = uidOf(type.name);
  // Which part belongs to which row stands in one table for each type.
  const [table, { table: parts }] = [tableOf(strapi, uid), linkOf(strapi, uid, first)];
  const found = await preparedRows<{ field: string; count: string }>(
    sql,
    `gongkai-long-lists-${type.name}`,
    `SELECT p.field, count(*) AS count FROM "${table}" d JOIN "${parts}" p ON p.entity_id = d.id
     WHERE d.document_id = ? AND d.published_at IS NULL AND coalesce(d.locale, '${defaultLocale}') = ANY (?)
     GROUP BY d.id, p.field HAVING count(*) > ${MOST_PARTS}`,
    [documentId, [...locales]],
  );
  return found.map(({ field, count }) => ({ field, count: Number(count) }));
};

/**
 * What was saved before there was a bound is refused before Strapi copies it, part by part. Throws PublicationRefused
 * with each list that is too long.
 */
export const checkDrafts = async (
  strapi: Core.Strapi,
  sql: Sql,
  type: PublicType,
  documentId: string,
  locales: readonly Locale[],
): Promise<void> => {
  const lists = await longLists(strapi, sql, type, documentId, locales);
  if (lists.length === 0) return;
  const draft = await strapi.db.query(uidOf(type.name)).findOne({ where: { documentId, publishedAt: null } });
  const change: PublicChange = {
    action: 'publish',
    type: type.name,
    documentId,
    locale: locales[0] ?? defaultLocale,
    snapshot: { ...draft } as Snapshot,
    before: null,
    since: null,
  };
  const findings = lists.map(({ field, count }) => partsFinding(field, count, type));
  throw new PublicationRefused([refusalOf(change, findings)], languageOf(strapi));
};
