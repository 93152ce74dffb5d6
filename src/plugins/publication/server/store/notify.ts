import type { Core } from '@strapi/strapi';
import { CHANGES_CHANNEL, type ChangedTypes, SAYINGS } from '../../../../plugin-kit/database/change-clock';
import { rows, type Sql } from '../../../../plugin-kit/database/sql';
import { service } from '../../../../plugin-kit/strapi/service';

/**
 * To be called in a transaction that changes what is public: this process is told as soon as it is committed, with the
 * types of it. The trigger of the ledger tells the others the same.
 */
export const notifyHere = async (strapi: Core.Strapi, types: ChangedTypes): Promise<void> => {
  await strapi.db.transaction(async ({ onCommit }) => {
    onCommit(() => service(strapi, 'publication', 'changeNotifier').tell(types));
  });
};

/** The same where the store changes in other ways: anything may have changed, and the other processes are told so. */
export const notifyEverywhere = async (strapi: Core.Strapi, sql: Sql): Promise<void> => {
  await rows(sql, `SELECT pg_notify('${CHANGES_CHANNEL}', '')`);
  await notifyHere(strapi, null);
};

/** The same where only what questions are read with has changed: what is public stays as it is. */
export const notifySayings = async (strapi: Core.Strapi, sql: Sql): Promise<void> => {
  await rows(sql, `SELECT pg_notify('${CHANGES_CHANNEL}', '${SAYINGS}')`);
  await notifyHere(strapi, [SAYINGS]);
};
