import { beforeAll, describe, expect, test } from 'vitest';
import { mediaOffice, mustBeInOrder, numbers } from './subscriptions/media-office';
import { type Manners, type Receiver, takesAll } from './support/receiver';

const { app, unit, office, work, receiver, subscribe, shown, publish, entriesAfter, head } = mediaOffice();

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
    await app()
      .strapi.documents('api::policy.policy')
      .update({ documentId: document, data: { body: '<p>更正</p>' }, status: 'published' });
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
          await app()
            .strapi.documents('api::unit.unit')
            .create({ data: { code, name: `${code} 局`, kind: 'department' } })
        ).documentId,
      );
  });
  const publishOf = async (issuer: string, title: string): Promise<string> =>
    (
      await app()
        .strapi.documents('api::policy.policy')
        .create({
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
    const never = await publishOf(unit(), '从未投过');
    await expect.poll(() => outlet.taken.length, { timeout: 10_000 }).toBe(3);
    const change = await office('PUT', `/syndication/subscriptions/${id}`, { ...asked, unit: 'WD-RSJ' });
    expect(change.status).toBe(200);
    await app().strapi.documents('api::policy.policy').unpublish({ documentId: withdrawn });
    for (const body of ['<p>更正</p>', '<p>再更正</p>'])
      await app()
        .strapi.documents('api::policy.policy')
        .update({ documentId: revised, data: { body } as never, status: 'published' });
    await app().strapi.documents('api::policy.policy').unpublish({ documentId: revised });
    await app()
      .strapi.documents('api::policy.policy')
      .update({ documentId: moved, data: { issuer: second } as never, status: 'published' });
    await app().strapi.documents('api::policy.policy').unpublish({ documentId: never });
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
    await app().strapi.documents('api::policy.policy').unpublish({ documentId: document });
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
    await app()
      .strapi.documents('api::policy.policy')
      .update({ documentId: refused, data: { title: '改好' } as never, status: 'published' });
    for (const title of ['好一', '好二', '好三']) await publish(title);
    await app().strapi.documents('api::policy.policy').unpublish({ documentId: before });
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
