import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readerUrl, startPortal } from './portal/alone';
import { startStrapi, type TestStrapi } from './support/strapi';

// One caller asks for fifty searches at once, and the searches take long: a lock on what they read holds them up.
let app: TestStrapi;
let alone: Awaited<ReturnType<typeof startPortal>>;
const given = { PORTAL_SEARCHES: '1', PORTAL_PROXIES: '127.0.0.1', PORTAL_REMEMBER: 'false' };

beforeAll(async () => {
  Object.assign(process.env, given);
  app = await startStrapi({ starter: true, listen: true });
  alone = await startPortal({ databaseUrl: readerUrl(), host: '127.0.0.1', port: 0 });
});
afterAll(async () => {
  for (const name of Object.keys(given)) delete process.env[name];
  await alone.stop();
  await app.stop();
});

interface Answer {
  readonly status: number;
  readonly ms: number;
  readonly data: unknown;
  readonly code: string | undefined;
  readonly message: string | undefined;
}

const asker =
  (url: string) =>
  async (caller: string, query: string): Promise<Answer> => {
    const began = performance.now();
    const answer = await fetch(url, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', 'X-Forwarded-For': caller },
      body: JSON.stringify({ query }),
    });
    const { data, errors } = (await answer.json()) as {
      data: unknown;
      errors?: Array<{ message: string; extensions: { code: string } }>;
    };
    const { message, extensions } = errors?.[0] ?? {};
    return { status: answer.status, ms: performance.now() - began, data, message, code: extensions?.code };
  };

/** Holds up whatever reads a table, until the answer is called. */
const holdUp = async (table: string): Promise<() => Promise<unknown>> => {
  const client = await app.db.connect();
  await client.query(`BEGIN; LOCK TABLE gongkai.${table} IN ACCESS EXCLUSIVE MODE`);
  return () => client.query('COMMIT').finally(() => client.release());
};

const search = '{ search(text: "公开") { totalCount } }';

describe.each([
  ['inside Strapi', () => `${app.url}/portal/graphql`],
  ['alone', () => alone.url],
])('%s', (_, address) => {
  test('an ordinary question does not wait for them, and a second caller’s search comes next', async () => {
    const ask = asker(address());
    await ask('10.0.0.9', '{ units { totalCount } }');
    const letGo = await holdUp('search_unit');
    const order: string[] = [];
    const many = Array.from({ length: 50 }, () =>
      ask('10.0.0.1', search).then((answer) => {
        order.push('one of fifty');
        return answer;
      }),
    );
    await sleep(100);
    const ordinary = await ask('10.0.0.2', '{ units(first: 5) { totalCount nodes { code } } }');
    expect(ordinary).toMatchObject({ status: 200, code: undefined });
    expect(ordinary.ms).toBeLessThan(1_000);
    const second = ask('10.0.0.2', search).then((answer) => {
      order.push('the second caller');
      return answer;
    });
    await sleep(50);
    expect(order).toEqual([]);
    await letGo();
    expect(await second).toMatchObject({ status: 200, code: undefined });
    // The one that ran, one that was next in line, and then whose turn it is.
    expect(order.indexOf('the second caller')).toBeLessThanOrEqual(3);
    const answers = await Promise.all(many);
    expect(answers.map(({ data }) => data)).toEqual(answers.map(() => (answers[0] as Answer).data));
  });

  test.each([
    ['the filter text', '{ policies(filter: { text: "公开" }) { totalCount } }', 'search_policy'],
    [
      'a facet that is counted live',
      '{ policies(filter: { fiveOpen: DECISION }) { facets { domains { count } } } }',
      'store_policy',
    ],
    ['the past', '{ catalogItems(asOf: "2020-01-01T00:00:00.000Z") { totalCount } }', 'store_catalog_item'],
  ])('%s waits in the same line', async (_, query, table) => {
    const ask = asker(address());
    const letGo = await holdUp(table);
    const held = ask('10.0.0.1', query);
    await sleep(50);
    const waits = ask('10.0.0.2', '{ search(text: "公开", types: [UNIT]) { totalCount } }');
    const soon = await Promise.race([waits, sleep(300, 'it waits')]);
    await letGo();
    expect(soon).toBe('it waits');
    expect([(await held).code, (await waits).code]).toEqual([undefined, undefined]);
  });

  test('who waits longer than the time limit is told so in words', async () => {
    const ask = asker(address());
    const letGo = await holdUp('search_unit');
    const callers = ['10.0.0.1', '10.0.0.2', '10.0.0.3'];
    const answers = await Promise.all(callers.map((caller) => ask(caller, search)));
    await letGo();
    expect(answers.map(({ code }) => code)).toEqual(callers.map(() => 'QUERY_TIMEOUT'));
    expect(answers.map(({ message }) => message).join()).toContain('检索请求过多，未能在时限内轮到');
    // The limit once for the turn, and once for the search.
    expect(Math.max(...answers.map(({ ms }) => ms))).toBeLessThan(12_000);
    expect(await ask('10.0.0.2', search)).toMatchObject({ status: 200, code: undefined });
  });
});
