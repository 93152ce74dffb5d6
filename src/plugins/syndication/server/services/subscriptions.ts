import type { Core } from '@strapi/strapi';
import { Pool } from 'pg';
import type { SubscriptionsService } from '../../../../../types/services';
import { type OpenRecall, recallHours } from '../../../../domain/subscriptions';
import type { WorkCalendar } from '../../../../domain/time';
import { mountAhead } from '../../../../plugin-kit/http/mount-ahead';
import { service } from '../../../../plugin-kit/strapi/service';
import { startWorker, type Worker } from '../deliveries/worker';
import { workersSeen } from '../deliveries/workers-seen';
import { openRecalls } from '../recalls/shown';
import { receiptsEntrance } from '../receipts/address';
import { placesOf } from '../run/places';
import { networksOf, resolveName } from '../subscriptions/reachable';
import { allSubscriptions } from '../subscriptions/records';
import type { RegistryParts } from '../subscriptions/registry';
import { keeper } from '../subscriptions/secrets';

const databaseUrl = (): string => {
  const url = process.env.DATABASE_URL;
  if (!url) throw new Error('DATABASE_URL is not set');
  return url;
};

/** What this plugin's own rooms ask of it. */
export interface Inside {
  parts(): RegistryParts;
  /** Corrections and withdrawals that outlets have not answered, of one document or of all. */
  openRecalls(documentId?: string): Promise<readonly OpenRecall[]>;
}

/** Subscriptions inside Strapi: the register, the worker, and how far each is behind. */
export const subscriptions = ({ strapi }: { strapi: Core.Strapi }): SubscriptionsService & Inside => {
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
  const receipts = receiptsEntrance(opened, onFault);
  const othersSeen = workersSeen(opened);
  const recalls = (calendar: WorkCalendar, documentId?: string): Promise<readonly OpenRecall[]> => {
    const hours = recallHours(process.env.RECALL_HOURS);
    return openRecalls(opened(), { hours, calendar, now: new Date() }, documentId);
  };
  return {
    takeReceipts() {
      recallHours(process.env.RECALL_HOURS);
      mountAhead(strapi.server.httpServer, receipts);
    },
    recallsBy: recalls,
    async openRecalls(documentId) {
      const { calendar } = await service(strapi, 'completeness', 'context').get();
      return recalls(calendar, documentId);
    },
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
    workerIsWell: async () => worker?.well() ?? othersSeen(),
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
