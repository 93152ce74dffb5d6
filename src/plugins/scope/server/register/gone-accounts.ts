import type { Core } from '@strapi/strapi';
import { inTransaction, rows } from '../../../../plugin-kit/database/sql';
import { rowsOf } from '../../../../plugin-kit/strapi/rows';
import { service } from '../../../../plugin-kit/strapi/service';
import { asSystem } from '../asking/who-asks';

/** As Strapi's query engine tells of a deletion; `state` goes from before to after. */
interface Deletion {
  readonly params: { readonly where?: object };
  readonly state: { accounts?: readonly number[] };
}
interface Ended {
  readonly account: number;
  readonly deputy: number;
}

/** What accounts had goes: their units, who stood in for them and for whom they stood in, each with its entry in the trail. */
const endAll = (strapi: Core.Strapi, gone: readonly number[]): Promise<void> =>
  inTransaction(strapi, async (sql) => {
    const trail = service(strapi, 'audit', 'trail');
    const had = await rows<{ account: number }>(
      sql,
      'DELETE FROM gongkai.account_unit WHERE account = ANY(?::int[]) RETURNING account',
      [gone],
    );
    const ended = await rows<Ended>(
      sql,
      'DELETE FROM gongkai.deputy WHERE account = ANY(?::int[]) OR deputy = ANY(?::int[]) RETURNING account, deputy',
      [gone, gone],
    );
    await rows(sql, 'DELETE FROM gongkai.account_waiting WHERE account = ANY(?::int[])', [gone]);
    for (const account of new Set(had.map((one) => one.account)))
      await trail.note({ kind: 'belonging', deed: 'delete', of: `admin:${account}` });
    for (const { account, deputy } of ended)
      await trail.note({
        kind: 'deputy',
        deed: 'delete',
        of: `admin:${account}`,
        facts: { deputy: `admin:${deputy}` },
      });
  });

/** An account that is deleted keeps nothing, and nobody goes on standing in for it. */
export const endWithAccounts = (strapi: Core.Strapi): void => {
  const remember = async ({ params, state }: Deletion): Promise<void> => {
    const found = await asSystem(() =>
      rowsOf<{ id: number }>(strapi, 'admin::user', { where: params.where ?? {}, select: ['id'] }),
    );
    state.accounts = found.map(({ id }) => id);
  };
  const end = async ({ state }: Deletion): Promise<void> => {
    const { accounts = [] } = state;
    if (accounts.length > 0) await endAll(strapi, accounts);
  };
  strapi.db.lifecycles.subscribe({
    models: ['admin::user'],
    beforeDelete: remember,
    afterDelete: end,
    beforeDeleteMany: remember,
    afterDeleteMany: end,
  } as never);
};
