import { resolve } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type CitizensQuestion, questionsOf } from '../../tests/integration/search/citizens';
import { measuresOf } from '../../tests/integration/search/measure';
import { sizeOf } from '../portal/district';
import { citizens, documentsOf } from './documents';
import type { Engine, Peer } from './engine';
import { firstOfAll } from './exact';
import { fill, startPeers } from './peers';
import { type Group, groupsFor } from './questions';
import { type Release, release } from './releases';
import { lineOf, megabytes, p50, type Table, timeLines } from './report';
import { crowd, timesOf } from './timing';

// Search beside the release of before and beside other engines, over the same documents: `SHARE=1 PEER=… npm run bench -- bench/search`.
// PEER names the folder of another release, compiled. Groonga and Xapian are Debian's (`apt-get install groonga-bin python3-xapian`).
const SHARE = Number(process.env.SHARE ?? 0.02);
const TURNS = Number(process.env.TURNS ?? 3);
const PEER = process.env.PEER ?? '';
const OURS = 'gongkai';
const BEFORE = 'before';

const size = sizeOf(SHARE);
const releases: Release[] = [];
const engines = new Map<string, Engine & { readonly port?: number }>();
let peers: readonly Peer[] = [];
const table: Table = {};
let groups: readonly Group[] = [];

const say = (line: string): void => console.log(`${new Date().toISOString().slice(11, 19)} ${line}`);

/** This release and, where there is one, the one of before, each on a new database. */
const installed = async (): Promise<Release[]> => [
  await release(OURS),
  ...(PEER ? [await release(BEFORE, resolve(PEER))] : []),
];

const gradesOf = async (engine: Engine, questions: readonly CitizensQuestion[]) => {
  const graded: Array<[CitizensQuestion, readonly string[]]> = [];
  for (const question of questions) graded.push([question, await engine.find(question.q)]);
  return graded;
};

beforeAll(async () => {
  const loaded = new Map<string, string>();
  releases.push(...(await installed()));
  for (const one of releases) {
    const { documents, ms } = await one.load(documentsOf(size));
    say(`${one.name}: loaded ${documents} documents in ${ms} ms`);
    loaded.set(one.name, `${documents} in ${(ms / 1_000).toFixed(1)} s`);
    engines.set(one.name, await one.serve());
  }
  peers = await startPeers(say);
  for (const [name, ms] of await fill(peers, documentsOf(size))) {
    say(`${name}: filled in ${Math.round(ms)} ms`);
    loaded.set(name, `${(ms / 1_000).toFixed(1)} s`);
  }
  for (const peer of peers) engines.set(peer.name, peer);
  table['documents loaded'] = lineOf(loaded);
  groups = await groupsFor((releases[0] as Release).db, size);
  for (const { name, about, questions } of groups)
    say(`${name}: ${questions.length} questions, ${about}: ${questions.slice(0, 3).join('; ')}`);
}, 7_200_000);

afterAll(async () => {
  for (const engine of engines.values()) await engine.stop();
  for (const one of releases) await one.stop();
});

test('the first 20 are those of scoring everything', async () => {
  const [ours] = releases;
  const engine = engines.get(OURS);
  if (!ours || !engine) throw new Error('Nothing was loaded');
  const texts = groups.flatMap(({ questions }) => questions);
  const expected = await firstOfAll(ours.db, texts);
  let same = 0;
  for (const text of texts) {
    const found = await engine.find(text);
    if (JSON.stringify(found) === JSON.stringify(expected.get(text))) same += 1;
    else say(`differs for ${text}: ${found.slice(0, 5)} is not ${expected.get(text)?.slice(0, 5)}`);
  }
  table['first 20 as scoring all'] = { [OURS]: `${same} of ${texts.length}` };
  expect(same).toBe(texts.length);
}, 3_600_000);

test('times of broad and narrow questions', async () => {
  const taken = await timesOf([...engines.values()], groups, TURNS);
  Object.assign(table, timeLines(taken, groups, OURS));
  if (SHARE < 1) return;
  for (const { name } of peers.filter((peer) => peer.name.startsWith('Groonga')))
    for (const group of groups)
      expect
        .soft(p50(taken, OURS, group.name) / p50(taken, name, group.name), `${group.name}: ${name}`)
        .toBeLessThanOrEqual(2);
  if (!PEER) return;
  for (const broad of ['broad', 'every'])
    expect.soft(p50(taken, BEFORE, broad) / p50(taken, OURS, broad), broad).toBeGreaterThanOrEqual(20);
  expect.soft(p50(taken, BEFORE, 'narrow') / p50(taken, OURS, 'narrow'), 'narrow').toBeGreaterThanOrEqual(1);
}, 7_200_000);

test('fifty broad questions at once from one address are answered in turn', async () => {
  const line = new Map<string, string>();
  const broad = groups.find(({ name }) => name === 'broad')?.questions ?? [];
  for (const { name, port } of engines.values()) {
    if (port === undefined) continue;
    const { answered, refused, half, last } = await crowd(port, broad);
    line.set(name, `${answered} answered, ${refused} not; half ${half}, last ${last} ms`);
    if (name === OURS) expect.soft(refused).toBe(0);
  }
  table['fifty at once'] = lineOf(line);
}, 600_000);

test('what citizens find in the first ten', async () => {
  const { needed, asked } = citizens();
  const whole = await installed();
  const others = await startPeers(() => {});
  const lines = { all: new Map<string, string>(), kept: new Map<string, string>() };
  const ndcg = new Map<string, number>();
  const own: Engine[] = [];
  for (const one of whole) {
    await one.load([...needed, ...asked]);
    own.push(await one.serve());
  }
  await fill(others, [...needed, ...asked]);
  for (const engine of [...own, ...others]) {
    const kept = await gradesOf(engine, questionsOf('kept'));
    const seen = await gradesOf(engine, questionsOf('seen'));
    ndcg.set(engine.name, measuresOf([...kept, ...seen]).ndcg);
    lines.all.set(engine.name, measuresOf([...kept, ...seen]).ndcg.toFixed(3));
    lines.kept.set(engine.name, measuresOf(kept).ndcg.toFixed(3));
    await engine.stop();
  }
  for (const one of whole) await one.stop();
  table['nDCG@10, citizens'] = lineOf(lines.all);
  table['nDCG@10, those kept back'] = lineOf(lines.kept);
  for (const [name, value] of ndcg)
    if (name !== OURS) expect.soft(ndcg.get(OURS), name).toBeGreaterThan(value);
}, 3_600_000);

test('size of the index, and a rebuild', async () => {
  const index = new Map<string, string>();
  const apart = new Map<string, string>();
  const rebuilt = new Map<string, string>();
  const bytes = new Map<string, number>();
  for (const one of releases) {
    const sizes = await one.sizes();
    bytes.set(one.name, sizes.index);
    index.set(one.name, megabytes(sizes.index));
    apart.set(one.name, megabytes(sizes.apart));
  }
  for (const peer of peers) index.set(peer.name, megabytes(await peer.bytes()));
  for (const one of releases) rebuilt.set(one.name, ((await one.rebuild()) / 1_000).toFixed(1));
  table['index, MB'] = lineOf(index);
  table['only for suggestions, MB'] = lineOf(apart);
  table['rebuild, s'] = lineOf(rebuilt);
  const before = bytes.get(BEFORE);
  if (before) expect.soft((bytes.get(OURS) ?? 0) / before, 'size of the index').toBeLessThanOrEqual(1.5);
}, 7_200_000);

test('all figures', () => {
  console.table(table);
});
