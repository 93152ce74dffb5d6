import type { Core } from '@strapi/strapi';
import { test } from 'vitest';
import { createDatabase } from '../../tests/integration/support/database';
import { startStockStrapi } from '../../tests/integration/support/stock-strapi';
import { startStrapi } from '../../tests/integration/support/strapi';

/** Acts of each kind and side; they are taken in turns, so that what else the machine does falls on both alike. */
const ROUNDS = Number(process.env.ROUNDS ?? 200);
const TURNS = Number(process.env.TURNS ?? 4);
/** `STOCK=false`: ours alone, to be run in turns with another release. */
const STOCK = process.env.STOCK !== 'false';
const WARM_UP = 50;

const median = (times: readonly number[]): number =>
  [...times].sort((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0;

/** Milliseconds until the answer, and until everything the act set off is done. */
interface Time {
  readonly answered: number;
  readonly done: number;
}

const rounded = (value: number): number => Number(value.toFixed(2));

interface ConnectionPool {
  numUsed(): number;
  numPendingAcquires(): number;
}

/** Waits until no statement has run for 5 ms; gives the moment when the last one was seen. */
const quiet = async (strapi: Core.Strapi): Promise<number> => {
  const { pool } = strapi.db.connection.client as { pool: ConnectionPool };
  let busy = performance.now();
  while (performance.now() - busy < 5) {
    await new Promise((resolve) => setTimeout(resolve, 1));
    if (pool.numUsed() > 0 || pool.numPendingAcquires() > 0) busy = performance.now();
  }
  return busy;
};

const acts = ['create', 'save', 'publish', 'revise'] as const;
type Times = Readonly<Record<(typeof acts)[number], Time[]>>;
const noTimes = (): Times => ({ create: [], save: [], publish: [], revise: [] });

/** Milliseconds of each act on a catalogue item with all elements, one after the other. */
const measure = async (strapi: Core.Strapi, times: Times): Promise<void> => {
  const unit = (
    await strapi
      .documents('api::unit.unit')
      .create({ data: { code: 'B', name: '测试单位', kind: 'department' } })
  ).documentId;
  const domain = (
    await strapi
      .documents('api::domain.domain')
      .create({ data: { code: 'b', name: '测试领域', leadUnit: unit } })
  ).documentId;
  const items = strapi.documents('api::catalog-item.catalog-item');
  const timed = async <T>(name: keyof Times, work: () => Promise<T>): Promise<T> => {
    const start = performance.now();
    const result = await work();
    const answered = performance.now() - start;
    // What Strapi reads again after it has answered must not be counted with the next act.
    const done = (await quiet(strapi)) - start;
    if (warm) times[name].push({ answered, done });
    return result;
  };
  // Whoever is measured first would otherwise pay for what both have to compile.
  let warm = false;
  for (let round = -WARM_UP; round < ROUNDS / TURNS; round += 1) {
    warm = round >= 0;
    const { documentId } = await timed('create', () =>
      items.create({
        data: {
          level1: '最低生活保障',
          level2: `审批信息 ${round}`,
          contentElements: ['低保对象名单', '救助金额', '救助事由'].map((text) => ({ text, required: true })),
          legalBases: [
            { text: '《中华人民共和国政府信息公开条例》' },
            { text: '《社会救助暂行办法》（国务院令第649号）' },
          ],
          timeLimit: { text: '信息形成或者变更之日起20个工作日内' },
          subjectText: '区民政局',
          subjects: [unit],
          method: 'proactive',
          channels: ['website'],
          audience: 'public',
          levels: ['county'],
          unit,
          domain,
        },
      }),
    );
    await timed('save', () => items.update({ documentId, data: { level2: `审批信息 ${round}（改）` } }));
    await timed('publish', () => items.publish({ documentId }));
    await items.update({ documentId, data: { level2: `审批信息 ${round}（再改）` } });
    await quiet(strapi);
    await timed('revise', () => items.publish({ documentId }));
  }
};

test('what the gate and the ledger cost, against stock Strapi in the same run', async () => {
  const gongkai = noTimes();
  const stock = noTimes();
  for (let turn = 0; turn < TURNS; turn += 1) {
    const ours = await startStrapi();
    await measure(ours.strapi, gongkai);
    await ours.stop();
    if (!STOCK) continue;
    const theirs = await startStockStrapi(await createDatabase());
    await measure(theirs.strapi, stock);
    await theirs.stop();
  }
  console.log(`\n${ROUNDS} catalogue items, median ms per act\n`);
  for (const until of ['answered', 'done'] as const) {
    console.log(until === 'answered' ? 'until the answer' : 'until all that it set off is done');
    console.table(
      Object.fromEntries(
        acts.map((act) => {
          const our = median(gongkai[act].map((time) => time[until]));
          const their = median(stock[act].map((time) => time[until]));
          const beside = STOCK ? { strapi: rounded(their), ratio: rounded(our / their) } : {};
          return [act, { gongkai: rounded(our), ...beside }];
        }),
      ),
    );
  }
});
