import { afterAll, beforeAll, expect, test } from 'vitest';
import { readerUrl, startPortal } from './portal/alone';
import { dataOf } from './portal/ask';
import { completeItem, foundDistrict, publish } from './portal/district';
import { startStrapi, type TestStrapi } from './support/strapi';

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
  const client = await app.db.connect();
  try {
    await client.query('BEGIN');
    await client.query('LOCK TABLE gongkai.store_catalog_item IN ACCESS EXCLUSIVE MODE');
    expect([await levelAt(app.url), await levelAt(other)]).toEqual(answers);
  } finally {
    await client.query('ROLLBACK');
    client.release();
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
