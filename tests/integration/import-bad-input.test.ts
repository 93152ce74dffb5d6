import { randomBytes } from 'node:crypto';
import { resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { makeFinding } from '../../src/domain/finding';
import { service } from '../../src/plugin-kit/strapi/service';
import type { ImportReport } from '../../types/services';
import { catalogueHeader, catalogueRow, makeWorkbook, workbookParts } from './support/make-workbook';
import { makeZip } from './support/make-zip';
import { startStrapi, type TestStrapi } from './support/strapi';
import { temporaryFile } from './support/temporary-file';

const fixture = (name: string): string => resolve(import.meta.dirname, 'fixtures/workbooks', name);

let app: TestStrapi;
beforeAll(async () => {
  app = await startStrapi({ starter: true });
});
afterAll(() => app.stop());

const load = (
  file: string,
  more: { unit?: string; domain?: string; publish?: boolean; dryRun?: boolean; language?: 'en' } = {},
): Promise<ImportReport> =>
  service(app.strapi, 'exchange', 'workbooks').import({
    file,
    unit: 'WD-MZJ',
    domain: 'social-assistance',
    ...more,
  });

interface Told {
  readonly code: string;
  readonly problem: { readonly zh: string; readonly en: string };
  readonly hint: { readonly zh: string; readonly en: string };
}

const refusal = async (work: Promise<unknown>): Promise<Told> => {
  try {
    await work;
  } catch (error) {
    const { code, problem, hint } = error as Told;
    return { code, problem, hint };
  }
  throw new Error('It was not refused');
};

const saveAgain = {
  zh: '用 WPS 或 Excel 打开，另存为 .xlsx（不设密码）后再导入',
  en: 'Open it in WPS or Excel, save it as .xlsx without a password, and import that',
};

describe('a file that cannot be imported is refused whole, and says why', () => {
  test('no workbook at all', async () => {
    expect(await refusal(load(await temporaryFile('notice.xlsx', '各街道办事处，区直各单位：')))).toEqual({
      code: 'NOT_A_WORKBOOK',
      problem: { zh: '不是 .xlsx 工作簿', en: 'Not an .xlsx workbook' },
      hint: saveAgain,
    });
  });

  test('a file of another program is told by what it is, and how it becomes a workbook', async () => {
    const told = async (file: string) => {
      const { code, problem, hint } = await refusal(load(file));
      return [code, problem.zh, hint.zh];
    };
    const save = '用 WPS 或 Excel 打开，“另存为”选“Excel 工作簿（*.xlsx）”，再导入存出的文件';
    expect(await told(fixture('open-document.xlsx'))).toEqual([
      'NOT_A_WORKBOOK',
      '这是 OpenDocument 文件（.ods），不是 .xlsx 工作簿',
      save,
    ]);
    expect(await told(fixture('old-format.xlsx'))).toEqual([
      'NOT_A_WORKBOOK',
      '这是旧版 Excel 文件（.xls），不是 .xlsx 工作簿',
      save,
    ]);
    expect((await told(await temporaryFile('empty.xlsx', '')))[1]).toBe(
      '文件是空的（0 字节），不是 .xlsx 工作簿',
    );
    expect((await told(await temporaryFile('table.xlsx', '一级事项,二级事项,内容,依据,时限\n')))[1]).toBe(
      '这是文本表格（CSV 一类），不是 .xlsx 工作簿',
    );
    expect(await told(fixture('encrypted.xlsx'))).toEqual([
      'ENCRYPTED',
      '工作簿加了打开密码，无法读取',
      '用 WPS 或 Excel 输入密码打开，清除密码后另存为 .xlsx，再导入',
    ]);
  });

  test('cut off in the middle', async () => {
    const whole = makeWorkbook([catalogueHeader, catalogueRow('临时救助', '办事指南')]);
    const file = await temporaryFile('cut.xlsx', whole.subarray(0, whole.length / 2));
    expect((await refusal(load(file))).code).toBe('DAMAGED');
  });

  test('a zip bomb: a part that swells a thousandfold, whatever size it declares', async () => {
    const bomb = { name: 'xl/media/picture.png', data: Buffer.alloc(64 * 1024 * 1024), declaredSize: 1000 };
    const file = await temporaryFile('bomb.xlsx', makeZip([...workbookParts([catalogueHeader]), bomb]));
    expect(await refusal(load(file))).toMatchObject({
      code: 'TOO_LARGE',
      problem: { zh: '解压后超过 200 MB 或压缩比异常，已拒绝读取' },
    });
  });

  test('more than 200 MB in all, though no part swells unusually', async () => {
    const block = randomBytes(16 * 1024);
    const part = Buffer.concat(Array.from({ length: 2240 }, () => block));
    const parts = [1, 2, 3, 4, 5, 6].map((n) => ({ name: `xl/media/picture${n}.png`, data: part }));
    const file = await temporaryFile('heavy.xlsx', makeZip([...workbookParts([catalogueHeader]), ...parts]));
    expect((await refusal(load(file))).code).toBe('TOO_LARGE');
  });

  test('more than 20,000 rows', async () => {
    const rows = Array.from({ length: 20_001 }, (_, row) => ['临时救助', `事项${row}`]);
    const file = await temporaryFile('long.xlsx', makeWorkbook([catalogueHeader, ...rows]));
    expect(await refusal(load(file))).toMatchObject({
      code: 'TOO_MANY_ROWS',
      problem: { zh: '超过 20000 行', en: 'More than 20,000 rows' },
    });
  });

  test('a header that is not the official form’s: what was found, and what was expected', async () => {
    expect(await refusal(load(fixture('another-form.xlsx')))).toEqual({
      code: 'UNKNOWN_HEADER',
      problem: {
        zh: '找不到官方表格的表头；工作表“权责清单”第2行为：序号、职权名称、职权类别、实施依据、责任科室',
        en: 'No header of the official form was found; sheet “权责清单”, row 2 reads: 序号、职权名称、职权类别、实施依据、责任科室',
      },
      hint: {
        zh: '表头应有：一级事项、二级事项、公开内容（要素）、公开依据、公开时限、公开主体、公开渠道和载体、公开对象、公开方式',
        en: 'The header must have: 一级事项、二级事项、公开内容（要素）、公开依据、公开时限、公开主体、公开渠道和载体、公开对象、公开方式',
      },
    });
    expect((await refusal(load(fixture('header-incomplete.xlsx')))).problem.zh).toBe(
      '工作表“目录”第1行的表头缺少：公开依据、公开方式 / 主动 / 依申请 / 公开属性；现有：一级事项、二级事项、公开内容、公开时限、公开主体、公开渠道和载体、公开对象',
    );
  });

  test('a unit or a domain that does not exist: the nearest ones are named', async () => {
    expect(await refusal(load(fixture('faults.xlsx'), { unit: 'WD-MJZ' }))).toMatchObject({
      code: 'UNKNOWN_CODE',
      problem: { zh: '没有代码为“WD-MJZ”的单位' },
      hint: { zh: expect.stringContaining('WD-MZJ 区民政局') },
    });
    expect(await refusal(load(fixture('faults.xlsx'), { domain: 'social-assistence' }))).toMatchObject({
      problem: { en: 'There is no domain with the code “social-assistence”' },
      hint: { en: expect.stringContaining('social-assistance 社会救助') },
    });
  });
});

describe('a faulty row is refused by row, column and value, and stops no other', () => {
  const placed = (remarks: ImportReport['refused']) =>
    remarks.map(({ row, field, value, problem }) => [row, field, value.slice(0, 12), problem]);

  const unreadable = [
    [5, '二级事项', '', '未填写二级事项'],
    [7, '全社会', '待定', '“全社会”栏无法识别是否勾选'],
    [8, '二级事项', '办事指南', '与第3行是同一事项'],
    [12, '二级事项', '救'.repeat(12), '共256字，超过255字'],
    [13, '公开内容（要素）', '#DIV/0!', '单元格是错误值 #DIV/0!'],
  ];

  test('a dry run with publishing names the rows that the gate would refuse', async () => {
    const report = await load(fixture('faults.xlsx'), { publish: true, dryRun: true });
    expect(report).toMatchObject({ rows: 12, created: 5, published: 5 });
    expect(report.refused.map(({ row, field }) => [row, field])).toEqual([
      ...unreadable.slice(0, 3).map(([row, field]) => [row, field]),
      [11, '公开依据'],
      ...unreadable.slice(3).map(([row, field]) => [row, field]),
      [14, '公开方式'],
    ]);
  });

  test('as drafts, incomplete rows come in with a warning; unreadable ones do not', async () => {
    const report = await load(fixture('faults.xlsx'));
    expect(report).toMatchObject({ rows: 12, created: 7, published: 0 });
    expect(placed(report.refused)).toEqual(unreadable);
    expect(report.warnings.map(({ row, field, value }) => [row, field, value])).toEqual([
      [2, '公式', 'F4'],
      [6, '公开方式', ''],
      [9, '公开渠道和载体', '抖音号'],
      [10, '公开时限', '看情况再说'],
      [11, '公开依据', ''],
      [14, '公开方式', ''],
    ]);
  });

  test('with publishing, what blocks a publish refuses the row and leaves its draft alone', async () => {
    const report = await load(fixture('faults.xlsx'), { publish: true, language: 'en' });
    expect(report).toMatchObject({ created: 0, updated: 0, unchanged: 5, published: 5 });
    expect(report.refused.filter(({ row }) => row === 11 || row === 14)).toMatchObject([
      { row: 11, field: '公开依据' },
      { row: 14, field: '公开方式' },
    ]);
    expect(report.refused[0]).toEqual({
      row: 5,
      field: '二级事项',
      value: '',
      problem: '二级事项 is empty',
      hint: 'Fill in 二级事项: without it the row cannot be matched to the catalogue',
    });
    expect(await service(app.strapi, 'publication', 'upkeep').verify()).toMatchObject({ ok: true });
  });

  test('a judge that only the gate asks refuses its row alone', async () => {
    service(app.strapi, 'publication', 'judges').register({
      name: 'test',
      judge: ({ snapshot }) =>
        snapshot?.level2 === '不许公开'
          ? [
              makeFinding('link.not-public', {
                field: 'level2',
                message: { zh: '此事项不得公开', en: 'Not to be made public' },
                hint: { zh: '改为依申请公开', en: 'Give it on request' },
              }),
            ]
          : [],
    });
    const rows = ['甲', '不许公开', '乙'].map((name) => catalogueRow('门槛', name));
    const file = await temporaryFile('gate.xlsx', makeWorkbook([catalogueHeader, ...rows]));
    const report = await load(file, { publish: true });
    expect(report).toMatchObject({ created: 2, published: 2 });
    expect(report.refused).toEqual([
      {
        row: 3,
        field: '二级事项',
        value: '不许公开',
        problem: '此事项不得公开',
        hint: '改为依申请公开',
        rule: 'link.not-public',
        severity: 'error',
        points: 0,
        source: '本平台编录规则：公开内容之间的关联有效',
      },
    ]);
    const { rows: named } = await app.db.query(`SELECT level_2 FROM catalog_items
      WHERE level_1 = '门槛' AND published_at IS NULL ORDER BY id`);
    expect(named).toEqual([{ level_2: '甲' }, { level_2: '乙' }]);
  });

  test('an item that editors made twice is not guessed at', async () => {
    for (const _ of [1, 2])
      await app.strapi.documents('api::catalog-item.catalog-item').create({
        data: {
          level1: '重复',
          level2: '同名事项',
          unit: { connect: [] },
        } as never,
      });
    await app.db.query(`INSERT INTO catalog_items_unit_lnk (catalog_item_id, unit_id)
      SELECT c.id, u.id FROM catalog_items c, units u WHERE c.level_1 = '重复' AND u.code = 'WD-MZJ'`);
    await app.db.query(`INSERT INTO catalog_items_domain_lnk (catalog_item_id, domain_id)
      SELECT c.id, d.id FROM catalog_items c, domains d WHERE c.level_1 = '重复' AND d.code = 'social-assistance'`);
    const file = await temporaryFile(
      'twice.xlsx',
      makeWorkbook([catalogueHeader, catalogueRow('重复', '同名事项')]),
    );
    expect((await load(file)).refused).toMatchObject([
      {
        row: 2,
        field: '二级事项',
        value: '重复 同名事项',
        problem: '目录中已有2条同名事项，无法确定更新哪一条',
      },
    ]);
  });
});
