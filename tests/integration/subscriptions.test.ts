import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';
import { Webhook } from 'standardwebhooks';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { accountWith, type Caller } from './support/account';
import { type Manners, type Received, Receiver, takesAll } from './support/receiver';
import { startStrapi, type TestStrapi } from './support/strapi';
import { nowhere, seemingWorker, startTestWorker, type TestWorker } from './support/worker';

let app: TestStrapi;
let office: Caller;
let unit: string;
const receivers: Receiver[] = [];
const workers: TestWorker[] = [];
/** What a worker could not do and nobody caused. */
const faults: unknown[] = [];

const work = (more: Partial<Parameters<typeof startTestWorker>[0]> = {}): TestWorker => {
  const worker = startTestWorker({
    databaseUrl: app.databaseUrl,
    onFault: (error) => faults.push(error),
    ...more,
  });
  workers.push(worker);
  return worker;
};
const receiver = async (manners: Manners = takesAll): Promise<Receiver> => {
  const opened = new Receiver();
  opened.manners = manners;
  await opened.open();
  receivers.push(opened);
  return opened;
};
const subscribe = async (address: string, more: object = {}): Promise<{ id: string; secret: string }> => {
  const answer = await office('POST', '/syndication/subscriptions', {
    name: '卫东发布',
    kind: 'wechat',
    address,
    ...more,
  });
  expect(answer.status).toBe(201);
  return (await answer.json()) as { id: string; secret: string };
};
const shown = async (id: string): Promise<Record<string, unknown>> => {
  const answer = await office('GET', '/syndication/subscriptions');
  const { subscriptions } = (await answer.json()) as { subscriptions: Array<Record<string, unknown>> };
  return subscriptions.find((one) => one.id === id) ?? {};
};
const policies = () => app.strapi.documents('api::policy.policy');
const publish = async (title: string): Promise<string> =>
  (
    await policies().create({
      data: { title, issuer: unit, issuedOn: '2026-05-20', body: '<p>正文</p>' },
      status: 'published',
    })
  ).documentId;
/** The numbers of the ledger's entries after one. */
const entriesAfter = async (seq: number): Promise<number[]> => {
  const { rows } = await app.db.query(
    'SELECT seq::int AS seq FROM gongkai.ledger WHERE seq > $1 ORDER BY seq',
    [seq],
  );
  return rows.map((row) => row.seq);
};
const head = async (): Promise<number> => (await entriesAfter(0)).at(-1) ?? 0;
const numbers = (messages: readonly Received[]): number[] => [
  ...new Set(messages.map(({ change }) => change.seq)),
];
/** Of each document the numbers as they were first taken, which must be in order. */
const mustBeInOrder = (messages: readonly Received[]): void => {
  const last = new Map<string, number>();
  for (const { change } of messages) {
    const before = last.get(change.id) ?? 0;
    if (change.seq > before) last.set(change.id, change.seq);
    // A number that comes again may only be the one before.
    else expect(change.seq).toBe(before);
  }
};

beforeAll(async () => {
  process.env.SUBSCRIPTION_NETWORKS = '127.0.0.1';
  app = await startStrapi({ listen: true });
  office = await accountWith(app, 'media', [{ action: 'plugin::syndication.subscriptions.manage' }]);
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

describe('an outlet that takes what it is sent', () => {
  test('gets each change once, as the stream has it, with a signature that others verify', async () => {
    const outlet = await receiver();
    const { id, secret } = await subscribe(outlet.address);
    work();
    const document = await publish('关于开放日的通知');
    await expect.poll(() => outlet.taken.length, { timeout: 10_000 }).toBe(1);
    const [message] = outlet.taken;
    const verified = new Webhook(secret).verify(message?.body ?? '', message?.headers ?? {});
    const stream = await fetch(`${app.url}/syndication/changes?after=${(await head()) - 1}`);
    const { changes, ledger } = (await stream.json()) as { changes: object[]; ledger: string };
    expect(verified).toEqual(changes[0]);
    expect(verified).toMatchObject({ id: document, action: 'publish' });
    expect(message?.id).toBe(`msg_${ledger}_0_${await head()}_${id}`);
    // The same by hand, with openssl.
    const key = Buffer.from(secret.slice('whsec_'.length), 'base64').toString('hex');
    const signed = `${message?.id}.${message?.headers['webhook-timestamp']}.${message?.body}`;
    const mac = execFileSync(
      'openssl',
      ['dgst', '-sha256', '-mac', 'HMAC', '-macopt', `hexkey:${key}`, '-binary'],
      { input: signed },
    );
    expect(message?.headers['webhook-signature']).toBe(`v1,${mac.toString('base64')}`);
  });

  test('begins now, at a moment, or at the beginning; thin without the documents', async () => {
    const [late, dated, early] = [await receiver(), await receiver(), await receiver()];
    const all = await entriesAfter(0);
    const { rows } = await app.db.query('SELECT at FROM gongkai.ledger WHERE seq = 2');
    await subscribe(late.address);
    await subscribe(dated.address, { from: rows[0].at });
    await subscribe(early.address, { from: 'beginning', thin: true, types: ['unit'] });
    work();
    await expect
      .poll(() => numbers(dated.taken).sort((a, b) => a - b), { timeout: 10_000 })
      .toEqual(all.slice(1));
    await expect.poll(() => numbers(early.taken), { timeout: 10_000 }).toEqual([1]);
    expect(late.taken).toEqual([]);
    expect(early.taken[0]?.change).toMatchObject({ thin: true, type: 'unit' });
    expect(early.taken[0]?.change).not.toHaveProperty('document');
  });

  test('gets each document in the forms in which it is posted, where it asks for them', async () => {
    const outlet = await receiver();
    const both = await office('POST', '/syndication/subscriptions', {
      name: '卫东发布',
      kind: 'wechat',
      address: outlet.address,
      thin: true,
      variants: true,
    });
    expect(both.status).toBe(400);
    expect((await both.json()).error.details).toMatchObject({ member: 'variants', value: true });
    const { id } = await subscribe(outlet.address, { variants: true });
    expect((await shown(id)).variants).toBe(true);
    work({ places: { ...nowhere, page: () => 'https://open.example.gov.cn/policy/1' } });
    const document = await publish('可以直接发');
    await policies().unpublish({ documentId: document });
    await expect.poll(() => outlet.taken.length, { timeout: 10_000 }).toBe(2);
    const [told, withdrawn] = outlet.taken.map(({ body }) => JSON.parse(body));
    expect(told.document.title).toBe('可以直接发');
    expect(told.variants).toEqual({
      html: expect.stringMatching(/^<h1>可以直接发<\/h1><p><strong>发文单位：<\/strong>区融媒体中心<br>/u),
      wechat: expect.stringMatching(/^<p style="[^"]+"><strong>发文单位：/u),
      plain:
        '可以直接发\n发文单位：区融媒体中心\n成文日期：2026年5月20日\n正文\n原文：https://open.example.gov.cn/policy/1',
      card: { title: '可以直接发', summary: '正文', url: 'https://open.example.gov.cn/policy/1' },
    });
    expect(withdrawn).not.toHaveProperty('variants');
  });

  test('has its secret shown once, and rotated with all of a day valid; the database holds none', async () => {
    const outlet = await receiver();
    const { id, secret } = await subscribe(outlet.address);
    const rotated = await office('POST', `/syndication/subscriptions/${id}/rotate`);
    const { secret: second } = (await rotated.json()) as { secret: string };
    expect(second).not.toBe(secret);
    // Once more within the day: each stays valid for as long as was promised when it was replaced.
    const again = await office('POST', `/syndication/subscriptions/${id}/rotate`);
    const { secret: third } = (await again.json()) as { secret: string };
    work();
    await publish('两把钥匙');
    await expect.poll(() => outlet.taken.length, { timeout: 10_000 }).toBe(1);
    for (const key of [secret, second, third])
      expect(() =>
        new Webhook(key).verify(outlet.taken[0]?.body ?? '', outlet.taken[0]?.headers ?? {}),
      ).not.toThrow();
    const { rows } = await app.db.query('SELECT s::text AS kept FROM gongkai.subscription s');
    for (const key of [secret, second, third]) expect(rows[0].kept).not.toContain(key.slice('whsec_'.length));
    expect(JSON.stringify(await shown(id))).not.toContain('whsec_');
  });

  test('is sent the same once more when somebody asks, under another id', async () => {
    const outlet = await receiver();
    const { id } = await subscribe(outlet.address);
    work();
    await publish('再发一次');
    await expect.poll(() => outlet.taken.length, { timeout: 10_000 }).toBe(1);
    const first = await head();
    const answer = await office('POST', `/syndication/subscriptions/${id}/replay`, { first });
    expect(await answer.json()).toEqual({ deliveries: 1 });
    await expect.poll(() => outlet.taken.length, { timeout: 10_000 }).toBe(2);
    expect(outlet.taken[1]?.body).toBe(outlet.taken[0]?.body);
    expect(outlet.taken[1]?.id).not.toBe(outlet.taken[0]?.id);
  });
});

describe('an outlet that does not', () => {
  /** Each does harm for a while and then takes what it gets. */
  const troubles: ReadonlyArray<readonly [string, Manners]> = [
    ['answers 500', (_, __, response) => response.writeHead(500).end('broken')],
    [
      'answers 429 and asks for a second',
      (_, __, response) => response.writeHead(429, { 'retry-after': '1' }).end(),
    ],
    ['sends elsewhere', (_, __, response) => response.writeHead(301, { location: '/other' }).end()],
    ['hangs', () => undefined],
    ['resets', (_, request) => request.socket.resetAndDestroy()],
    ['closes early', (_, request) => request.socket.end()],
    [
      'lies about the length',
      (_, request, response) => {
        response.writeHead(200, { 'content-length': '1000' });
        response.write('short');
        setTimeout(() => request.socket.destroy(), 20);
      },
    ],
  ];

  test.each(troubles)('%s, is tried again under the same id, and misses nothing', async (_, trouble) => {
    const outlet = await receiver(trouble);
    const { id } = await subscribe(outlet.address);
    work();
    const from = await head();
    const document = await publish('先失败');
    await policies().update({ documentId: document, data: { body: '<p>更正</p>' }, status: 'published' });
    await publish('另一件');
    await expect.poll(() => outlet.seen.length, { timeout: 10_000 }).toBeGreaterThan(1);
    await expect.poll(async () => Number((await shown(id)).failures), { timeout: 5_000 }).toBeGreaterThan(0);
    outlet.manners = takesAll;
    const all = await entriesAfter(from);
    await expect.poll(() => numbers(outlet.taken).sort((a, b) => a - b), { timeout: 20_000 }).toEqual(all);
    mustBeInOrder(outlet.taken);
    const ids = new Map<number, Set<string>>();
    for (const { change, id: sent } of outlet.seen)
      ids.set(change.seq, (ids.get(change.seq) ?? new Set()).add(sent));
    expect([...ids.values()].map((set) => set.size)).toEqual([...ids].map(() => 1));
    expect(outlet.seen.every(({ headers }) => headers['webhook-id'])).toBe(true);
    await expect.poll(async () => (await shown(id)).behind, { timeout: 5_000 }).toBe(0);
  });

  test('says 410 is sent nothing more, until somebody resumes it', async () => {
    const outlet = await receiver((_, __, response) => response.writeHead(410).end());
    const { id } = await subscribe(outlet.address);
    work();
    await publish('不要了');
    await expect.poll(async () => (await shown(id)).state, { timeout: 10_000 }).toBe('stopped');
    expect((await shown(id)).stoppedWhy).toBe('gone');
    await publish('也不要');
    await new Promise((done) => setTimeout(done, 300));
    expect(outlet.seen).toHaveLength(1);
    outlet.manners = takesAll;
    expect((await office('POST', `/syndication/subscriptions/${id}/resume`)).status).toBe(200);
    await expect.poll(() => outlet.taken.length, { timeout: 10_000 }).toBe(2);
  });

  test('holds up nobody else, and is never sent more than eight at once', async () => {
    const [dead, well] = [await receiver(() => undefined), await receiver()];
    await subscribe(dead.address, { from: 'beginning' });
    await subscribe(well.address, { from: 'beginning' });
    work();
    const all = await entriesAfter(0);
    await expect.poll(() => numbers(well.taken).sort((a, b) => a - b), { timeout: 10_000 }).toEqual(all);
    expect(dead.most).toBeLessThanOrEqual(8);
    expect(well.most).toBeLessThanOrEqual(8);
  });

  test('shows each answer and the next try in the admin', async () => {
    const outlet = await receiver((_, __, response) => response.writeHead(503).end('维护中'));
    const { id } = await subscribe(outlet.address);
    work({ pace: 1 });
    await publish('看得见');
    await expect.poll(() => outlet.seen.length, { timeout: 10_000 }).toBe(1);
    const list = async () =>
      (
        (await (await office('GET', `/syndication/subscriptions/${id}/deliveries`)).json()) as {
          deliveries: object[];
        }
      ).deliveries;
    await expect
      .poll(async () => (await list())[0], { timeout: 5_000 })
      .toMatchObject({
        state: 'due',
        tries: 1,
        type: 'policy',
        action: 'publish',
        nextTry: expect.any(String),
        answers: [{ status: 503, answer: '维护中', problem: null }],
      });
  });
});

describe('an outlet whose part is another one since it was changed', () => {
  const units: string[] = [];
  beforeAll(async () => {
    for (const code of ['WD-MZJ', 'WD-RSJ'])
      units.push(
        (
          await app.strapi
            .documents('api::unit.unit')
            .create({ data: { code, name: `${code} 局`, kind: 'department' } })
        ).documentId,
      );
  });
  const publishOf = async (issuer: string, title: string): Promise<string> =>
    (
      await policies().create({
        data: { title, issuer, issuedOn: '2026-05-20', body: '<p>正文</p>' },
        status: 'published',
      })
    ).documentId;
  const told = (outlet: Receiver, document: string) =>
    outlet.taken.filter(({ change }) => change.id === document).map(({ change }) => change);

  test('is told once more of what it carries outside of it, and of nothing else there', async () => {
    const outlet = await receiver();
    const asked = { name: '卫东发布', kind: 'wechat', address: outlet.address, types: ['policy'] };
    const { id } = await subscribe(outlet.address, { types: ['policy'], unit: 'WD-MZJ' });
    work();
    const [first = '', second = ''] = units;
    const withdrawn = await publishOf(first, '先投后撤');
    const revised = await publishOf(first, '先投后改');
    const moved = await publishOf(first, '先投后移');
    const never = await publishOf(unit, '从未投过');
    await expect.poll(() => outlet.taken.length, { timeout: 10_000 }).toBe(3);
    const change = await office('PUT', `/syndication/subscriptions/${id}`, { ...asked, unit: 'WD-RSJ' });
    expect(change.status).toBe(200);
    await policies().unpublish({ documentId: withdrawn });
    for (const body of ['<p>更正</p>', '<p>再更正</p>'])
      await policies().update({ documentId: revised, data: { body } as never, status: 'published' });
    await policies().unpublish({ documentId: revised });
    await policies().update({ documentId: moved, data: { issuer: second } as never, status: 'published' });
    await policies().unpublish({ documentId: never });
    const last = await publishOf(second, '新范围');
    await expect.poll(() => told(outlet, last).length, { timeout: 10_000 }).toBe(1);
    await expect.poll(async () => (await shown(id)).behind, { timeout: 5_000 }).toBe(0);
    expect(told(outlet, withdrawn)).toMatchObject([
      { action: 'publish' },
      { action: 'withdraw', recall: { posted: [] } },
    ]);
    // Out of the part: once, without its text; what it does elsewhere afterwards is told to others.
    expect(told(outlet, revised)).toMatchObject([
      { action: 'publish' },
      { action: 'withdraw', left: true, document: null, recall: { posted: [] } },
    ]);
    expect(told(outlet, revised)).toHaveLength(2);
    expect(told(outlet, moved)).toMatchObject([{ action: 'publish' }, { action: 'revise' }]);
    expect(told(outlet, never)).toEqual([]);
  });

  test('and of what it carried by the type alone', async () => {
    const outlet = await receiver();
    const asked = { name: '卫东发布', kind: 'wechat', address: outlet.address };
    const { id } = await subscribe(outlet.address);
    work();
    const document = await publish('换了类型');
    await expect.poll(() => outlet.taken.length, { timeout: 10_000 }).toBe(1);
    await office('PUT', `/syndication/subscriptions/${id}`, { ...asked, types: ['training'] });
    await policies().unpublish({ documentId: document });
    await expect
      .poll(() => told(outlet, document).map(({ action }) => action), { timeout: 10_000 })
      .toEqual(['publish', 'withdraw']);
  });
});

describe('an outlet that refuses one document', () => {
  const refusing =
    (...titles: string[]): Manners =>
    ({ change }, _, response) =>
      response.writeHead(titles.includes(String(change.title)) ? 422 : 204).end('too long');

  test('is sent the others meanwhile, without the waits of that one, whose order stays', async () => {
    const outlet = await receiver(refusing('毒'));
    const { id } = await subscribe(outlet.address);
    work({ pace: 1 });
    const before = await publish('先好');
    await expect.poll(() => outlet.taken.length, { timeout: 10_000 }).toBe(1);
    const refused = await publish('毒');
    await expect.poll(() => outlet.seen.length, { timeout: 10_000 }).toBe(2);
    await policies().update({ documentId: refused, data: { title: '改好' } as never, status: 'published' });
    for (const title of ['好一', '好二', '好三']) await publish(title);
    await policies().unpublish({ documentId: before });
    await expect.poll(() => outlet.taken.length, { timeout: 3_000 }).toBe(5);
    expect(outlet.taken.at(-1)?.change).toMatchObject({ id: before, action: 'withdraw' });
    expect(outlet.seen.filter(({ change }) => change.id === refused)).toHaveLength(1);
    expect(await shown(id)).toMatchObject({ state: 'active', failures: 0, behind: 2 });
  });

  test('or several of them, is sent the others, too', async () => {
    const outlet = await receiver(refusing('毒一', '毒二', '毒三'));
    await subscribe(outlet.address);
    work({ pace: 0.1 });
    for (const title of ['毒一', '毒二', '毒三', '好一', '好二']) await publish(title);
    await expect.poll(() => outlet.taken.length, { timeout: 5_000 }).toBe(2);
    await publish('好三');
    await expect.poll(() => outlet.taken.length, { timeout: 5_000 }).toBe(3);
  });

  test('and then every other one as well, is left alone for a while', async () => {
    const outlet = await receiver((_, __, response) => response.writeHead(500).end());
    await subscribe(outlet.address);
    work({ pace: 1 });
    await publish('一');
    await expect.poll(() => outlet.seen.length, { timeout: 10_000 }).toBe(1);
    for (const title of ['二', '三', '四']) await publish(title);
    await new Promise((done) => setTimeout(done, 2_500));
    expect(outlet.seen).toHaveLength(2);
  });
});

const long = process.env.LONG === '1';
const patience = { timeout: long ? 1_800_000 : 120_000 };

test(
  'several workers, and those that end in the middle, send everything; twice only under the same id',
  patience,
  async () => {
    const outlet = await receiver((_, __, response) => {
      setTimeout(() => response.writeHead(204).end(), Math.random() * 20);
    });
    await subscribe(outlet.address);
    const from = await head();
    const total = long ? 400 : 40;
    let open = true;
    const publishing = Promise.all(
      Array.from({ length: 4 }, async (_, publisher) => {
        for (let n = publisher; n < total; n += 4) await publish(`并发 ${n}`);
      }),
    ).finally(() => {
      open = false;
    });
    const steady = work();
    while (open) {
      const other = work();
      await new Promise((done) => setTimeout(done, 200));
      await other.end();
    }
    await publishing;
    const all = await entriesAfter(from);
    expect(all).toHaveLength(total);
    await expect.poll(() => numbers(outlet.taken).sort((a, b) => a - b), { timeout: 20_000 }).toEqual(all);
    await steady.end();
    const byId = new Map(outlet.taken.map(({ id, change }) => [id, change.seq]));
    expect(byId.size).toBe(total);
  },
);

test(
  'a worker that is killed again and again loses nothing, and repeats under the same id',
  patience,
  async () => {
    const outlet = await receiver((_, __, response) => {
      setTimeout(() => response.writeHead(204).end(), 30);
    });
    await subscribe(outlet.address);
    const from = await head();
    const kills = long ? 20 : 3;
    const script = resolve(import.meta.dirname, 'support/work.cjs');
    for (let kill = 0; kill < kills; kill += 1) {
      await Promise.all(Array.from({ length: 12 }, (_, n) => publish(`被杀 ${kill} ${n}`)));
      const child = spawn(process.execPath, [script, app.databaseUrl, process.env.SUBSCRIPTIONS_KEY ?? '']);
      const before = outlet.seen.length;
      await expect.poll(() => outlet.seen.length, { timeout: 20_000 }).toBeGreaterThan(before);
      child.kill('SIGKILL');
      await once(child, 'exit');
    }
    work();
    const all = await entriesAfter(from);
    expect(all).toHaveLength(kills * 12);
    await expect.poll(() => numbers(outlet.taken).sort((a, b) => a - b), { timeout: 20_000 }).toEqual(all);
    expect(new Set(outlet.seen.map(({ id }) => id)).size).toBe(all.length);
  },
);

test('what is registered wrongly is refused with its place and value', async () => {
  const outlet = await receiver();
  for (const [member, value] of [
    ['kind', 'newspaper'],
    ['unit', 'WD-NOBODY'],
    ['types', 'polcy'],
    ['address', 'ftp://example.com'],
    ['address', 'https://10.0.0.1/hook'],
    ['from', 'yesterday'],
    ['from', '2026-02-30'],
    ['from', '2999-01-01'],
    ['from', '2026-11-27T10:00:00'],
  ] as const) {
    const answer = await office('POST', '/syndication/subscriptions', {
      name: '网站',
      kind: 'website',
      address: outlet.address,
      [member]: member === 'types' ? [value] : value,
    });
    expect([member, answer.status]).toEqual([member, 400]);
    const { error } = (await answer.json()) as { error: { details: object; message: string } };
    expect(error.details).toMatchObject({
      member,
      value,
      right: { zh: expect.any(String), en: expect.any(String) },
    });
    expect(error.message).toContain(member);
  }
});

test('what is asked of an outlet and cannot be is refused with its place and what would be right', async () => {
  const outlet = await receiver();
  const { id } = await subscribe(outlet.address);
  const asked = { name: '卫东发布', kind: 'wechat', address: outlet.address };
  const at = '/syndication/subscriptions';
  const told = async (answer: Response) => {
    const { error } = (await answer.json()) as { error: { details: { member?: string; right?: object } } };
    return [answer.status, error.details.member, error.details.right];
  };
  expect(await told(await office('POST', `${at}/${id}/replay`, { first: 5, last: 1 }))).toEqual([
    400,
    'last',
    { zh: expect.stringContaining('5'), en: expect.stringContaining('5') },
  ]);
  expect((await office('PUT', `${at}/${id}`, { ...asked, from: 'beginning' })).status).toBe(200);
  expect(await told(await office('POST', at, { ...asked, name: '长'.repeat(2_001) }))).toEqual([
    400,
    'name',
    { zh: expect.stringContaining('2000'), en: expect.stringContaining('2000') },
  ]);
  expect((await office('GET', `${at}/nobody/deliveries`)).status).toBe(404);
  expect((await office('POST', `${at}/nobody/replay`, { first: 1 })).status).toBe(404);
});

test('/ready tells how far each is behind, by number, and stays ready', async () => {
  const { id } = await subscribe('http://127.0.0.1:9/', { from: 'beginning' });
  const elsewhere = await seemingWorker(app.databaseUrl);
  const answer = await fetch(`${app.url}/ready`);
  await elsewhere.end();
  expect(answer.status).toBe(200);
  expect(await answer.json()).toMatchObject({ ready: true, subscriptions: [{ id, behind: await head() }] });
});
