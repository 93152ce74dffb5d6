import type { Core } from '@strapi/strapi';
import type { Sql } from '../../../../plugin-kit/database/sql';
import type { Releases } from './known-type';
import { type Loss, onlyFirstShown } from './loss';
import { nameOf } from './names';
import { countOf } from './table-schema';

const isToOne = (relation: string | undefined): boolean => /ToOne$/.test(relation ?? '');

/** Links of fields that held several and hold one now. A document is one link, however many versions of it are linked. */
export const hiddenLinks = async (
  strapi: Core.Strapi,
  sql: Sql,
  { before, now, changed }: Releases,
  there: ReadonlyMap<string, string>,
): Promise<readonly Loss[]> => {
  const losses: Loss[] = [];
  for (const type of changed)
    for (const [field, { type: kind, relation, target }] of Object.entries(type.attributes)) {
      const old = before[type.uid]?.attributes[field];
      if (kind !== 'relation' || old?.type !== 'relation' || !isToOne(relation) || isToOne(old.relation))
        continue;
      const attribute = strapi.db.metadata.get(type.uid).attributes[field];
      const table = attribute && 'joinTable' in attribute ? attribute.joinTable : undefined;
      const linked = target === undefined ? undefined : now[target]?.collectionName;
      if (!table || !linked || !('inverseJoinColumn' in table) || !there.has(table.name)) continue;
      const { name: from } = table.joinColumn;
      const { name: to } = table.inverseJoinColumn;
      if (!there.has(`${table.name}.${to}`)) continue;
      const count = await countOf(
        sql,
        `SELECT count(*) AS n FROM (SELECT FROM ?? AS l JOIN ?? AS t ON t.id = l.??
         GROUP BY l.?? HAVING count(DISTINCT t.document_id) > 1) AS several`,
        [table.name, linked, to, from],
      );
      if (count > 0) losses.push({ type: nameOf(type), field, rows: count, ...onlyFirstShown });
    }
  return losses;
};
