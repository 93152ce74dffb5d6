import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { accountOf, accountWith, type Caller } from './support/account';
import { type Received, Receiver } from './support/receiver';
import { startStrapi, type TestStrapi } from './support/strapi';
import { startTestWorker, type TestWorker } from './support/worker';

interface OpenRecall {
  readonly id: string;
  readonly seq: number;
  readonly title: string;
  readonly action: string;
  readonly due: string;
  readonly overdue: boolean;
}

let app: TestStrapi;
let office: Caller;
let drafter: Caller;
let unit: string;
let worker: TestWorker;
let outlet: Receiver;
let keys: { id: string; secret: string; token: string };

const policies = () => app.strapi.documents('api::policy.policy');
const publish = async (title: string): Promise<string> =>
  (
    await policies().create({
      data: { title, issuer: unit, issuedOn: '2026-05-20', body: '<p>正文</p>' },
      status: 'published',
    })
  ).documentId;
const revise = (documentId: string, body: string) =>
  policies().update({ documentId, data: { body } as never, status: 'published' });
/** The messages about a document, once there are so many. */
const about = async (id: string, count: number): Promise<readonly Received[]> => {
  const taken = () => outlet.taken.filter(({ change }) => change.id === id);
  await vi.waitFor(() => expect(taken().length).toBe(count), { timeout: 10_000 });
  return taken();
};
const report = (body: unknown, token = keys.token): Promise<Response> =>
  fetch(`${app.url}/syndication/receipts`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });
const receiptOf = ({ change }: Received, more: object = {}) => ({
  id: change.id,
  locale: change.locale,
  seq: change.seq,
  outlet: '卫东发布',
  url: `https://mp.example.com/s/${change.seq}`,
  at: '2026-11-27T10:00:00+08:00',
  hash: change.hash,
  ...more,
});
const recalls = async (): Promise<{ recalls: OpenRecall[]; older: object[] }> =>
  (await (await office('GET', '/syndication/subscriptions/recalls')).json()) as {
    recalls: OpenRecall[];
    older: object[];
  };

beforeAll(async () => {
  process.env.SUBSCRIPTION_NETWORKS = '127.0.0.1';
  app = await startStrapi({ listen: true });
  office = await accountWith(app, 'media', [{ action: 'plugin::syndication.subscriptions.manage' }]);
  drafter = await accountOf(app, 'drafter');
  unit = (
    await app.strapi
      .documents('api::unit.unit')
      .create({ data: { code: 'WD-RMT', name: '区融媒体中心', kind: 'media-center' } })
  ).documentId;
  outlet = new Receiver();
  await outlet.open();
  const made = await office('POST', '/syndication/subscriptions', {
    name: '卫东发布',
    kind: 'wechat',
    address: outlet.address,
  });
  keys = (await made.json()) as typeof keys;
  worker = startTestWorker({
    databaseUrl: app.databaseUrl,
    onFault: (error) => {
      throw error;
    },
  });
}, 120_000);
afterAll(async () => {
  delete process.env.SUBSCRIPTION_NETWORKS;
  await worker.end();
  await outlet.close();
  await app.stop();
});

describe('an outlet that reports what it posted', () => {
  let message: Received;
  beforeAll(async () => {
    [message] = (await about(await publish('停水通知'), 1)) as [Received];
  });

  test('is answered 201, and 200 when it says the same again', async () => {
    const first = await report(receiptOf(message));
    expect([first.status, await first.json()]).toEqual([
      201,
      { receipt: { ...receiptOf(message), at: '2026-11-27T02:00:00.000Z' }, current: true },
    ]);
    expect((await report(receiptOf(message))).status).toBe(200);
    expect((await report(receiptOf(message, { outlet: '卫东融媒' }))).status).toBe(201);
  });

  test('is refused what it was never sent, and is not let in without its token', async () => {
    expect((await report(receiptOf(message, { id: 'nothing' }))).status).toBe(404);
    expect((await report(receiptOf(message, { locale: 'en' }))).status).toBe(404);
    for (const token of ['wrong', keys.secret])
      expect((await report(receiptOf(message), token)).status).toBe(401);
    expect((await fetch(`${app.url}/syndication/receipts`)).status).toBe(405);
  });

  test.each([
    ['seq', 0],
    ['seq', 999],
    ['seq', '1'],
    ['hash', 'abc'],
    ['locale', 'zh'],
    ['url', 'ftp://example.com/x'],
    ['at', '昨天'],
    ['at', '2026-13-45T10:00:00Z'],
    ['at', '2999-01-01T00:00:00Z'],
    ['outlet', ''],
    ['outlets', '卫东发布'],
  ])('a wrong %s (%j) is named with what would be right', async (member, value) => {
    const answer = await report(receiptOf(message, { [member]: value }));
    expect([answer.status, await answer.json()]).toEqual([
      400,
      {
        error: {
          code: 'BAD_USER_INPUT',
          member,
          value,
          message: expect.stringMatching(new RegExp(`^${member} .*，收到“`)),
          messageEn: expect.stringContaining('; got “'),
        },
      },
    ]);
  });

  test('one that leaves out where it runs is not taken for one that took it down', async () => {
    const answer = await report(receiptOf(message, { url: undefined }));
    expect([answer.status, await answer.json()]).toMatchObject([
      400,
      { error: { member: 'url', value: null, message: expect.stringContaining('撤下') } },
    ]);
  });

  test.each(['', '[]', 'no json', 'null'])('a body that is no object is refused: %j', async (body) => {
    expect((await report(body)).status).toBe(400);
  });

  test('a body without end is broken off', async () => {
    expect((await report(`{"id":"${'x'.repeat(20_000)}"}`)).status).toBe(413);
  });
});

describe('a text that was corrected or taken back', () => {
  test('is called back from the outlet that carries it, and stays open until it is answered', async () => {
    const id = await publish('活动公告');
    const [first] = (await about(id, 1)) as [Received];
    expect(first.change).not.toHaveProperty('recall');
    await report(receiptOf(first));
    await revise(id, '<p>改期</p>');
    const [, second] = (await about(id, 2)) as [Received, Received];
    expect(second.change.recall).toEqual({
      of: first.change.seq,
      hash: first.change.hash,
      posted: [{ outlet: '卫东发布', url: `https://mp.example.com/s/${first.change.seq}` }],
      workingHours: 4,
    });
    const open = (await recalls()).recalls.filter((recall) => recall.id === id);
    expect(open).toEqual([
      expect.objectContaining({
        title: '活动公告',
        seq: second.change.seq,
        action: 'revise',
        overdue: false,
      }),
    ]);
    expect((await recalls()).older).toEqual([
      expect.objectContaining({
        id,
        outlet: '卫东发布',
        url: `https://mp.example.com/s/${first.change.seq}`,
        now: 'revised',
      }),
    ]);
    // Posted anew: the answer to the recall.
    const answer = await report(receiptOf(second, { at: '2026-11-27T11:00:00+08:00' }));
    expect(await answer.json()).toMatchObject({ current: true });
    expect((await recalls()).recalls.filter((recall) => recall.id === id)).toEqual([]);
    expect((await recalls()).older).toEqual([]);

    await policies().unpublish({ documentId: id });
    const [, , third] = (await about(id, 3)) as [Received, Received, Received];
    expect(third.change).toMatchObject({ action: 'withdraw', recall: { of: second.change.seq } });
    expect((await recalls()).older).toEqual([expect.objectContaining({ id, now: 'withdrawn' })]);
    const down = await report(receiptOf(third, { url: '', at: '2026-11-27T12:00:00+08:00' }));
    expect([down.status, await down.json()]).toMatchObject([201, { current: null }]);
    expect((await recalls()).older).toEqual([]);
    // Public again: nothing is called back.
    await policies().publish({ documentId: id });
    const [, , , fourth] = (await about(id, 4)) as Received[];
    expect(fourth?.change).not.toHaveProperty('recall');
  });

  test('is taken back where every outlet that posted it says so, with the right text', async () => {
    const id = await publish('两处发布');
    const [first] = (await about(id, 1)) as [Received];
    const tv = { outlet: '卫东电视台', url: 'https://tv.example.com/1' };
    await report(receiptOf(first));
    await report(receiptOf(first, tv));
    await revise(id, '<p>更正</p>');
    const [, second] = (await about(id, 2)) as [Received, Received];
    const later = { at: '2026-11-27T11:00:00+08:00' };
    const isOpen = async () => (await recalls()).recalls.some((recall) => recall.id === id);
    const runs = async () => (await recalls()).older.map((one) => (one as { outlet: string }).outlet);
    // The text that is called back, under the number of the correction.
    await report(receiptOf(second, { ...later, hash: first.change.hash }));
    expect([await isOpen(), await runs()]).toEqual([true, ['卫东发布', '卫东电视台']]);
    // Corrected at one of two: the other one has not said anything.
    await report(receiptOf(second, { at: '2026-11-27T11:10:00+08:00' }));
    expect([await isOpen(), await runs()]).toEqual([true, ['卫东电视台']]);
    const where = await drafter(
      'GET',
      `/syndication/outlets-of-document?type=policy&documentId=${id}&locale=zh-Hans`,
    );
    expect(await where.json()).toMatchObject({
      recalls: [{ id, action: 'revise' }],
      older: [{ id, name: '卫东发布', outlet: '卫东电视台', url: tv.url, now: 'revised' }],
    });
    // Taken down instead of corrected: it does not run any more.
    await report(receiptOf(second, { ...later, outlet: '卫东电视台', url: '' }));
    expect([await isOpen(), await runs()]).toEqual([false, []]);

    await policies().unpublish({ documentId: id });
    const [, , third] = (await about(id, 3)) as Received[];
    if (!third) throw new Error('no withdrawal');
    // What still runs is not taken down, whatever number it says.
    await report(receiptOf(third, { at: '2026-11-27T12:00:00+08:00' }));
    expect([await isOpen(), await runs()]).toEqual([true, ['卫东发布']]);
    await report(receiptOf(third, { url: '', at: '2026-11-27T12:10:00+08:00' }));
    expect([await isOpen(), await runs()]).toEqual([false, []]);
  });

  test('is overdue when the working hours are over', async () => {
    const id = await publish('旧闻');
    await about(id, 1);
    await revise(id, '<p>更正</p>');
    const [, second] = (await about(id, 2)) as [Received, Received];
    const client = await app.db.connect();
    await client.query('SET session_replication_role = replica');
    await client.query(`UPDATE gongkai.ledger SET at = '2026-11-20T01:00:00.000Z' WHERE seq = $1`, [
      second.change.seq,
    ]);
    client.release(true);
    // Friday at nine: four hours later it is thirteen.
    expect((await recalls()).recalls.filter((recall) => recall.id === id)).toEqual([
      expect.objectContaining({ due: '2026-11-20T05:00:00.000Z', overdue: true }),
    ]);
  });
});

test('keys that were changed are valid for a day beside the new ones', async () => {
  const id = await publish('换钥匙');
  const [message] = (await about(id, 1)) as [Received];
  const rotated = await office('POST', `/syndication/subscriptions/${keys.id}/rotate`);
  const { token } = (await rotated.json()) as { token: string };
  expect((await report(receiptOf(message))).status).toBe(201);
  expect((await report(receiptOf(message), token)).status).toBe(200);
  // Changed again within the day: the first ones keep theirs.
  const again = await office('POST', `/syndication/subscriptions/${keys.id}/rotate`);
  const { token: newest } = (await again.json()) as { token: string };
  for (const one of [keys.token, token, newest])
    expect((await report(receiptOf(message), one)).status).toBe(200);
  await app.db.query(`UPDATE gongkai.former_keys SET until = now() - interval '1 second' WHERE token = $1`, [
    createHash('sha256').update(keys.token).digest('hex'),
  ]);
  expect((await report(receiptOf(message))).status).toBe(401);
  expect((await report(receiptOf(message), token)).status).toBe(200);
  const { rows } = await app.db.query('SELECT s::text AS kept FROM gongkai.subscription s');
  for (const kept of [keys.token, token]) expect(rows[0].kept).not.toContain(kept);
});
