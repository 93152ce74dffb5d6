import { resolve } from 'node:path';
import { afterAll, beforeAll, test } from 'vitest';
import { makeDataFolder, startStrapi } from '../../tests/integration/support/strapi';
import { district, type Size, sizeOf } from '../portal/district';
import { fire, type Shot } from '../portal/fire';
import { load } from '../portal/load';
import { questions } from '../portal/questions';
import { Random } from '../portal/random';
import { type Served, serve } from '../portal/serve';
import { quantile, rounded } from './outlets';

// A portal that answers from memory while RATE disclosures a second are published. PEER names the folder of another
// release, compiled, which then serves the same database in the same turns.
const SHARE = Number(process.env.SHARE ?? 0.05);
const TURNS = Number(process.env.TURNS ?? 5);
const SECONDS = Number(process.env.SECONDS ?? 4);
const RATE = process.env.RATE ?? '20';
const PEER = process.env.PEER ?? '';

const size: Size = sizeOf(SHARE);
const here = (file: string): string => resolve(import.meta.dirname, file);
const portals = new Map<string, Served>();
let office: Served | null = null;

beforeAll(async () => {
  const dataFolder = makeDataFolder();
  const app = await startStrapi();
  const reader = process.env.PORTAL_DATABASE_URL ?? '';
  await load(app.db, district(size));
  await app.db.query('VACUUM ANALYZE');
  await app.stop();
  const remembers = { PORTAL_REMEMBER: 'true' };
  office = await serve(here('publisher.mjs'), [RATE], { GONGKAI_DATA_DIR: dataFolder }, undefined, 'pipe');
  portals.set('gongkai', await serve(here('../portal/alone.mjs'), [reader], remembers));
  if (PEER !== '')
    portals.set('peer', await serve(resolve(PEER, 'bench/portal/alone.mjs'), [reader], remembers));
}, 3_600_000);
afterAll(async () => {
  for (const portal of portals.values()) await portal.stop();
  await office?.stop();
});

const shots = (): Shot[] => {
  const random = new Random(7);
  const unit = `query ($code: String!) { unit(code: $code) { code name kind contact { phone } } }`;
  return Array.from({ length: 300 }, (_, index) => {
    const one = index % 3;
    const { query, variables } = one === 0 ? questions.Q1 : questions.Q3;
    const body =
      one === 2
        ? { query: unit, variables: { code: `U${String(random.below(size.units)).padStart(3, '0')}` } }
        : { query, variables: variables(random, size) };
    return { path: '/portal/graphql', body: JSON.stringify(body) };
  });
};

test('questions about items, policies and units, at rest and beside publishes', async () => {
  const asked = shots();
  const turn = async (portal: Served): Promise<number> =>
    (await fire(portal.port, asked, { connections: 8, seconds: SECONDS })).perSecond;
  const taken = new Map(
    [...portals.keys()].map((name) => [name, { rest: [] as number[], busy: [] as number[] }]),
  );
  for (const portal of portals.values()) await turn(portal);
  for (let round = 0; round < TURNS; round += 1)
    for (const [name, portal] of portals) {
      const own = taken.get(name);
      own?.rest.push(await turn(portal));
      office?.child.stdin?.write('on\n');
      own?.busy.push(await turn(portal));
      office?.child.stdin?.write('off\n');
      await new Promise((resolve) => setTimeout(resolve, 500));
    }
  console.log(`\n${RATE} publishes a second, ${TURNS} turns of ${SECONDS} s`);
  console.table(
    Object.fromEntries(
      [...taken].map(([name, { rest, busy }]) => [
        name,
        {
          'at rest/s': Math.round(quantile(rest, 0.5)),
          'beside/s': Math.round(quantile(busy, 0.5)),
          ratio: rounded(
            quantile(
              busy.map((value, index) => value / (rest[index] ?? Number.NaN)),
              0.5,
            ),
          ),
        },
      ]),
    ),
  );
}, 3_600_000);
