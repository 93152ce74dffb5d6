import { afterAll, afterEach, beforeAll, expect } from 'vitest';
import { accountWith, type Caller } from '../support/account';
import { type Manners, type Received, Receiver, takesAll } from '../support/receiver';
import { startStrapi, type TestStrapi } from '../support/strapi';
import { startTestWorker, type TestWorker } from '../support/worker';

/** A media centre with its outlets: what their tests share. Each file that takes it has a Strapi of its own. */
export interface MediaOffice {
  readonly app: () => TestStrapi;
  readonly unit: () => string;
  /** As the account that may manage subscriptions. */
  readonly office: Caller;
  readonly work: (more?: Partial<Parameters<typeof startTestWorker>[0]>) => TestWorker;
  readonly receiver: (manners?: Manners) => Promise<Receiver>;
  readonly subscribe: (address: string, more?: object) => Promise<{ id: string; secret: string }>;
  readonly shown: (id: string) => Promise<Record<string, unknown>>;
  readonly publish: (title: string) => Promise<string>;
  /** The numbers of the ledger's entries after one. */
  readonly entriesAfter: (seq: number) => Promise<number[]>;
  readonly head: () => Promise<number>;
}

export const numbers = (messages: readonly Received[]): number[] => [
  ...new Set(messages.map(({ change }) => change.seq)),
];

/** Of each document the numbers as they were first taken, which must be in order. */
export const mustBeInOrder = (messages: readonly Received[]): void => {
  const last = new Map<string, number>();
  for (const { change } of messages) {
    const before = last.get(change.id) ?? 0;
    if (change.seq > before) last.set(change.id, change.seq);
    // A number that comes again may only be the one before.
    else expect(change.seq).toBe(before);
  }
};

/** Opens it before the tests of a file, clears it after each, closes it after all. */
export const mediaOffice = (): MediaOffice => {
  let app: TestStrapi;
  let caller: Caller;
  let unit: string;
  const receivers: Receiver[] = [];
  const workers: TestWorker[] = [];
  /** What a worker could not do and nobody caused. */
  const faults: unknown[] = [];
  const office: Caller = (...asked) => caller(...asked);

  beforeAll(async () => {
    process.env.SUBSCRIPTION_NETWORKS = '127.0.0.1';
    app = await startStrapi({ listen: true });
    caller = await accountWith(app, 'media', [{ action: 'plugin::syndication.subscriptions.manage' }]);
    const { documentId } = await app.strapi
      .documents('api::unit.unit')
      .create({ data: { code: 'WD-RMT', name: '区融媒体中心', kind: 'media-center' } });
    unit = documentId;
  }, 120_000);
  afterEach(async () => {
    await Promise.all(workers.splice(0).map((worker) => worker.end()));
    await Promise.all(receivers.splice(0).map((one) => one.close()));
    await app.db.query('DELETE FROM gongkai.subscription');
    expect(faults.splice(0)).toEqual([]);
  });
  afterAll(async () => {
    delete process.env.SUBSCRIPTION_NETWORKS;
    await app.stop();
  });

  const entriesAfter = async (seq: number): Promise<number[]> => {
    const { rows } = await app.db.query(
      'SELECT seq::int AS seq FROM gongkai.ledger WHERE seq > $1 ORDER BY seq',
      [seq],
    );
    return rows.map((row) => row.seq);
  };
  return {
    app: () => app,
    unit: () => unit,
    office,
    work: (more = {}) => {
      const worker = startTestWorker({
        databaseUrl: app.databaseUrl,
        onFault: (error) => faults.push(error),
        ...more,
      });
      workers.push(worker);
      return worker;
    },
    receiver: async (manners = takesAll) => {
      const opened = new Receiver();
      opened.manners = manners;
      await opened.open();
      receivers.push(opened);
      return opened;
    },
    subscribe: async (address, more = {}) => {
      const answer = await office('POST', '/syndication/subscriptions', {
        name: '卫东发布',
        kind: 'wechat',
        address,
        ...more,
      });
      expect(answer.status).toBe(201);
      return (await answer.json()) as { id: string; secret: string };
    },
    shown: async (id) => {
      const answer = await office('GET', '/syndication/subscriptions');
      const { subscriptions } = (await answer.json()) as { subscriptions: Array<Record<string, unknown>> };
      return subscriptions.find((one) => one.id === id) ?? {};
    },
    publish: async (title) =>
      (
        await app.strapi.documents('api::policy.policy').create({
          data: { title, issuer: unit, issuedOn: '2026-05-20', body: '<p>正文</p>' },
          status: 'published',
        })
      ).documentId,
    entriesAfter,
    head: async () => (await entriesAfter(0)).at(-1) ?? 0,
  };
};
