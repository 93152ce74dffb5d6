import { resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { service } from '../../src/plugin-kit/strapi/service';
import { startStrapi, type TestStrapi } from './support/strapi';

/** Workbooks as other programs and other people write them; what each shows is what must arrive. */
let app: TestStrapi;
beforeAll(async () => {
  app = await startStrapi({ starter: true });
});
afterAll(() => app.stop());

const target = { unit: 'WD-MZJ', domain: 'elderly-care' };
const load = (name: string, more: { publish?: boolean; dryRun?: boolean } = {}) =>
  service(app.strapi, 'exchange', 'workbooks').import({
    file: resolve(import.meta.dirname, 'fixtures/workbooks/as-sent', `${name}.xlsx`),
    ...target,
    publish: true,
    ...more,
  });

interface Item {
  readonly level1: string;
  readonly level2: string;
  readonly channels: readonly string[];
  readonly channelNote: string | null;
  readonly subjectText: string;
  readonly contentElements: ReadonlyArray<{ readonly text: string }>;
  readonly timeLimit: { readonly text: string };
  readonly subjects: ReadonlyArray<{ readonly code: string }>;
}
const items = async (level1: string): Promise<readonly Item[]> =>
  (await app.strapi.documents('api::catalog-item.catalog-item').findMany({
    filters: {
      unit: { code: target.unit },
      domain: { code: target.domain },
      level1: { $startsWith: level1 },
    } as never,
    status: 'published',
    sort: 'id',
    populate: { contentElements: true, timeLimit: true, subjects: { fields: ['code'] } } as never,
  })) as unknown as readonly Item[];

const elements = ({ contentElements }: Item) => contentElements.map(({ text }) => text);
const said = (rows: ReadonlyArray<{ row: number; field: string; problem: string }>) =>
  rows.map(({ row, field, problem }) => [row, field, problem]);

test('line ends that a program writes as _x000d_ are line ends', async () => {
  expect(await load('line-ends')).toMatchObject({ created: 2, published: 2, refused: [], warnings: [] });
  const [three, two] = await items('回车换行');
  expect(three && elements(three)).toEqual(['申请条件', '申请材料', '办理时限']);
  expect(two?.channels).toEqual(['website', 'notice-board']);
});

describe('dates', () => {
  test('a part of a date is what the cell shows, a whole one has one writing', async () => {
    expect(await load('dates')).toMatchObject({ created: 3, refused: [] });
    const read = (await items('日期')).map(({ level2, timeLimit }) => [level2, timeLimit.text]);
    expect(read).toEqual([
      ['1-2', '信息形成或者变更之日起20个工作日内'],
      ['每年五月底', '5月31日'],
      ['只到月', '2026年5月'],
    ]);
  });

  test('seconds that a clock was wrong by are not shown', async () => {
    expect(await load('date-with-seconds')).toMatchObject({ created: 1, refused: [] });
    expect((await items('日期')).at(-1)?.timeLimit.text).toBe('2026年5月31日');
  });
});

describe('channels', () => {
  test('marks behind the names', async () => {
    expect(await load('marks-behind')).toMatchObject({ created: 2, refused: [], warnings: [] });
    expect((await items('渠道')).map(({ channels }) => channels)).toEqual([
      ['website', 'reading-point'],
      ['website'],
    ]);
  });

  test('names without a mark among others that have one: kept, or told', async () => {
    const report = await load('marks-missing');
    expect(report).toMatchObject({ created: 2, refused: [] });
    expect(report.warnings.map(({ row, value, problem }) => [row, value, problem])).toEqual([
      [3, '政府网站', '此渠道没有标记，已作为采用导入'],
      [4, '政府网站', '此渠道没有标记，未导入'],
      [4, '政务新媒体', '此渠道没有标记，未导入'],
    ]);
    expect((await items('渠道')).slice(2).map(({ channels }) => channels)).toEqual([
      ['website', 'notice-board'],
      ['notice-board'],
    ]);
  });
});

test('two units in two lines are two; a name that was broken is one', async () => {
  expect(await load('two-units')).toMatchObject({ created: 3, refused: [] });
  expect(
    (await items('主体')).map(({ subjectText, subjects }) => [subjectText, subjects.map(({ code }) => code)]),
  ).toEqual([
    ['区民政局、区财政局', ['WD-MZJ', 'WD-CZJ']],
    ['区人力资源和社会保障局', ['WD-RSJ']],
    ['区民政局、区财政局', ['WD-MZJ', 'WD-CZJ']],
  ]);
});

test('signs that nobody sees make no second item', async () => {
  expect(await load('names')).toMatchObject({ created: 1 });
  const report = await load('names-with-invisible-signs');
  expect(report).toMatchObject({ created: 1, updated: 1, published: 2 });
  expect(said(report.refused)).toEqual([[5, '二级事项', '与第4行是同一事项']]);
  expect((await items('隐形字符')).map((item) => [item.level2, elements(item)])).toEqual([
    ['临时救助', ['第二稿']],
    ['医疗救助', ['服务对象', '办理流程']],
  ]);
});

test('what is crossed out is named, the piece and the row', async () => {
  const report = await load('struck-out');
  expect(report).toMatchObject({ created: 2, refused: [] });
  expect(report.warnings.map(({ row, field, value }) => [row, field, value])).toEqual([
    [3, '公开内容（要素）', '收费标准'],
    [4, '整行', ''],
  ]);
});

test('rows that are no items are passed over, and said once', async () => {
  const report = await load('no-items');
  expect(report).toMatchObject({ rows: 1, created: 1, refused: [] });
  expect(report.warnings).toMatchObject([
    {
      row: 3,
      field: '整行',
      value: '3、4（一、行政许可类）、6、7、8、9、10（2.“□”为可选渠道）',
      problem: expect.stringContaining('共7行不是事项'),
    },
  ]);
});

test.each(['header-brackets', 'header-invisible', 'header-other-words'])(
  '%s: read by what it means',
  async (name) => {
    const report = await load(name, { dryRun: true });
    expect(report).toMatchObject({ rows: 1, created: 1, refused: [], warnings: [] });
  },
);

test('names of parts are compared without case', async () => {
  expect(await load('part-names')).toMatchObject({ created: 1, refused: [], warnings: [] });
});
