import { Pool } from 'pg';
import { Heard } from '../run/heard';
import type { Places } from '../run/places';
import { networksOf, type Resolver, resolveName } from '../subscriptions/reachable';
import { activeSubscriptions } from '../subscriptions/records';
import type { Keeper } from '../subscriptions/secrets';
import { Delivered } from './delivered';
import { Lane, type LaneParts } from './lane';
import { Sender } from './send';
import { WORKER_NAME } from './workers-seen';

export interface WorkerOptions {
  /** A role that reads the ledger and writes subscriptions and deliveries. */
  readonly databaseUrl: string;
  readonly keeper: Keeper;
  readonly places: Places;
  /** SUBSCRIPTION_NETWORKS. */
  readonly networks: string | undefined;
  readonly onFault: (error: unknown) => void;
  readonly resolver?: Resolver;
  readonly timeoutMs?: number;
  readonly leaseMs?: number;
  readonly most?: number;
  /** 1; less in tests. */
  readonly pace?: number;
}

/** Standard Webhooks asks for 15 to 30 s; a lease outlasts a try. */
const TIMEOUT_MS = 20_000;
const LEASE_MS = 40_000;
const MOST_TO_ONE = 8;
/** How often it is looked for tries whose time has come and for subscriptions that are new. */
const LOOK_MS = 1_000;
const CONNECTIONS = 8;
/** A worker that could not look for so long does nothing. */
const STUCK_MS = 15_000;

export interface Worker {
  /** Whether it works: it has looked for what is due lately, and could. */
  well(): boolean;
  end(): Promise<void>;
}

/** Sends what is due, until it is ended. Any number of them may work on one database, in the server and alone. */
export const startWorker = (options: WorkerOptions): Worker => {
  const { databaseUrl, keeper, places, onFault, pace = 1 } = options;
  const pool = new Pool({
    connectionString: databaseUrl,
    max: CONNECTIONS,
    application_name: WORKER_NAME,
    connectionTimeoutMillis: 10_000,
  });
  pool.on('error', onFault);
  const sender = new Sender({
    own: networksOf(options.networks),
    resolver: options.resolver ?? resolveName,
    timeoutMs: options.timeoutMs ?? TIMEOUT_MS,
  });
  const parts: LaneParts = {
    pool,
    places,
    delivered: new Delivered(pool),
    sender,
    keeper,
    most: options.most ?? MOST_TO_ONE,
    leaseMs: options.leaseMs ?? LEASE_MS,
    pace,
    onFault,
  };
  const heard = new Heard(databaseUrl, onFault);
  const lanes = new Map<string, Lane>();
  /** Those of subscriptions that were active when it was looked last. */
  let awake: readonly Lane[] = [];
  const stopping = new AbortController();

  let lookedAt = performance.now();
  const look = async (): Promise<void> => {
    const rows = await activeSubscriptions(pool);
    awake = rows.map((row) => {
      const lane = lanes.get(row.id) ?? new Lane(parts, row.id);
      lanes.set(row.id, lane);
      lane.wake(row);
      return lane;
    });
    lookedAt = performance.now();
  };
  const hurry = Math.min(1, pace * 10);
  const lookMs = Math.max(20, LOOK_MS * hurry);
  const work = async (): Promise<void> => {
    let nextLook = 0;
    while (!stopping.signal.aborted) {
      const { generation } = heard;
      if (performance.now() >= nextLook - 1) {
        nextLook = performance.now() + lookMs;
        await look().catch(onFault);
      }
      // Told of a change, nobody waits until the subscriptions are read.
      else for (const lane of awake) lane.wake(null);
      await heard.changeSince(generation, Math.max(0, nextLook - performance.now()), stopping.signal);
    }
  };
  const working = work();
  const end = async (): Promise<void> => {
    stopping.abort();
    await working;
    await Promise.all([...lanes.values()].map((lane) => lane.end()));
    sender.end();
    await Promise.all([heard.end(), pool.end()]);
  };
  let ended: Promise<void> | null = null;
  return {
    well: () => !stopping.signal.aborted && performance.now() - lookedAt < STUCK_MS * hurry,
    end() {
      ended ??= end();
      return ended;
    },
  };
};
