import type { Core } from '@strapi/strapi';
import { publicTypes } from '../../../../domain/public-model';
import { service } from '../../../service';
import { inTransaction, rows, type Sql } from '../../../sql';
import { lockHead } from '../ledger/append';
import { fillFromLedger } from './rebuild';
import { qualified, qualifiedSearch, shapeOf, tableStatements } from './tables';

/**
 * Makes each store table that is missing or of another shape than its declaration, and fills it from the ledger:
 * so a release may change what the store keeps without losing anything. Gives the types that were made anew.
 */
export const ensureStore = async (strapi: Core.Strapi): Promise<readonly string[]> =>
  inTransaction(strapi, async (sql) => {
    const known = new Map(await shapes(sql));
    const stale = publicTypes.filter((type) => known.get(type.name) !== shapeOf(type));
    if (stale.length === 0) return [];
    await lockHead(sql);
    // Another process may have made them while this one waited for the lock.
    const now = new Map(await shapes(sql));
    const made: string[] = [];
    for (const type of stale) {
      const shape = shapeOf(type);
      if (now.get(type.name) === shape) continue;
      await rows(sql, `DROP TABLE IF EXISTS ${qualified(type)}, ${qualifiedSearch(type)}`);
      for (const statement of tableStatements(type)) await rows(sql, statement);
      const deriving = await service(strapi, 'publication', 'deriving').context(type);
      await fillFromLedger(sql, type, deriving);
      await rows(
        sql,
        `INSERT INTO gongkai.store_shape (type, shape) VALUES (?, ?)
         ON CONFLICT (type) DO UPDATE SET shape = excluded.shape`,
        [type.name, shape],
      );
      made.push(type.name);
    }
    return made;
  });

const shapes = async (sql: Sql): Promise<ReadonlyArray<readonly [string, string]>> =>
  (await rows<{ type: string; shape: string }>(sql, 'SELECT type, shape FROM gongkai.store_shape')).map(
    ({ type, shape }) => [type, shape] as const,
  );
