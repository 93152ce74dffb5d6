import { createHash } from 'node:crypto';
import { rows, type Sql } from '../../../../plugin-kit/database/sql';
import { lockHead } from '../ledger/append';
import { mendPlaces } from './mend';
import { placeShape, placeStatements, placeTable } from './table';

/** The name that it goes by among the store's shapes; no type is called so. */
const name = 'place';
const shape = createHash('sha256').update(placeShape).digest('hex').slice(0, 16);

const isThere = async (sql: Sql): Promise<boolean> => {
  const [found] = await rows<{ there: boolean }>(
    sql,
    `SELECT to_regclass('${placeTable}') IS NOT NULL
       AND EXISTS (SELECT FROM gongkai.store_shape WHERE type = ? AND shape = ?) AS there`,
    [name, shape],
  );
  return found?.there ?? false;
};

/** Makes the table of places where it is missing or another release's, and fills it from the ledger. */
export const ensurePlaces = async (sql: Sql): Promise<void> => {
  if (await isThere(sql)) return;
  await lockHead(sql);
  // Another process may have made it while this one waited for the lock.
  if (await isThere(sql)) return;
  await rows(sql, `DROP TABLE IF EXISTS ${placeTable}`);
  for (const statement of placeStatements) await rows(sql, statement);
  await mendPlaces(sql);
  await rows(
    sql,
    `INSERT INTO gongkai.store_shape (type, shape) VALUES (?, ?) ON CONFLICT (type) DO UPDATE SET shape = excluded.shape`,
    [name, shape],
  );
};
