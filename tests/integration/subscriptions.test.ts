import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';
import { Webhook } from 'standardwebhooks';
import { describe, expect, test } from 'vitest';
import { mediaOffice, numbers } from './subscriptions/media-office';
import { nowhere, seemingWorker } from './support/worker';

const { app, office, work, receiver, subscribe, shown, publish, entriesAfter, head } = mediaOffice();

describe('an outlet that takes what it is sent', () => {
  test('gets each change once, as the stream has it, with a signature that others verify', async () => {
    const outlet = await receiver();
    const { id, secret } = await subscribe(outlet.address);
    work();
    const document = await publish('关于开放日的通知');
    await expect.poll(() => outlet.taken.length, { timeout: 10_000 }).toBe(1);
    const [message] = outlet.taken;
    const verified = new Webhook(secret).verify(message?.body ?? '', message?.headers ?? {});
    const stream = await fetch(`${app().url}/syndication/changes?after=${(await head()) - 1}`);
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
    const { rows } = await app().db.query('SELECT at FROM gongkai.ledger WHERE seq = 2');
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
    await app().strapi.documents('api::policy.policy').unpublish({ documentId: document });
    // A busy machine may send one of them again.
    const of = (action: string) =>
      outlet.taken.map(({ body }) => JSON.parse(body)).find((change) => change.action === action);
    await expect.poll(() => of('withdraw'), { timeout: 10_000 }).toBeDefined();
    const [told, withdrawn] = [of('publish'), of('withdraw')];
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
    const { rows } = await app().db.query('SELECT s::text AS kept FROM gongkai.subscription s');
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
      const child = spawn(process.execPath, [script, app().databaseUrl, process.env.SUBSCRIPTIONS_KEY ?? '']);
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
  const elsewhere = await seemingWorker(app().databaseUrl);
  const answer = await fetch(`${app().url}/ready`);
  await elsewhere.end();
  expect(answer.status).toBe(200);
  expect(await answer.json()).toMatchObject({ ready: true, subscriptions: [{ id, behind: await head() }] });
});
