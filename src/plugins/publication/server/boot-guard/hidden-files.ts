import type { Core } from '@strapi/strapi';
import { rows, type Sql } from '../../../../plugin-kit/database/sql';
import type { KnownType, Releases } from './known-type';
import { filesHidden, type Loss, onlyFirstShown } from './loss';
import { nameOf } from './names';
import { countOf } from './table-schema';

interface Carried {
  readonly uid: string;
  readonly field: string;
  readonly rows: number;
}

const tableOfFiles = (strapi: Core.Strapi): string | undefined => {
  const attribute = strapi.db.metadata.get('plugin::upload.file').attributes.related;
  return attribute && 'joinTable' in attribute ? attribute.joinTable?.name : undefined;
};

/** Strapi may leave rows behind of what was deleted: only those of something that is there count. */
const stillCarried = (
  sql: Sql,
  table: string,
  type: KnownType | undefined,
  { uid, field, rows: all }: Carried,
  there: ReadonlyMap<string, string>,
): Promise<number> | number =>
  type && there.has(type.collectionName)
    ? countOf(
        sql,
        `SELECT count(*) AS n FROM ?? AS f JOIN ?? AS t ON t.id = f.related_id WHERE f.related_type = ? AND f.field = ?`,
        [table, type.collectionName, uid, field],
      )
    : all;

/**
 * Files of the media library hang on a document or a part by the name of the type and of the field. Where either was
 * renamed they look gone, and are deleted when Strapi tidies up.
 */
export const hiddenFiles = async (
  strapi: Core.Strapi,
  sql: Sql,
  { before, now }: Releases,
  there: ReadonlyMap<string, string>,
): Promise<readonly Loss[]> => {
  const table = tableOfFiles(strapi);
  if (!table || !there.has(table)) return [];
  const carried = await rows<{ uid: string; field: string; n: string }>(
    sql,
    'SELECT related_type AS uid, field, count(*) AS n FROM ?? WHERE related_type IS NOT NULL GROUP BY 1, 2 ORDER BY 1, 2',
    [table],
  );
  const losses: Loss[] = [];
  for (const { uid, field, n } of carried) {
    const type = now[uid];
    const attribute = type?.attributes[field];
    if (attribute?.type === 'media') {
      if (attribute.multiple === true || before[uid]?.attributes[field]?.multiple !== true) continue;
      const several = await countOf(
        sql,
        'SELECT count(*) AS n FROM (SELECT FROM ?? WHERE related_type = ? AND field = ? GROUP BY related_id HAVING count(*) > 1) AS several',
        [table, uid, field],
      );
      if (several > 0)
        losses.push({ type: nameOf(type as KnownType), field, rows: several, ...onlyFirstShown });
      continue;
    }
    const known = type ?? before[uid];
    const count = await stillCarried(sql, table, known, { uid, field, rows: Number(n) }, there);
    if (count > 0)
      losses.push({
        type: known ? nameOf(known) : uid,
        field,
        rows: count,
        ...filesHidden(table, uid, field),
      });
  }
  return losses;
};
