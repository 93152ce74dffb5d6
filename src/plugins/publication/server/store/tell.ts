import type { Core } from '@strapi/strapi';
import { service } from '../../../service';
import { rows, type Sql } from '../../../sql';

/** To be called in a transaction that changes what is public: this process is told as soon as it is committed. */
export const tellHere = async (strapi: Core.Strapi): Promise<void> => {
  await strapi.db.transaction(async ({ onCommit }) => {
    onCommit(() => service(strapi, 'publication', 'news').tell());
  });
};

/** The same where the store changes without a ledger entry, whose trigger tells the other processes. */
export const tellEverywhere = async (strapi: Core.Strapi, sql: Sql): Promise<void> => {
  await rows(sql, `SELECT pg_notify('gongkai_public', '')`);
  await tellHere(strapi);
};
