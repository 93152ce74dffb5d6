import { rmSync } from 'node:fs';
import { resolve } from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createDatabase } from '../../tests/integration/support/database';
import { startStockStrapi, stockFolder } from '../../tests/integration/support/stock-strapi';
import { makeDataFolder, startStrapi } from '../../tests/integration/support/strapi';
import { cpuOf, cpuOfChildren, memoryOf } from './cpu';
import { district, type Size, sizeOf } from './district';
import { type Figures, fire, type Shot } from './fire';
import { load } from './load';
import { type PeerQuestionName, type QuestionName, questions } from './questions';
import { Random } from './random';
import { type Served, serve } from './serve';
import { fillStock } from './stock/fill';
import { stockQuestions } from './stock/questions';

// SHARE=1 is the size that the goals speak of; SECONDS for each turn of a server at a question, TURNS of each.
const SHARE = Number(process.env.SHARE ?? 0.1);
const SECONDS = Number(process.env.SECONDS ?? 1);
const CONNECTIONS = Number(process.env.CONNECTIONS ?? 16);
const TURNS = Number(process.env.TURNS ?? 9);
const SERVER_CORE = process.env.SERVER_CORE === undefined ? undefined : Number(process.env.SERVER_CORE);

const size: Size = sizeOf(SHARE);
const here = (file: string): string => resolve(import.meta.dirname, file);
const names = Object.keys(questions) as QuestionName[];

const dataFolder = makeDataFolder();
let reader = '';
let postmaster = 0;
const servers = new Map<string, Served>();

beforeAll(async () => {
  const databaseUrl = await createDatabase();
  const app = await startStrapi({ databaseUrl });
  reader = process.env.PORTAL_DATABASE_URL ?? '';
  const { documents, ms } = await load(app.db, district(size));
  await app.db.query('VACUUM ANALYZE');
  console.log(`loaded ${documents} documents in ${ms} ms`);
  const { rows: sizes } = await app.db.query<{ kept: string; index: string }>(
    `SELECT pg_size_pretty(sum(pg_table_size(c.oid))) AS kept, pg_size_pretty(sum(pg_indexes_size(c.oid))) AS index
     FROM pg_class c WHERE c.relkind = 'r' AND c.relnamespace = 'gongkai'::regnamespace AND c.relname LIKE 'search%'`,
  );
  console.log(`search: ${sizes[0]?.kept} of entries, ${sizes[0]?.index} of indexes`);
  const { rows } = await app.db.query<{ pid: string }>(
    "SELECT split_part(pg_read_file('postmaster.pid'), E'\n', 1) AS pid",
  );
  postmaster = Number(rows[0]?.pid);
  await app.stop();
  servers.set(
    'inside Strapi',
    await serve(here('inside.mjs'), [], { GONGKAI_DATA_DIR: dataFolder }, SERVER_CORE),
  );
  servers.set('alone', await serve(here('alone.mjs'), [reader], {}, SERVER_CORE));
  servers.set(
    'alone, remembered',
    await serve(here('alone.mjs'), [reader], { PORTAL_REMEMBER: 'true' }, SERVER_CORE),
  );
  servers.set('bare, flat rows', await serve(here('peers/bare.mjs'), ['flat', reader, '4'], {}, SERVER_CORE));
  servers.set(
    'bare, JSON in SQL',
    await serve(here('peers/bare.mjs'), ['sql', reader, '4'], {}, SERVER_CORE),
  );
  await serveStock();
}, 3_600_000);

/** The peer that an editor's office would have without us: the same content in Strapi's own tables and GraphQL. */
const serveStock = async (): Promise<void> => {
  const databaseUrl = await createDatabase();
  const stock = await startStockStrapi(databaseUrl, { graphql: true });
  const pool = new pg.Pool({ connectionString: databaseUrl });
  const began = performance.now();
  const documents = await fillStock(stock.strapi, pool, district(size));
  console.log(`stock Strapi: ${documents} documents in ${Math.round(performance.now() - began)} ms`);
  await pool.end();
  await stock.stop();
  const folder = stockFolder({ graphql: true });
  servers.set(
    STOCK,
    await serve(here('stock/serve.mjs'), [folder], { GONGKAI_DATA_DIR: folder }, SERVER_CORE),
  );
};

afterAll(async () => {
  for (const server of servers.values()) await server.stop();
  rmSync(dataFolder, { recursive: true, force: true });
});

const STOCK = 'stock Strapi';
const isBare = (server: string): boolean => server.startsWith('bare');
const forPeers = (name: QuestionName): name is PeerQuestionName => name !== 'Q6';
const asked = (server: string, name: QuestionName): boolean =>
  forPeers(name) || (server !== STOCK && !isBare(server));

const shotsOf = (server: string, name: QuestionName): Shot[] => {
  const random = new Random(7);
  const { query, variables } = questions[name];
  return Array.from({ length: 500 }, () => {
    const given = variables(random, size);
    if (server === STOCK && forPeers(name)) {
      const stock = stockQuestions[name];
      return {
        path: '/graphql',
        body: JSON.stringify({ query: stock.query, variables: stock.variables(given) }),
      };
    }
    return isBare(server)
      ? { path: `/${name}`, body: JSON.stringify({ variables: given }) }
      : { path: '/portal/graphql', body: JSON.stringify({ query, variables: given }) };
  });
};

const once = async (server: string, shot: Shot): Promise<unknown> => {
  const answer = await fetch(`http://127.0.0.1:${servers.get(server)?.port}${shot.path}`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: shot.body,
  });
  return answer.json();
};

/** An answer as a text that does not depend on the order of an object's fields. */
const sorted = (value: unknown): string =>
  JSON.stringify(value, (_, inner) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );

test('every server gives the same answers', async () => {
  for (const name of names) {
    const answers: unknown[][] = [];
    for (const server of servers.keys()) {
      if (server === STOCK || !asked(server, name)) continue;
      const given: unknown[] = [];
      // One by one: a search of words that stand everywhere takes its time.
      for (const shot of shotsOf(server, name).slice(0, 5)) given.push(await once(server, shot));
      answers.push(given);
    }
    const [ours, ...others] = answers;
    for (const other of others) expect(sorted(other) === sorted(ours), name).toBe(true);
  }
}, 600_000);

test('stock Strapi finds as many items as we do', async () => {
  const total = (answer: unknown, path: readonly string[]): unknown =>
    path.reduce((inner, key) => (inner as Record<string, unknown>)[key], answer as unknown);
  for (let at = 0; at < 5; at += 1) {
    const [ours, theirs] = await Promise.all(
      ['alone', STOCK].map((server) => once(server, shotsOf(server, 'Q1')[at] as Shot)),
    );
    expect(total(theirs, ['data', 'catalogItems_connection', 'pageInfo', 'total'])).toBe(
      total(ours, ['data', 'catalogItems', 'totalCount']),
    );
  }
});

const round = (value: number): number => Math.round(value * 100) / 100;

const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;

/** A server's turn at a question: what it answered, and what that cost it and the database behind it. */
interface Turn extends Figures {
  readonly serverMs: number;
  readonly databaseMs: number;
}

/** Search has no peer, and a word that stands in all texts is the worst that can be asked: by one reader at a time. */
const connectionsFor = (name: QuestionName): number => (forPeers(name) ? CONNECTIONS : 1);

const takeTurn = async (server: string, name: QuestionName, seconds = SECONDS): Promise<Turn> => {
  const { port, child } = servers.get(server) as Served;
  const pid = child.pid ?? 0;
  const before = [cpuOf(pid), cpuOfChildren(postmaster)] as const;
  const figures = await fire(port, shotsOf(server, name), { connections: connectionsFor(name), seconds });
  const each = (spent: number): number => (spent * 1_000) / figures.answers;
  return {
    ...figures,
    serverMs: each(cpuOf(pid) - before[0]),
    databaseMs: each(cpuOfChildren(postmaster) - before[1]),
  };
};

/** All servers in turn, many short turns each: whatever else the machine does falls on all of them alike. */
const measure = async (name: QuestionName): Promise<ReadonlyMap<string, readonly Turn[]>> => {
  const turns = new Map<string, Turn[]>(
    [...servers.keys()].filter((server) => asked(server, name)).map((server) => [server, []]),
  );
  for (const server of turns.keys()) await takeTurn(server, name, 1.5);
  for (let turn = 0; turn < TURNS; turn += 1)
    for (const [server, taken] of turns) taken.push(await takeTurn(server, name));
  return turns;
};

test('the portal against the limit', async () => {
  console.log(
    `${JSON.stringify(size)}, ${CONNECTIONS} connections, live but for “remembered”, whose answers are cached`,
  );
  for (const name of names) {
    const turns = await measure(name);
    const table: unknown[] = [];
    const of = (server: string, value: (turn: Turn) => number): number =>
      round(median((turns.get(server) ?? []).map(value)));
    /** The best of some servers in each turn. */
    const best = (of: (server: string) => boolean, turn: number): number =>
      Math.max(
        ...[...turns].filter(([server]) => of(server)).map(([, taken]) => taken[turn]?.perSecond ?? 0),
      );
    for (const [server, taken] of turns) {
      const against = (peer: (server: string) => boolean): number =>
        round(median(taken.map(({ perSecond }, turn) => perSecond / best(peer, turn))));
      table.push({
        question: name,
        server,
        'requests/s': Math.round(of(server, ({ perSecond }) => perSecond)),
        'p50 ms': of(server, ({ p50 }) => p50),
        'p99 ms': of(server, ({ p99 }) => p99),
        bytes: of(server, ({ bytes }) => bytes),
        'server CPU ms': of(server, ({ serverMs }) => serverMs),
        'database CPU ms': of(server, ({ databaseMs }) => databaseMs),
        ...(forPeers(name)
          ? { 'of the limit': against(isBare), 'times stock': against((peer) => peer === STOCK) }
          : {}),
      });
    }
    console.table(table);
  }
  for (const [server, { child, coldStart }] of servers)
    console.log(`${server}: ${memoryOf(child.pid ?? 0)} MB, ${coldStart} ms to start`);
}, 3_600_000);
