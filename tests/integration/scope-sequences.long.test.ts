import { afterAll, beforeAll, expect, test } from 'vitest';
import { Sequence } from './sequences/play';
import { type Players, players } from './sequences/players';
import { accountOf } from './support/account';
import { startStrapi, type TestStrapi } from './support/strapi';
import { Random } from './tampering/random';

// A share of them in every run, all of them by `npm run test:long`; the same ones each time unless SEED says otherwise.
const long = process.env.LONG === '1';
const SEQUENCES = Number(process.env.SEQUENCES ?? (long ? 1_000 : 10));
const STEPS = 10;
const seed = Number(process.env.SEED ?? 20261129);

let app: TestStrapi;
let all: Players;

beforeAll(async () => {
  app = await startStrapi({ listen: true, starter: true });
  const codes = ['WD-MZJ', 'WD-WJW', 'WD-DAL', 'WD-RSJ'];
  all = await players(
    app,
    await accountOf(app, 'district-office', [], 'office'),
    {
      ann: await accountOf(app, 'publisher', [], 'ann'),
      bob: await accountOf(app, 'publisher', [], 'bob'),
      cai: await accountOf(app, 'publisher', [], 'cai'),
    },
    codes,
  );
  expect([...all.units.values()]).not.toContain('');
});
afterAll(() => app.stop());

test(
  `${SEQUENCES} sequences of ${STEPS}: what accounts may do and are shown is what a small model says`,
  async () => {
    let looked = 0;
    for (let number = 0; number < SEQUENCES; number += 1) {
      const random = new Random(seed + number);
      const sequence = new Sequence(all, random, `S${number}`);
      await sequence.begin();
      for (let step = 0; step < STEPS; step += 1) {
        await sequence.step();
        if (step % 3 === 2) await sequence.look(random.of([...all.accounts.keys()]));
      }
      await sequence.end();
      looked += sequence.done.length;
    }
    expect(looked).toBeGreaterThan(SEQUENCES * STEPS);
  },
  long ? 3_600_000 : 180_000,
);
