import { describe, expect, test } from 'vitest';
import { header, row } from '../../../tests/samples/sheets/form';
import { sheetOf as sheet } from '../../../tests/samples/sheets/sheet-of';
import { readForm } from './read-form';
import type { Cell } from './sheet';

const rowsOf = (read: ReturnType<typeof readForm>) => {
  if ('fault' in read) throw new Error(JSON.stringify(read.fault));
  return read.form.rows;
};
const names = (read: ReturnType<typeof readForm>) =>
  rowsOf(read).map(({ row: number, entry }) => [number, entry?.level1, entry?.level2, entry?.level3]);

describe('names', () => {
  test('a blank first level is that of the row above, merged or not', () => {
    expect(names(readForm(sheet([header, row('低保', '甲'), row('', '乙'), row('特困', '丙')])))).toEqual([
      [2, '低保', '甲', null],
      [3, '低保', '乙', null],
      [4, '特困', '丙', null],
    ]);
  });

  test('a blank second level is carried only where a third one follows', () => {
    const three = [...header.slice(0, 2), '三级事项', ...header.slice(2)];
    const line = (level1: string, level2: string, level3: string) => {
      const [a = '', b = '', ...rest] = row(level1, level2);
      return [a, b, level3, ...rest];
    };
    const read = readForm(
      sheet([three, line('低保', '审批', '城市'), line('', '', '农村'), line('特困', '', '认定')]),
    );
    expect(names(read)).toEqual([
      [2, '低保', '审批', '城市'],
      [3, '低保', '审批', '农村'],
      [4, undefined, undefined, undefined],
    ]);
    expect(rowsOf(read)[2]?.refused[0]).toMatchObject({ row: 4, field: '二级事项' });
  });

  test('the header printed again on the next page, remarks and signatures are no items', () => {
    const read = readForm(
      sheet([
        ['社会救助领域基层政务公开标准目录'],
        ['填报单位：', '区民政局'],
        header,
        row('低保', '甲'),
        header,
        row('低保', '乙'),
        ['注：“■”为必选'],
        ['填表人：', '某', '审核人：', '某'],
      ]),
    );
    expect(names(read)).toEqual([
      [4, '低保', '甲', null],
      [6, '低保', '乙', null],
    ]);
    expect('form' in read && read.form.reportingUnit).toEqual({ name: '区民政局', row: 2 });
  });
});

describe('cells', () => {
  test('merged down: each row has it', () => {
    const read = readForm(
      sheet(
        [header, row('低保', '甲', { 3: '《甲法》' }), row('低保', '乙', { 3: '' })],
        [{ top: 2, bottom: 3, left: 3, right: 3 }],
      ),
    );
    expect(rowsOf(read).map(({ entry }) => entry?.legalBases?.[0]?.title)).toEqual(['甲法', '甲法']);
  });

  test('同上 is what stands above, and is reported; above a fault it is nothing', () => {
    const formula: Cell = { text: '5日内', fault: { kind: 'formula', detail: 'A1' } };
    const read = readForm(
      sheet([
        header,
        row('低保', '甲'),
        row('', '乙', { 4: '同上' }),
        row('', '丙', { 4: formula }),
        row('', '丁', { 4: '同上' }),
      ]),
    );
    const [, second, third, fourth] = rowsOf(read);
    expect(second?.entry?.timeLimit).toEqual({ text: '20个工作日内' });
    expect(second?.warnings).toMatchObject([
      { row: 3, field: '公开时限', value: '同上', problem: { zh: '“同上”已按第2行的内容导入' } },
    ]);
    expect(third?.refused).toMatchObject([
      { field: '公开时限', problem: { zh: '单元格是公式（=A1），未读取' } },
    ]);
    expect(fourth?.refused).toMatchObject([{ field: '公开时限', problem: { zh: '“同上”的上方没有内容' } }]);
  });

  test('what the form does not ask is left open', () => {
    const [read] = rowsOf(readForm(sheet([header, row('低保', '甲')])));
    expect(read?.entry).not.toHaveProperty('levels');
    expect(read?.entry).not.toHaveProperty('fiveOpen');
    expect(read?.entry).toMatchObject({ method: 'proactive', audience: 'public' });
  });
});

describe('headers', () => {
  test('one that lacks columns', () => {
    expect(readForm(sheet([header.slice(0, 7), row('低保', '甲')]))).toEqual({
      fault: {
        kind: 'incomplete',
        row: 1,
        found: header.slice(0, 7),
        columns: ['公开对象 / 全社会 / 特定群体', '公开方式 / 主动 / 依申请 / 公开属性'],
      },
    });
  });

  test('one that has a column twice', () => {
    expect(readForm(sheet([[...header, '时限']]))).toMatchObject({
      fault: { kind: 'double', columns: ['公开时限'] },
    });
  });

  test('a column that nobody knows is told and left out', () => {
    const read = readForm(sheet([[...header, '信息公开员'], row('低保', '甲')]));
    expect('form' in read && read.form.remarks).toMatchObject([{ row: 1, field: '信息公开员' }]);
  });
});

describe('sheets as they are sent', () => {
  const remarksOf = (read: ReturnType<typeof readForm>) =>
    'form' in read ? read.form.remarks.map(({ row: number, field, value }) => [number, field, value]) : null;

  test('a second table of another domain below the first is not read, and is named', () => {
    const read = readForm(
      sheet([
        ['社会救助领域基层政务公开标准目录'],
        header,
        row('低保', '甲'),
        ['养老服务领域基层政务公开标准目录'],
        header,
        row('养老', '乙'),
      ]),
    );
    expect(names(read)).toEqual([[3, '低保', '甲', null]]);
    expect(remarksOf(read)).toEqual([[4, '工作表', '养老服务领域基层政务公开标准目录']]);
  });

  test('the same title and header printed again on each page is one table', () => {
    const title = ['社会救助领域基层政务公开标准目录'];
    const read = readForm(sheet([title, header, row('低保', '甲'), title, header, row('低保', '乙')]));
    expect(names(read).map(([, , level2]) => level2)).toEqual(['甲', '乙']);
  });

  test('a table beside the first is not read, and is named', () => {
    const read = readForm(
      sheet([
        [...header, '', ...header],
        [...row('低保', '甲'), '', ...row('养老', '乙')],
      ]),
    );
    expect(names(read)).toEqual([[2, '低保', '甲', null]]);
    expect(remarksOf(read)?.map(([, field]) => field)).toEqual(['表头']);
  });

  test('a text under a merged cell is not read, and is named', () => {
    const read = readForm(
      sheet(
        [header, row('低保', '甲'), row('低保', '乙', { 5: '区财政局' })],
        [{ top: 2, bottom: 3, left: 5, right: 5 }],
      ),
    );
    expect(rowsOf(read).map(({ entry }) => entry?.subjectText)).toEqual(['区民政局', '区民政局']);
    expect(remarksOf(read)).toEqual([[3, '公开主体', '区财政局']]);
  });

  test('hidden rows, filtered rows and hidden columns are read and named', () => {
    const plain = sheet([header, row('低保', '甲'), row('低保', '乙')]);
    const [first, second, third] = plain.rows;
    if (!first || !second || !third) throw new Error('Three rows');
    const read = readForm({
      ...plain,
      rows: [first, { ...second, unseen: 'hidden' }, { ...third, unseen: 'filtered' }],
      hiddenColumns: new Set([4]),
    });
    const told = rowsOf(read).flatMap(({ warnings }) => warnings.map(({ problem }) => problem.zh));
    expect(told).toEqual(['此行在表中被隐藏，仍已读取', '此行被筛选隐藏，仍已读取']);
    expect(remarksOf(read)).toEqual([[1, '公开时限', '']]);
  });

  test('a column that may be the one that is missed is asked for; what items have there stays', () => {
    const read = readForm(
      sheet([header.map((label) => (label === '公开时限' ? '办多久' : label)), row('低保', '甲')]),
    );
    expect(rowsOf(read)[0]?.entry).not.toHaveProperty('timeLimit');
    expect('form' in read && read.form.remarks.map(({ problem }) => problem.zh)).toEqual([
      '表头中有不认识的列，此列未导入',
      '没有找到这一列，已有事项的相应内容保持不变；请问是否为：办多久？',
    ]);
  });

  test('a heading in the column of the first level holds for the blank cells below it', () => {
    expect(names(readForm(sheet([header, ['低保'], row('', '甲'), row('', '乙')])))).toEqual([
      [3, '低保', '甲', null],
      [4, '低保', '乙', null],
    ]);
  });
});
