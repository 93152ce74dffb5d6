import type { Core } from '@strapi/strapi';
import { Pool } from 'pg';
import type { SubscriptionsService } from '../../../../../types/services';
import { networksOf, resolveName } from '../deliveries/reachable';
import { keeper } from '../deliveries/secrets';
import { startWorker, type Worker } from '../deliveries/worker';
import { placesOf } from '../run/places';
import { allSubscriptions } from '../subscriptions/records';
import type { RegistryParts } from '../subscriptions/registry';

const databaseUrl = (): string => {
  const url = process.env.DATABASE_URL;
  if (!url) throw new Error('DATABASE_URL is not set');
  return url;
};

/** Subscriptions inside Strapi: the register, the worker, and how far each is behind. */
export const subscriptions = ({
  strapi,
}: {
  strapi: Core.Strapi;
}): SubscriptionsService & { parts(): RegistryParts } => {
  let pool: Pool | null = null;
  let worker: Worker | null = null;
  const opened = (): Pool => {
    pool ??= new Pool({
      connectionString: databaseUrl(),
      max: 2,
      application_name: 'gongkai-subscriptions',
      connectionTimeoutMillis: 3_000,
    });
    return pool;
  };
  const onFault = (error: unknown): void => {
    strapi.log.warn(`subscriptions: ${error instanceof Error ? error.message : String(error)}`);
  };
  return {
    parts: () => ({
      pool: opened(),
      keeper: keeper(),
      own: networksOf(process.env.SUBSCRIPTION_NETWORKS),
      resolver: resolveName,
    }),
    begin() {
      if (process.env.SUBSCRIPTION_WORKER === 'false') return;
      worker ??= startWorker({
        databaseUrl: databaseUrl(),
        keeper: keeper(),
        places: placesOf(process.env),
        networks: process.env.SUBSCRIPTION_NETWORKS,
        onFault,
      });
    },
    async behind() {
      const all = await allSubscriptions(opened());
      return all.map(({ id, behind }) => ({ id, behind }));
    },
    async end() {
      await worker?.end();
      await pool?.end();
      worker = null;
      pool = null;
    },
  };
};
