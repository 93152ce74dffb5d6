import { rows, type Sql } from '../../../../plugin-kit/database/sql';
import type { Releases } from './known-type';
import { type Loss, targetChanged } from './loss';
import { fieldNamed, nameOf, typeOfTable } from './names';
import { countOf, type TableSchema } from './table-schema';

/** Where a foreign key points in the database: a migration may have moved it. */
const pointsAt = async (sql: Sql, table: string, key: string): Promise<string | undefined> =>
  (
    await rows<{ target: string }>(
      sql,
      `SELECT t.relname AS target FROM pg_constraint k JOIN pg_class t ON t.oid = k.confrelid
       WHERE k.conrelid = to_regclass(?) AND k.conname = ?`,
      [`"${table}"`, key],
    )
  )[0]?.target;

/** Links whose table stays while the numbers in it would be read as another type's. */
export const movedTargets = async (
  sql: Sql,
  releases: Releases,
  before: readonly TableSchema[],
  now: ReadonlyMap<string, TableSchema>,
): Promise<readonly Loss[]> => {
  const losses: Loss[] = [];
  for (const { name, foreignKeys = [] } of before)
    for (const key of foreignKeys) {
      const wanted = now.get(name)?.foreignKeys?.find((other) => other.name === key.name);
      if (!wanted || wanted.referencedTable === key.referencedTable) continue;
      const found = await pointsAt(sql, name, key.name);
      if (found === undefined || found === wanted.referencedTable) continue;
      const count = await countOf(sql, 'SELECT count(*) AS n FROM ??', [name]);
      const owner = foreignKeys[0]?.referencedTable ?? '';
      const type = typeOfTable(releases, owner);
      const snake = name.replace(`${owner}_`, '').replace(/_lnk$/, '');
      if (count > 0)
        losses.push({
          type: type ? nameOf(type) : name,
          field: fieldNamed(type, releases, snake),
          rows: count,
          ...targetChanged(found, wanted.referencedTable),
        });
    }
  return losses;
};
