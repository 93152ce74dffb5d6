import { rmSync } from 'node:fs';
import { resolve } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createDatabase } from '../../tests/integration/support/database';
import { makeDataFolder, startStrapi } from '../../tests/integration/support/strapi';
import { district, sizeOf } from './district';
import { type Figures, fire, type Shot } from './fire';
import { load } from './load';
import { questions } from './questions';
import { Random } from './random';
import { type Served, serve } from './serve';

// What another caller notices while one asks for fifty searches at once: `npm run bench -- searches`
const POLICIES = Number(process.env.POLICIES ?? 30_000);
const SEARCHES = Number(process.env.SEARCHES ?? 50);
const SECONDS = Number(process.env.SECONDS ?? 4);
const TURNS = Number(process.env.TURNS ?? 5);
const CONNECTIONS = Number(process.env.CONNECTIONS ?? 1);

const size = { ...sizeOf(0.01), policies: POLICIES };
const here = (file: string): string => resolve(import.meta.dirname, file);
const dataFolder = makeDataFolder();
const servers = new Map<string, Served>();

beforeAll(async () => {
  const databaseUrl = await createDatabase();
  const app = await startStrapi({ databaseUrl });
  const reader = process.env.PORTAL_DATABASE_URL ?? '';
  const { documents, ms } = await load(app.db, district(size));
  await app.db.query('VACUUM ANALYZE');
  console.log(`loaded ${documents} documents in ${ms} ms`);
  await app.stop();
  const environment = { PORTAL_RATE: 'off' };
  servers.set(
    'inside Strapi',
    await serve(here('inside.mjs'), [], { ...environment, GONGKAI_DATA_DIR: dataFolder }),
  );
  servers.set('alone', await serve(here('alone.mjs'), [reader], environment));
}, 3_600_000);

afterAll(async () => {
  for (const server of servers.values()) await server.stop();
  rmSync(dataFolder, { recursive: true, force: true });
});

const shotsOf = (name: 'Q3' | 'Q6'): Shot[] => {
  const random = new Random(7);
  const { query, variables } = questions[name];
  return Array.from({ length: 500 }, () => ({
    path: '/portal/graphql',
    body: JSON.stringify({ query, variables: variables(random, size) }),
  }));
};

/** A policy with its interpretations, read from the database each time. */
const ordinary = (port: number): Promise<Figures> =>
  fire(port, shotsOf('Q3'), { connections: CONNECTIONS, seconds: SECONDS });

const searching = (port: number): Promise<Figures> =>
  fire(port, shotsOf('Q6'), {
    connections: SEARCHES,
    seconds: SECONDS + 0.5,
    from: '127.0.0.2',
    faultsToo: true,
  });

const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
const round = (value: number): number => Math.round(value * 100) / 100;

test(`p99 of an ordinary question beside ${SEARCHES} searches of another address`, async () => {
  const table: unknown[] = [];
  for (const [name, { port }] of servers) {
    await ordinary(port);
    const atRest: Figures[] = [];
    const beside: Figures[] = [];
    const searches: Figures[] = [];
    for (let turn = 0; turn < TURNS; turn += 1) {
      atRest.push(await ordinary(port));
      const [search, asked] = await Promise.all([
        searching(port),
        new Promise((begin) => setTimeout(begin, 400)).then(() => ordinary(port)),
      ]);
      searches.push(search);
      beside.push(asked);
    }
    const of = (figures: readonly Figures[], value: keyof Figures) =>
      round(median(figures.map((one) => one[value])));
    table.push({
      server: name,
      'p50 at rest': of(atRest, 'p50'),
      'p99 at rest': of(atRest, 'p99'),
      'p50 beside': of(beside, 'p50'),
      'p99 beside': of(beside, 'p99'),
      'p99 ratio': round(median(beside.map(({ p99 }, turn) => p99 / (atRest[turn]?.p99 ?? Number.NaN)))),
      'searches/s': of(searches, 'perSecond'),
      'search p50': of(searches, 'p50'),
    });
  }
  console.table(table);
  for (const row of table) expect((row as { 'p99 ratio': number })['p99 ratio']).toBeLessThanOrEqual(3);
}, 3_600_000);
