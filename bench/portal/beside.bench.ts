import { Agent } from 'node:http';
import { resolve } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { askWell } from '../search/ask';
import { type Release, release } from '../search/releases';
import { cpuOf } from './cpu';
import { district, sizeOf } from './district';
import { type QuestionName, questions } from './questions';
import { Random } from './random';
import { type Served, serve } from './serve';

// What a question costs the portal's process, and how many are answered a second, beside another release (PEER, compiled), in
// turns on the same documents: `PEER=… npm run bench -- portal/beside`. Turns, so that what else the machine does falls on both alike.
const SHARE = Number(process.env.SHARE ?? 0.05);
const TURNS = Number(process.env.TURNS ?? 9);
const PEER = process.env.PEER ?? '';
const CONNECTIONS = 4;
/** Processor time is told in hundredths of a second: so many requests a turn that this does not matter. */
const requests: Readonly<Partial<Record<QuestionName, number>>> = {
  Q1: 1_000,
  Q2: 2_000,
  Q3: 2_000,
  Q4: 300,
  Q5: 1_000,
};

const size = sizeOf(SHARE);
const here = resolve(import.meta.dirname, '../..');
const releases: Release[] = [];
const portals = new Map<string, Served>();
const agent = new Agent({ keepAlive: true, maxSockets: CONNECTIONS });

beforeAll(async () => {
  for (const [name, folder] of [['now', here], ...(PEER ? [['before', resolve(PEER)]] : [])] as const) {
    const one = await release(name ?? '', folder);
    const reader = process.env.PORTAL_DATABASE_URL ?? '';
    releases.push(one);
    await one.load(district(size));
    const script = resolve(folder ?? here, 'bench/portal/alone.mjs');
    portals.set(one.name, await serve(script, [reader], { PORTAL_RATE: 'off' }));
  }
}, 3_600_000);

afterAll(async () => {
  agent.destroy();
  for (const portal of portals.values()) await portal.stop();
  for (const one of releases) await one.stop();
});

const bodiesOf = (name: QuestionName, count: number): readonly string[] => {
  const random = new Random(9);
  const { query, variables } = questions[name];
  return Array.from({ length: count }, () => JSON.stringify({ query, variables: variables(random, size) }));
};

/** Milliseconds for each of some requests: of the portal's processor, and of the clock. */
interface Cost {
  readonly processor: number;
  readonly clock: number;
}
const costOf = async ({ port, child }: Served, bodies: readonly string[]): Promise<Cost> => {
  const pid = child.pid ?? 0;
  const before = cpuOf(pid);
  const began = performance.now();
  let at = 0;
  const go = async (): Promise<void> => {
    for (let body = bodies[at++]; body !== undefined; body = bodies[at++])
      await askWell({ port, path: '/portal/graphql', body, agent });
  };
  await Promise.all(Array.from({ length: CONNECTIONS }, go));
  const clock = performance.now() - began;
  return { processor: (1_000 * (cpuOf(pid) - before)) / bodies.length, clock: clock / bodies.length };
};

const median = (all: readonly number[]): number => [...all].sort((a, b) => a - b)[all.length >> 1] ?? 0;
const spread = (all: readonly number[]): string =>
  `${median(all).toFixed(3)} (${Math.min(...all).toFixed(3)}–${Math.max(...all).toFixed(3)})`;

test('what a question costs, in turns', async () => {
  const taken = new Map<string, Cost[]>();
  const names = Object.keys(requests) as QuestionName[];
  for (let turn = -1; turn < TURNS; turn += 1)
    for (const name of names) {
      const bodies = bodiesOf(name, requests[name] ?? 0);
      const order = [...portals];
      for (const [release, portal] of turn % 2 === 0 ? order : order.reverse()) {
        const cost = await costOf(portal, bodies);
        const key = `${name} ${release}`;
        // The first turn warms up.
        if (turn >= 0) taken.set(key, [...(taken.get(key) ?? []), cost]);
      }
    }
  for (const by of ['processor', 'clock'] as const) {
    const of = (name: QuestionName, release: string): readonly number[] =>
      (taken.get(`${name} ${release}`) ?? []).map((cost) => cost[by]);
    const ratio = (name: QuestionName): number => median(of(name, 'now')) / median(of(name, 'before'));
    console.log(`\nms a question by the ${by}, median (least–most)`);
    console.table(
      Object.fromEntries(
        names.map((name) => [
          name,
          {
            ...Object.fromEntries([...portals.keys()].map((release) => [release, spread(of(name, release))])),
            ...(PEER ? { ratio: ratio(name).toFixed(2) } : {}),
          },
        ]),
      ),
    );
    for (const name of PEER ? names : [])
      expect.soft(ratio(name), `${name}, ${by}`).toBeLessThanOrEqual(1.05);
  }
}, 3_600_000);
