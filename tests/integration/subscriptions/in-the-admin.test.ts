import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import type {
  DocumentOutlets,
  OutletChoices,
  ShownDelivery,
  ShownSubscription,
} from '../../../src/domain/subscriptions';
import { accountOf, accountWith, type Caller } from '../support/account';
import { Receiver } from '../support/receiver';
import { startStrapi, type TestStrapi } from '../support/strapi';
import { startTestWorker, type TestWorker } from '../support/worker';

let app: TestStrapi;
/** 融媒体中心, with the rights of its post and no others. */
let centre: Caller;
let drafter: Caller;
let unit: string;
let worker: TestWorker;
let outlet: Receiver;
const faults: unknown[] = [];

const policies = () => app.strapi.documents('api::policy.policy');
const publish = async (title: string): Promise<string> =>
  (
    await policies().create({
      data: { title, issuer: unit, issuedOn: '2026-05-20', body: '<p>正文</p>' },
      status: 'published',
    })
  ).documentId;
const revise = (documentId: string, title: string) =>
  policies().update({ documentId, data: { title }, status: 'published' });
const subscribe = async (more: object = {}): Promise<string> => {
  const asked = { name: '卫东发布', kind: 'wechat', address: outlet.address, ...more };
  const answer = await centre('POST', '/syndication/subscriptions', asked);
  expect(answer.status).toBe(201);
  return ((await answer.json()) as { id: string }).id;
};
const listed = async (): Promise<readonly ShownSubscription[]> => {
  const answer = await centre('GET', '/syndication/subscriptions');
  return ((await answer.json()) as { subscriptions: ShownSubscription[] }).subscriptions;
};
const deliveries = async (id: string, state = ''): Promise<readonly ShownDelivery[]> => {
  const answer = await centre('GET', `/syndication/subscriptions/${id}/deliveries?state=${state}`);
  expect(answer.status).toBe(200);
  return ((await answer.json()) as { deliveries: ShownDelivery[] }).deliveries;
};
const whereItRuns = (who: Caller, documentId: string, type = 'policy') =>
  who('GET', `/syndication/outlets-of-document?type=${type}&documentId=${documentId}&locale=zh-Hans`);
const outletsOf = async (documentId: string): Promise<DocumentOutlets> =>
  (await whereItRuns(drafter, documentId)).json() as Promise<DocumentOutlets>;
const refusing = (outlet: Receiver): void => {
  outlet.manners = (_, __, response) => response.writeHead(500).end('broken');
};

beforeAll(async () => {
  process.env.SUBSCRIPTION_NETWORKS = '127.0.0.1';
  app = await startStrapi({ listen: true });
  centre = await accountOf(app, 'media-centre');
  drafter = await accountOf(app, 'drafter');
  unit = (
    await app.strapi
      .documents('api::unit.unit')
      .create({ data: { code: 'WD-RMT', name: '区融媒体中心', kind: 'media-center' } })
  ).documentId;
  worker = startTestWorker({ databaseUrl: app.databaseUrl, onFault: (error) => faults.push(error) });
}, 120_000);
afterAll(async () => {
  await worker.end();
  delete process.env.SUBSCRIPTION_NETWORKS;
  await app.stop();
  expect(faults).toEqual([]);
});
afterEach(async () => {
  await app.db.query('DELETE FROM gongkai.subscription');
  await outlet.close();
});
const openReceiver = async (): Promise<void> => {
  outlet = new Receiver();
  await outlet.open();
};

test('融媒体中心 manages outlets, 经办 does not', async () => {
  await openReceiver();
  const id = await subscribe();
  expect((await listed()).map(({ name }) => name)).toEqual(['卫东发布']);
  for (const [method, path] of [
    ['GET', ''],
    ['GET', '/choices'],
    ['GET', `/${id}/deliveries`],
    ['POST', `/${id}/test`],
    ['DELETE', `/${id}`],
  ] as const)
    expect([path, (await drafter(method, `/syndication/subscriptions${path}`)).status]).toEqual([path, 403]);
});

test('an outlet can be narrowed by the units, domains and columns that are public, by code', async () => {
  await openReceiver();
  await app.strapi
    .documents('api::domain.domain')
    .create({ data: { code: 'culture', name: '公共文化服务', leadUnit: unit } });
  await app.strapi
    .documents('api::column.column')
    .create({ data: { code: 'notices', name: '通知公告', kind: 'notice' } });
  const answer = await centre('GET', '/syndication/subscriptions/choices');
  expect((await answer.json()) as OutletChoices).toEqual({
    units: [{ code: 'WD-RMT', name: '区融媒体中心' }],
    domains: [{ code: 'culture', name: '公共文化服务' }],
    columns: [{ code: 'notices', name: '通知公告' }],
  });
  const id = await subscribe({ unit: 'WD-RMT', domain: 'culture', column: 'notices' });
  expect(await listed()).toMatchObject([
    { id, unit: 'WD-RMT', domain: 'culture', column: 'notices', lastDelivered: null },
  ]);
});

test('what cannot be is told in both languages, with the member that it is about', async () => {
  await openReceiver();
  for (const [member, value, right] of [
    ['unit', 'WD-NOBODY', { zh: '应为已公开单位的代码', en: 'should be the code of a public unit' }],
    ['column', 'nowhere', { zh: '应为专栏的代码', en: 'should be the code of a column' }],
    ['name', ' ', { zh: '应为文本，不能为空', en: 'should be a text that is not empty' }],
    [
      'address',
      'ftp://example.com',
      { zh: '地址应以 https:// 开头', en: 'The address should begin with https://' },
    ],
  ] as const) {
    const asked = { name: '卫东发布', kind: 'app', address: outlet.address, [member]: value };
    const answer = await centre('POST', '/syndication/subscriptions', asked);
    const { error } = (await answer.json()) as { error: { details: object } };
    expect([answer.status, error.details]).toMatchObject([400, { member, right }]);
  }
});

test('a delivery bears its document’s title and is found by its state, also when it is public no more', async () => {
  await openReceiver();
  const id = await subscribe();
  const document = await publish('关于开放日的通知');
  await policies().unpublish({ documentId: document });
  await publish('关于停水的通知');
  await expect.poll(async () => (await deliveries(id, 'delivered')).length, { timeout: 10_000 }).toBe(3);
  expect(await deliveries(id)).toMatchObject([
    { title: '关于停水的通知', action: 'publish', state: 'delivered', tries: 1, left: false },
    { title: '关于开放日的通知', action: 'withdraw', state: 'delivered' },
    { title: '关于开放日的通知', action: 'publish', state: 'delivered' },
  ]);
  expect(await deliveries(id, 'due')).toEqual([]);
  const { status } = await centre('GET', `/syndication/subscriptions/${id}/deliveries?state=lost`);
  expect(status).toBe(400);
});

test('an outlet shows its latest success and what it never took', async () => {
  await openReceiver();
  const id = await subscribe();
  await publish('收到了');
  await expect.poll(async () => (await deliveries(id, 'delivered')).length, { timeout: 10_000 }).toBe(1);
  const [{ deliveredAt } = {}] = await deliveries(id);
  expect(await listed()).toMatchObject([{ lastDelivered: deliveredAt, givenUp: 0, behind: 0 }]);
  refusing(outlet);
  await publish('没收到');
  await expect
    .poll(async () => (await deliveries(id, 'due'))[0]?.tries, { timeout: 10_000 })
    .toBeGreaterThan(0);
  await centre('POST', `/syndication/subscriptions/${id}/pause`);
  await app.db.query(`UPDATE gongkai.delivery SET state = 'given-up' WHERE state = 'due'`);
  expect(await listed()).toMatchObject([
    { lastDelivered: deliveredAt, givenUp: 1, behind: 0, state: 'paused' },
  ]);
  const [lost, ...others] = await deliveries(id, 'given-up');
  expect([lost, others]).toMatchObject([{ title: '没收到', nextTry: null }, []]);
  expect(lost?.answers.at(-1)).toMatchObject({ status: 500, problem: null, answer: 'broken' });
});

test('whoever may read a document sees where it runs, and neither address nor secret', async () => {
  await openReceiver();
  const id = await subscribe();
  const document = await publish('办事指南汇编');
  const settled = async () => (await outletsOf(document)).underWay;
  await expect.poll(settled, { timeout: 10_000 }).toBe(false);
  expect(await outletsOf(document)).toMatchObject({
    outlets: [
      { name: '卫东发布', kind: 'wechat', state: 'active', taken: { action: 'publish' }, open: null },
    ],
  });
  refusing(outlet);
  await revise(document, '办事指南汇编（修订）');
  await expect
    .poll(async () => (await outletsOf(document)).outlets[0]?.open, { timeout: 10_000 })
    .toMatchObject({ action: 'revise', state: 'due' });
  const answer = await (await whereItRuns(drafter, document)).text();
  expect(JSON.parse(answer)).toMatchObject({ underWay: true, outlets: [{ taken: { action: 'publish' } }] });
  expect(answer).not.toContain(String(outlet.port));
  expect(answer).not.toContain('secret');
  outlet.manners = (_, __, response) => {
    response.writeHead(204).end();
  };
  await expect.poll(settled, { timeout: 10_000 }).toBe(false);
  expect((await outletsOf(document)).outlets).toMatchObject([{ taken: { action: 'revise' }, open: null }]);
  // Held back, it is known to lack the newest version.
  await centre('POST', `/syndication/subscriptions/${id}/pause`);
  await policies().unpublish({ documentId: document });
  expect(await outletsOf(document)).toMatchObject({
    underWay: false,
    outlets: [{ state: 'paused', taken: { action: 'revise' }, open: { action: 'withdraw', state: 'due' } }],
  });
});

test('whoever may not read it is told nothing of it', async () => {
  await openReceiver();
  const document = await publish('内部可见');
  const stranger = await accountWith(app, 'stranger', [
    { action: 'plugin::content-manager.explorer.read', subject: 'api::response.response' },
  ]);
  expect((await whereItRuns(stranger, document)).status).toBe(403);
  expect(
    (await fetch(`${app.url}/syndication/outlets-of-document?type=policy&documentId=${document}`)).status,
  ).toBe(401);
  // Under the name of a type that the document is not of.
  expect((await whereItRuns(drafter, document, 'unit')).status).toBe(404);
  expect((await whereItRuns(drafter, document, 'admin-user')).status).toBe(400);
});
