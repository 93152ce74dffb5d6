import type { Core } from '@strapi/strapi';
import { publicTypes } from '../../../../domain/public-model';
import { inTransaction, rows, type Sql } from '../../../../plugin-kit/database/sql';
import { service } from '../../../../plugin-kit/strapi/service';
import { lockHead } from '../ledger/append';
import { ensurePlaces } from '../places/ensure';
import { apartKeys, apartStatement, apartTable, bringBack, danglingRows, hasApart, setApart } from './apart';
import { countTable } from './counts';
import { notifyEverywhere, notifySayings } from './notify';
import { fillFromLedger } from './rebuild';
import { ensureSayingTable, mendSayings } from './sayings';
import { qualified, qualifiedSearch, shapeOf, tableStatements } from './tables';
import { ensureWordTables, forgetWords, recountWords, wordTriggers } from './word-counts';

/**
 * Makes each store table that is missing or of another shape than its declaration, and fills it from the ledger:
 * so a release may change what the store keeps without losing anything. Gives the types that were made anew.
 */
export const ensureStore = async (strapi: Core.Strapi): Promise<readonly string[]> => {
  const made = await makeTables(strapi);
  await inTransaction(strapi, ensurePlaces);
  await inTransaction(strapi, ensureSayings(strapi));
  const apart = await inTransaction(strapi, (sql) => setApartNow(strapi, sql));
  if (apart.length > 0)
    strapi.log.warn(
      `所关联的内容未公开，暂按未公开处理 (not shown: a required link is not public): ${apart.join(', ')}`,
    );
  return made;
};

/** What can be shown again is, and what cannot is set apart; gives the keys of these. Without the lock where there is none. */
const setApartNow = async (strapi: Core.Strapi, sql: Sql): Promise<readonly string[]> => {
  if (!(await hasApart(sql)) && (await danglingRows(sql)).length === 0) return [];
  await lockHead(sql);
  await bringBack(strapi, sql);
  await setApart(sql);
  await notifyEverywhere(strapi, sql);
  return apartKeys(sql);
};

/** Entries may have come by an import, a restore, or from a release that did not know the table. */
const ensureSayings = (strapi: Core.Strapi) => async (sql: Sql) => {
  await ensureSayingTable(sql);
  if ((await mendSayings(sql)) > 0) await notifySayings(strapi, sql);
};

const makeTables = async (strapi: Core.Strapi): Promise<readonly string[]> =>
  inTransaction(strapi, async (sql) => {
    await makeRegisters(sql);
    const known = new Map(await shapes(sql));
    const stale = publicTypes.filter((type) => known.get(type.name) !== shapeOf(type));
    if (stale.length === 0) return [];
    await lockHead(sql);
    // Another process may have made them while this one waited for the lock.
    const now = new Map(await shapes(sql));
    const made: string[] = [];
    if (publicTypes.every((type) => now.get(type.name) !== shapeOf(type))) await forgetWords(sql);
    for (const type of stale) {
      const shape = shapeOf(type);
      if (now.get(type.name) === shape) continue;
      await rows(sql, `DROP TABLE IF EXISTS ${qualified(type)}, ${qualifiedSearch(type)}`);
      await rows(sql, `DELETE FROM ${apartTable} WHERE type = ?`, [type.name]);
      for (const statement of tableStatements(type)) await rows(sql, statement);
      const deriving = await service(strapi, 'publication', 'derivationContext').context(type);
      await fillFromLedger(sql, type, deriving);
      for (const statement of wordTriggers(type)) await rows(sql, statement);
      await recountWords(sql, type);
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

/**
 * Whoever restores a dump may have left out all that can be made anew from the ledger, these two tables included. Both
 * belong together: without the counts every table must be counted again, so every one is made anew.
 */
const makeRegisters = async (sql: Sql): Promise<void> => {
  await rows(sql, apartStatement);
  await ensureWordTables(sql);
  const [found] = await rows<{ both: boolean }>(
    sql,
    `SELECT to_regclass('gongkai.store_shape') IS NOT NULL AND to_regclass('${countTable}') IS NOT NULL AS both`,
  );
  if (found?.both) return;
  await rows(sql, `DROP TABLE IF EXISTS gongkai.store_shape, ${countTable}`);
  await rows(
    sql,
    `CREATE TABLE gongkai.store_shape (type text COLLATE "C" PRIMARY KEY, shape text COLLATE "C" NOT NULL)`,
  );
  await rows(
    sql,
    `CREATE TABLE ${countTable} (
       type text COLLATE "C" NOT NULL, locale text COLLATE "C" NOT NULL, field text COLLATE "C" NOT NULL,
       value text COLLATE "C" NOT NULL, n integer NOT NULL, PRIMARY KEY (type, locale, field, value)
     ) WITH (fillfactor = 50)`,
  );
};

/** The shape that each type's tables were made for; none where one of them is missing. */
const shapes = async (sql: Sql): Promise<ReadonlyArray<readonly [string, string]>> => {
  const kept = await rows<{ type: string; shape: string }>(
    sql,
    `SELECT s.type, s.shape FROM gongkai.store_shape s
     JOIN (VALUES ${publicTypes.map((type) => `('${type.name}', '${qualified(type)}', '${qualifiedSearch(type)}')`).join(', ')})
       AS t (type, store, search) ON t.type = s.type
     WHERE to_regclass(t.store) IS NOT NULL AND to_regclass(t.search) IS NOT NULL`,
  );
  return kept.map(({ type, shape }) => [type, shape] as const);
};
