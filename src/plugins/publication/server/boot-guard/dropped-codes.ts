import type { Core } from '@strapi/strapi';
import { rows, type Sql } from '../../../../plugin-kit/database/sql';
import type { Releases } from './known-type';
import { codeDropped, type Loss } from './loss';
import { nameOf } from './names';

/** Values of enumerations that this release does not know and that documents have: nobody could save those any more. */
export const droppedCodes = async (
  strapi: Core.Strapi,
  sql: Sql,
  { before, changed }: Releases,
  there: ReadonlyMap<string, string>,
): Promise<readonly Loss[]> => {
  const losses: Loss[] = [];
  for (const type of changed)
    for (const [field, { enum: codes }] of Object.entries(type.attributes)) {
      const attribute = strapi.db.metadata.get(type.uid).attributes[field];
      const column = attribute && 'columnName' in attribute ? attribute.columnName : undefined;
      if (!codes || !column || !there.has(`${type.collectionName}.${column}`)) continue;
      const known = before[type.uid]?.attributes[field]?.enum;
      if (known?.every((code) => codes.includes(code))) continue;
      const used = await rows<{ value: string; n: string }>(
        sql,
        'SELECT ??::text AS value, count(*) AS n FROM ?? WHERE NOT (??::text = ANY (?)) GROUP BY 1 ORDER BY 1',
        [column, type.collectionName, column, codes],
      );
      for (const { value, n } of used)
        losses.push({ type: nameOf(type), field, rows: Number(n), ...codeDropped(value) });
    }
  return losses;
};
