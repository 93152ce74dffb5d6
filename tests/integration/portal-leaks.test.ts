import { afterAll, beforeAll, expect, test } from 'vitest';
import { district, sizeOf } from '../../bench/portal/district';
import { uidOf } from '../../src/domain/public-model';
import { service } from '../../src/plugin-kit/strapi/service';
import { portalSchema } from './portal/alone';
import { askAtRandom } from './portal/ask-at-random';
import { askedOf } from './portal/asked-of';
import { hiding, PUBLIC, plantCanaries, secret } from './portal/canaries';
import { QueryGenerator } from './portal/generate-query';
import { startStrapi, type TestStrapi } from './support/strapi';

const RUNS = Number(process.env.RUNS ?? 400);
const known = askedOf([...district({ ...sizeOf(0.001), units: 2, domains: 2 })]);

let app: TestStrapi;
const ids: string[] = [];

beforeAll(async () => {
  app = await startStrapi({ listen: true });
  const { strapi } = app;
  const { unit, ids: planted } = await plantCanaries(strapi);
  const policies = strapi.documents('api::policy.policy');
  const { documentId: policy } = await policies.create({
    data: { title: '公开的政策', issuer: unit, issuedOn: '2026-05-20', body: '<p>公开的正文。</p>' } as never,
  });
  ids.push(...planted, policy);
  await service(strapi, 'publication', 'writes').together(() => policies.publish({ documentId: policy }), {
    reason: secret.reason,
    actor: secret.reason,
  });
  await service(strapi, 'publication', 'writes').together(
    () =>
      strapi
        .documents('api::unit.unit')
        .update({ documentId: unit, data: { office: '政务公开办' } as never }),
    { reason: secret.reason, actor: secret.reason },
  );
});
afterAll(() => app.stop());

interface Reply {
  readonly status: number;
  readonly text: string;
  readonly ms: number;
}

const asked = async (query: string, variables: Readonly<Record<string, unknown>>): Promise<Reply> => {
  const began = performance.now();
  const answer = await fetch(`${app.url}/portal/graphql`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', Accept: 'application/graphql-response+json' },
    body: JSON.stringify({ query, variables }),
  });
  return { status: answer.status, text: await answer.text(), ms: performance.now() - began };
};

const fields = Object.keys(portalSchema.getQueryType()?.getFields() ?? {});

test('every type that hides something hides each kind of secret, behind the store', async () => {
  for (const type of hiding) {
    const table = app.strapi.contentType(uidOf(type.name)).collectionName;
    const { rows } = await app.db.query(
      `SELECT DISTINCT w.word FROM "${table}" t, unnest($1::text[]) w (word) WHERE t::text LIKE '%' || w.word || '%'`,
      [[secret.draft, secret.edit, secret.withdrawn]],
    );
    expect([type.name, rows.length]).toEqual([type.name, 3]);
  }
  const { rows } = await app.db.query('SELECT count(*)::int AS n FROM gongkai.ledger WHERE reason = $1', [
    secret.reason,
  ]);
  expect(rows[0].n).toBeGreaterThan(0);
});

test('no generated question brings out what is not public, and none breaks the server', async () => {
  const seen = new Set<number>();
  let told = 0;
  for (let seed = 1; seed <= RUNS; seed += 1) {
    const { query, variables } = new QueryGenerator(seed, known, { ids, fields }).write();
    const { status, text, ms } = await asked(query, variables);
    seen.add(status);
    if (text.includes(PUBLIC)) told += 1;
    expect([200, 400], `${query}\n${text.slice(0, 400)}`).toContain(status);
    expect(ms).toBeLessThan(10_000);
    for (const word of [secret.draft, secret.edit, secret.reason]) expect(text, query).not.toContain(word);
    // The ledger keeps what it once made public, until it is redacted; nothing else does.
    if (!/\bchanges\b/.test(query)) expect(text, query).not.toContain(secret.withdrawn);
  }
  expect(seen).toContain(200);
  expect(told).toBeGreaterThan(RUNS / 100);
});

test('a walk through all that the schema offers brings out none of it either, and is answered in time', async () => {
  const { leaks, faults, told, slowest } = await askAtRandom(`${app.url}/portal/graphql`, ids, RUNS);
  expect(leaks).toEqual([]);
  expect(faults).toEqual([]);
  expect(told).toBeGreaterThan(RUNS / 100);
  expect(slowest).toBeLessThan(10_000);
});

test.each([
  'null',
  '"query"',
  '{"query":"{"}',
  '{"query":"{ units(first: 99999999999) { totalCount } }"}',
  '{"query":"{ units(first: 1.5) { totalCount } }"}',
  '{"query":"query ($n: Int) { units(first: $n) { totalCount } }","variables":{"n":"5"}}',
  '{"query":"query ($f: CatalogItemFilter) { catalogItems(filter: $f) { totalCount } }","variables":{"f":{"unit":{"a":1}}}}',
  '{"query":"query ($f: CatalogItemFilter) { catalogItems(filter: $f) { totalCount } }","variables":{"f":{"__proto__":{"unit":"x"}}}}',
  '{"query":"{ node(id: \\"\\u0000\\") { id } }"}',
  '{"query":"{ search(text: \\"\\") { totalCount } }"}',
  '{"query":"{ search(text: \\"%\\\\\\\\\\") { totalCount } }"}',
  '{"query":"subscription { units { totalCount } }"}',
  '{"query":"fragment A on Unit { parent { ...A } } { units { nodes { ...A } } }"}',
  '{"query":"{ __type(name: \\"Unit\\") { fields { type { fields { type { fields { type { fields { name } } } } } } } } }"}',
  '{"query":"{ constructor: __typename toString: __typename }"}',
])('an odd request is answered or refused, never a fault of the server: %s', async (body) => {
  const answer = await fetch(`${app.url}/portal/graphql`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', Accept: 'application/graphql-response+json' },
    body,
  });
  expect([200, 400]).toContain(answer.status);
  expect(await answer.text()).not.toMatch(/\bat \/|node_modules|SELECT|gongkai\./);
});
