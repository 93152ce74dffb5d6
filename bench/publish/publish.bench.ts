import type { Core } from '@strapi/strapi';
import { afterAll, test } from 'vitest';
import { createDatabase, startStrapi } from '../../tests/integration/support/strapi';
import { startStockStrapi } from './stock-strapi';

const ROUNDS = Number(process.env.ROUNDS ?? 200);
const WARM_UP = 50;

const median = (times: readonly number[]): number =>
  [...times].sort((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0;

interface Figures {
  readonly create: number;
  readonly save: number;
  readonly publish: number;
  readonly revise: number;
}

/** Median milliseconds of each act on a catalogue item with all elements, one after the other. */
const measure = async (strapi: Core.Strapi): Promise<Figures> => {
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
  const times = {
    create: [] as number[],
    save: [] as number[],
    publish: [] as number[],
    revise: [] as number[],
  };
  const timed = async <T>(name: keyof typeof times, work: () => Promise<T>): Promise<T> => {
    const start = performance.now();
    const result = await work();
    if (warm) times[name].push(performance.now() - start);
    return result;
  };
  // Whoever is measured first would otherwise pay for what both have to compile.
  let warm = false;
  for (let round = -WARM_UP; round < ROUNDS; round += 1) {
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
    await timed('revise', () => items.publish({ documentId }));
  }
  return {
    create: median(times.create),
    save: median(times.save),
    publish: median(times.publish),
    revise: median(times.revise),
  };
};

const stops: Array<() => Promise<void>> = [];
afterAll(async () => {
  for (const stop of stops) await stop();
});

test('what the gate and the ledger cost, against stock Strapi in the same run', async () => {
  const ours = await startStrapi();
  const withGate = await measure(ours.strapi);
  await ours.stop();
  const stock = await startStockStrapi(await createDatabase());
  const without = await measure(stock.strapi);
  await stock.stop();
  console.log(`\n${ROUNDS} catalogue items, median ms per act\n`);
  console.table(
    Object.fromEntries(
      (Object.keys(withGate) as Array<keyof Figures>).map((act) => [
        act,
        {
          gongkai: Number(withGate[act].toFixed(2)),
          strapi: Number(without[act].toFixed(2)),
          ratio: Number((withGate[act] / without[act]).toFixed(2)),
        },
      ]),
    ),
  );
});
