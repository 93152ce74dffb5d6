import { afterAll, beforeAll, expect, test } from 'vitest';
import { readerUrl, startPortal } from './portal/alone';
import { dataOf } from './portal/ask';
import { completeItem, foundDistrict, publish } from './portal/district';
import { startStrapi, type TestStrapi } from './support/strapi';
import { Random } from './tampering/random';

let app: TestStrapi;
let alone: Awaited<ReturnType<typeof startPortal>>;
let other: string;
let item = '';

beforeAll(async () => {
  app = await startStrapi({ listen: true });
  alone = await startPortal({ databaseUrl: readerUrl(), host: '127.0.0.1', port: 0 });
  other = new URL(alone.url).origin;
  const { civilAffairs: unit, assistance: domain } = await foundDistrict(app.strapi);
  item = await publish(app.strapi, 'api::catalog-item.catalog-item', {
    ...completeItem('审批信息'),
    unit,
    domain,
  });
  // Both have opened their listeners by their first answers.
  await Promise.all([levelAt(app.url), levelAt(other)]);
  await until(async () => (await listeners()) === 2);
});
afterAll(async () => {
  await alone.stop();
  await app.stop();
});

const levelAt = async (origin: string): Promise<string> =>
  (await dataOf<{ catalogItem: { level2: string } }>(origin, `{ catalogItem(id: "${item}") { level2 } }`))
    .catalogItem.level2;

const rename = async (level2: string): Promise<void> => {
  const items = app.strapi.documents('api::catalog-item.catalog-item');
  await items.update({ documentId: item, data: { level2 }, status: 'published' });
};

const listeners = async (): Promise<number> =>
  (
    await app.db.query(
      `SELECT count(*)::int AS n FROM pg_stat_activity
       WHERE application_name = 'gongkai-portal-listener' AND datname = current_database() AND state = 'idle'`,
    )
  ).rows[0].n;

const until = async (reached: () => Promise<boolean>, ms = 5_000): Promise<number> => {
  const start = performance.now();
  while (!(await reached())) {
    if (performance.now() - start > ms) throw new Error(`not within ${ms} ms`);
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
  return performance.now() - start;
};

test('what was asked before is answered from memory: the database is not asked again', async () => {
  const answers = [await levelAt(app.url), await levelAt(other)];
  expect(await fromMemory()).toEqual(answers);
});

/** What the remembering portals answer while nobody can read the table of items. */
const fromMemory = async (): Promise<string[]> => {
  const client = await app.db.connect();
  try {
    await client.query('BEGIN');
    await client.query('LOCK TABLE gongkai.store_catalog_item IN ACCESS EXCLUSIVE MODE');
    return [await levelAt(app.url), await levelAt(other)];
  } finally {
    await client.query('ROLLBACK');
    client.release();
  }
};

test('what is published of other types leaves it in memory, in both', async () => {
  const answers = [await levelAt(app.url), await levelAt(other)];
  for (let time = 1; time <= 3; time += 1) {
    await publish(app.strapi, 'api::policy.policy', {
      title: `关于救助的通知（${time}）`,
      issuer: await unitId(),
      issuedOn: '2026-05-20',
      body: '<p>正文</p>',
    });
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(await fromMemory()).toEqual(answers);
  }
});

const long = process.env.LONG === '1';
const patience = { timeout: long ? 3_600_000 : 120_000 };
test('whatever is published, remembered answers are those that the database gives', patience, async () => {
  process.env.PORTAL_REMEMBER = 'false';
  const anew = await startPortal({ databaseUrl: readerUrl(), host: '127.0.0.1', port: 0 });
  delete process.env.PORTAL_REMEMBER;
  const unit = await unitId();
  const policies: string[] = [];
  const random = new Random(Number(process.env.SEED ?? 20261129));
  const acts: ReadonlyArray<(time: number) => Promise<unknown>> = [
    (time) => rename(`审批信息（第${time}版）`),
    async (time) =>
      policies.push(
        await publish(app.strapi, 'api::policy.policy', {
          title: `通知（${time}）`,
          issuer: unit,
          issuedOn: '2026-05-20',
          body: '<p>正文</p>',
        }),
      ),
    async () => {
      const documentId = policies.pop();
      if (documentId) await app.strapi.documents('api::policy.policy').unpublish({ documentId });
    },
    (time) =>
      app.strapi
        .documents('api::unit.unit')
        .update({ documentId: unit, data: { name: `区民政局（${time}）` } as never, status: 'published' }),
  ];
  const questions = [
    `{ catalogItem(id: "${item}") { level2 unit { name } history { seq } } }`,
    '{ policies { totalCount nodes { title issuer { name } } } }',
    '{ catalogItems { totalCount nodes { level2 } facets { units { value { name } count } } } }',
    '{ units { nodes { name policies { totalCount } catalogItems { totalCount } } } }',
    '{ search(text: "通知") { totalCount nodes { title } } }',
    '{ changes(types: [POLICY]) { totalCount } ledgerHead { seq } }',
  ];
  try {
    for (let time = 1; time <= (long ? 2_000 : 24); time += 1) {
      await random.of(acts)(time);
      for (const question of questions)
        expect(await dataOf(app.url, question)).toEqual(await dataOf(new URL(anew.url).origin, question));
    }
  } finally {
    await anew.stop();
  }
});

test('the process that published shows it in its next answer, every time', async () => {
  for (let time = 1; time <= 15; time += 1) {
    await levelAt(app.url);
    await rename(`审批信息（${time}）`);
    expect(await levelAt(app.url)).toBe(`审批信息（${time}）`);
  }
});

test('another process shows it within a second', async () => {
  for (let time = 1; time <= 5; time += 1) {
    await levelAt(other);
    await rename(`公示信息（${time}）`);
    const waited = await until(async () => (await levelAt(other)) === `公示信息（${time}）`);
    expect(waited).toBeLessThan(1_000);
  }
});

test('the listener is cut off again and again: a second after a publish nothing old is answered', async () => {
  for (let time = 1; time <= 4; time += 1) {
    await levelAt(other);
    const cut = app.db.query(
      `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
       WHERE application_name = 'gongkai-portal-listener' AND datname = current_database()`,
    );
    await rename(`救助标准（${time}）`);
    await cut;
    const waited = await until(async () => (await levelAt(other)) === `救助标准（${time}）`);
    expect(waited).toBeLessThan(1_000);
    // While it comes back nothing old comes back with it.
    for (let look = 0; look < 20; look += 1) expect(await levelAt(other)).toBe(`救助标准（${time}）`);
    await until(async () => (await listeners()) === 2);
  }
});

test('an answer that depends on the time is not remembered: an event opens when its hour comes', async () => {
  const startsAt = new Date(Date.now() + 2_500).toISOString();
  const endsAt = new Date(Date.now() + 40 * 86_400_000).toISOString();
  const id = await publish(app.strapi, 'api::participation-event.participation-event', {
    title: '征求意见',
    form: 'public-comment',
    startsAt,
    endsAt,
    channels: ['website'],
    materials: [{ name: '草案', url: 'https://example.gov.cn/1.pdf' }],
    unit: await unitId(),
  });
  const state = async () =>
    (
      await dataOf<{ participationEvent: { state: string } }>(
        app.url,
        `{ participationEvent(id: "${id}") { state } }`,
      )
    ).participationEvent.state;
  expect(await state()).toBe('UPCOMING');
  await until(async () => (await state()) === 'OPEN');
});

const unitId = async (): Promise<string> => {
  const { units } = await dataOf<{ units: { nodes: Array<{ id: string }> } }>(
    app.url,
    '{ units { nodes { id } } }',
  );
  return units.nodes[0]?.id ?? '';
};
