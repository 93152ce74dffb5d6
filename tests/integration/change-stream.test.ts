import { afterAll, beforeAll, expect, test } from 'vitest';
import { startStrapi, type TestStrapi } from './support/strapi';

let app: TestStrapi;
let unit: string;
let policy: string;

interface Change {
  seq: number;
  action: string;
  type: string;
  id: string;
  title: string | null;
  redacts?: number;
  unit: { code: string; name: string } | null;
  document: Record<string, unknown> | null;
}
interface Answer {
  ledger: string;
  changes: Change[];
  next: number;
  more: boolean;
}
const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const ask = async (query = ''): Promise<Answer> =>
  (await (await fetch(`${app.url}/syndication/changes${query}`)).json()) as Answer;

beforeAll(async () => {
  app = await startStrapi({ listen: true });
  unit = (
    await app.strapi
      .documents('api::unit.unit')
      .create({ data: { code: 'WD-ZFB', name: '区政府办公室', kind: 'department', leader: '张三' } })
  ).documentId;
  const policies = app.strapi.documents('api::policy.policy');
  policy = (
    await policies.create({
      data: { title: '关于政务公开的通知', issuer: unit, issuedOn: '2026-05-20', body: '<p>正文</p>' },
      status: 'published',
    })
  ).documentId;
  await policies.update({ documentId: policy, data: { body: '<p>更正</p>' }, status: 'published' });
  await policies.update({ documentId: policy, data: { body: '<p>还是草稿</p>' } });
  await policies.unpublish({ documentId: policy });
});
afterAll(() => app.stop());

test('the media centre reads what was published, corrected and withdrawn, in order', async () => {
  const { changes, next, more } = await ask('?after=0');
  expect(changes.map(({ seq, action, type, title }) => [seq, action, type, title])).toEqual([
    [1, 'publish', 'unit', '区政府办公室'],
    [2, 'publish', 'policy', '关于政务公开的通知'],
    [3, 'revise', 'policy', '关于政务公开的通知'],
    [4, 'withdraw', 'policy', '关于政务公开的通知'],
  ]);
  expect(changes[1]?.unit).toEqual({ code: 'WD-ZFB', name: '区政府办公室' });
  expect(changes.map(({ document }) => document?.body ?? null)).toEqual([
    null,
    '<p>正文</p>',
    '<p>更正</p>',
    null,
  ]);
  expect({ next, more }).toEqual({ next: 4, more: false });
});

test('reading page by page misses nothing and repeats nothing', async () => {
  const seen: number[] = [];
  let after = 0;
  for (let more = true; more; ) {
    const answer = await ask(`?after=${after}&limit=1`);
    seen.push(...answer.changes.map(({ seq }) => seq));
    after = answer.next;
    more = answer.more;
  }
  expect(seen).toEqual([1, 2, 3, 4]);
  expect(await ask(`?after=${after}`)).toEqual({
    ledger: expect.stringMatching(uuid),
    changes: [],
    next: 4,
    more: false,
  });
});

test('neither a draft nor a private field goes out', async () => {
  const text = JSON.stringify(await ask());
  expect(text).not.toContain('还是草稿');
  expect(text).not.toContain('张三');
});

test('a parameter that cannot be read is refused with its name, value and what would be right', async () => {
  const answer = await fetch(`${app.url}/syndication/changes?after=yesterday`);
  expect(answer.status).toBe(400);
  expect(await answer.json()).toEqual({
    error: {
      code: 'BAD_USER_INPUT',
      parameter: 'after',
      value: 'yesterday',
      message: '参数 after 应为上次返回的 next，即不小于 0 的整数，收到“yesterday”',
      messageEn:
        'Parameter after should be the last answer’s `next`, a whole number from 0 on; got “yesterday”',
    },
  });
});

test('a parameter that nobody reads is refused, not passed over', async () => {
  const answer = await fetch(`${app.url}/syndication/changes?after=0&afer=3`);
  expect(answer.status).toBe(400);
  expect(await answer.json()).toMatchObject({ error: { parameter: 'afer', value: '3' } });
});

test('a reader who knows more than the ledger has is told so, with the head', async () => {
  const { ledger, next } = await ask();
  const answer = await fetch(`${app.url}/syndication/changes?after=999999`);
  expect(answer.status).toBe(409);
  const { rows } = await app.db.query('SELECT hash FROM gongkai.ledger_head');
  expect(await answer.json()).toEqual({
    error: {
      code: 'AHEAD_OF_LEDGER',
      message: expect.stringContaining('after=999999'),
      messageEn: expect.any(String),
    },
    head: { seq: next, hash: rows[0].hash },
    ledger,
  });
  expect((await fetch(`${app.url}/syndication/changes?after=${next}`)).status).toBe(200);
});

test('the portal names the same ledger', async () => {
  const answer = await fetch(`${app.url}/portal/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: '{ ledgerId }' }),
  });
  expect(await answer.json()).toEqual({ data: { ledgerId: (await ask()).ledger } });
});

test('one damaged text costs the reader that entry, not the page; the same in the portal', async () => {
  // A number of its own each time: the same question would be answered from memory, which this way of writing does not touch.
  const askPortal = async (first: number): Promise<readonly unknown[]> => {
    const answer = await fetch(`${app.url}/portal/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({
        query: 'query ($first: Int!) { changes(first: $first) { nodes { seq title document } } }',
        variables: { first },
      }),
    });
    return ((await answer.json()) as { data: { changes: { nodes: unknown[] } } }).data.changes.nodes;
  };
  // What was found whole once is not read through again; this one has to be.
  expect((await askPortal(100))[1]).toMatchObject({ seq: 2, document: expect.any(Object) });
  await behind(
    "UPDATE gongkai.ledger SET snapshot = overlay(snapshot PLACING 'x' FROM 2 FOR 1) WHERE seq = 2",
  );
  const { changes } = await ask();
  expect(changes.map(({ seq, document }) => [seq, document?.name ?? document?.body ?? null])).toEqual([
    [1, '区政府办公室'],
    [2, null],
    [3, '<p>更正</p>'],
    [4, null],
  ]);
  expect(changes.map((change) => 'damaged' in change)).toEqual([false, true, false, false]);
  expect(changes[1]?.title).toBeNull();
  const nodes = await askPortal(99);
  expect(nodes[1]).toEqual({ seq: 2, title: null, document: null });
  expect(nodes[2]).toMatchObject({ seq: 3, document: { body: '<p>更正</p>' } });
});

test('a text that was put back under the mark of a redaction is not served', async () => {
  await behind('UPDATE gongkai.ledger SET redacted = true WHERE seq = 3');
  const [, , changed] = (await ask()).changes;
  expect(changed).toMatchObject({ seq: 3, redacted: true, document: null, title: null });
});

test('a withdrawal after a redaction has the title that it took away, in the stream and in GraphQL', async () => {
  const responses = app.strapi.documents('api::response.response');
  const data = { title: '张三的津贴何时发放', unit, body: '<p>每月10日。</p>' };
  const { documentId } = await responses.create({ data, status: 'published' } as never);
  const [first] = (await ask('?types=response')).changes;
  await responses.update({ documentId, data: { title: '津贴何时发放' }, status: 'published' } as never);
  const upkeep = app.strapi.plugin('publication').service('upkeep');
  await upkeep.redact(first?.seq, '误公开个人信息');
  await responses.unpublish({ documentId });
  const inStream = (await ask('?types=response')).changes.map(({ seq, action, title, redacts }) => [
    seq,
    action,
    title,
    redacts ?? null,
  ]);
  const answer = await fetch(`${app.url}/portal/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: '{ changes(types: [RESPONSE]) { nodes { seq action title redacts } } }' }),
  });
  const { data: found } = (await answer.json()) as {
    data: {
      changes: {
        nodes: Array<{ seq: number; action: string; title: string | null; redacts: number | null }>;
      };
    };
  };
  const inGraphql = found.changes.nodes.map(({ seq, action, title, redacts }) => [
    seq,
    action.toLowerCase(),
    title,
    redacts,
  ]);
  expect(inGraphql).toEqual(inStream);
  expect(inStream.map(([, action, title, redacts]) => [action, title, redacts])).toEqual([
    ['publish', null, null],
    ['revise', '津贴何时发放', null],
    ['redact', null, first?.seq],
    ['withdraw', '津贴何时发放', null],
  ]);
});

/** As somebody would who may do everything in the database. */
async function behind(statement: string): Promise<void> {
  const client = await app.db.connect();
  await client.query('SET session_replication_role = replica');
  await client.query(statement);
  await client.query('RESET session_replication_role');
  client.release();
}
