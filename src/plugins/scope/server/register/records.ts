import type { Core } from '@strapi/strapi';
import { inTransaction, rows, type Sql } from '../../../../plugin-kit/database/sql';

/** An account in a unit (by documentId, `*` the district), as it is kept. */
export interface KeptBelonging {
  readonly account: number;
  readonly unit: string;
  readonly from: string | null;
  readonly until: string | null;
}
export interface KeptDeputy {
  readonly id: string;
  readonly account: number;
  readonly deputy: number;
  readonly from: string;
  readonly until: string;
}

const all = (strapi: Core.Strapi): Sql => strapi.db.connection as Sql;

export const keptBelongings = (strapi: Core.Strapi): Promise<readonly KeptBelonging[]> =>
  rows(
    all(strapi),
    `SELECT account, unit, from_day::text AS "from", until_day::text AS "until" FROM gongkai.account_unit ORDER BY id`,
  );

export const keptDeputies = (strapi: Core.Strapi): Promise<readonly KeptDeputy[]> =>
  rows(
    all(strapi),
    `SELECT id, account, deputy, from_day::text AS "from", until_day::text AS "until" FROM gongkai.deputy ORDER BY id`,
  );

export const waitingAccounts = async (strapi: Core.Strapi): Promise<ReadonlySet<number>> => {
  const found = await rows<{ account: number }>(all(strapi), 'SELECT account FROM gongkai.account_waiting');
  return new Set(found.map(({ account }) => account));
};

/**
 * Gives an account these units in the place of those that it had. It waits no more; what it brought into the media
 * library before there were units goes to the first units that it gets.
 */
export const giveUnits = (
  strapi: Core.Strapi,
  account: number,
  units: readonly Omit<KeptBelonging, 'account'>[],
  by: string,
): Promise<void> =>
  inTransaction(strapi, async (sql) => {
    await rows(sql, 'DELETE FROM gongkai.account_unit WHERE account = ?', [account]);
    for (const { unit, from, until } of units)
      await rows(
        sql,
        'INSERT INTO gongkai.account_unit (account, unit, from_day, until_day, given_by) VALUES (?, ?, ?, ?, ?)',
        [account, unit, from, until, by],
      );
    const waited = await rows(
      sql,
      'DELETE FROM gongkai.account_waiting WHERE account = ? RETURNING account',
      [account],
    );
    if (waited.length === 0) return;
    const named = units.map(({ unit }) => unit);
    for (const [table, kept] of [
      ['files', 'file_unit'],
      ['upload_folders', 'folder_unit'],
    ] as const)
      await rows(
        sql,
        `INSERT INTO gongkai.${kept} (id, unit) SELECT t.id, unit FROM ${table} t, unnest(?::text[]) AS unit
         WHERE t.created_by_id = ? AND NOT EXISTS (SELECT FROM gongkai.${kept} k WHERE k.id = t.id)`,
        [named, account],
      );
  });

export const addDeputy = async (
  strapi: Core.Strapi,
  { account, deputy, from, until }: Omit<KeptDeputy, 'id'>,
  by: string,
): Promise<string> => {
  const [made] = await inTransaction(strapi, (sql) =>
    rows<{ id: string }>(
      sql,
      'INSERT INTO gongkai.deputy (account, deputy, from_day, until_day, given_by) VALUES (?, ?, ?, ?, ?) RETURNING id',
      [account, deputy, from, until, by],
    ),
  );
  return made?.id ?? '';
};

/** Ends a deputising at once, and tells whose it was; null where there is none. */
export const endDeputy = async (
  strapi: Core.Strapi,
  id: string,
): Promise<Pick<KeptDeputy, 'account' | 'deputy'> | null> => {
  if (!/^\d{1,15}$/u.test(id)) return null;
  const [ended] = await inTransaction(strapi, (sql) =>
    rows<{ account: number; deputy: number }>(
      sql,
      'DELETE FROM gongkai.deputy WHERE id = ? RETURNING account, deputy',
      [id],
    ),
  );
  return ended ?? null;
};
