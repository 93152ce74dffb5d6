import { describe, expect, test } from 'vitest';
import { formOf, header, item, namesIn, sheetOf, toldOf } from '../../../../tests/samples/sheets/sheet-of';
import type { Form } from '../read-form';
import type { Merge } from '../sheet';
import type { FormRow } from './read-item';

/** A further row: nothing but what is said here. */
const more = (cells: Readonly<Record<number, string>>): readonly string[] =>
  header.map((_, column) => cells[column] ?? '');
/** Every column but those is merged over the rows. */
const merged = (top: number, bottom: number, but: readonly number[] = [3]): readonly Merge[] =>
  header.flatMap((_, column) => (but.includes(column) ? [] : [{ top, bottom, left: column, right: column }]));
const contentOf = ({ rows }: Form) =>
  rows.map(({ row, entry }) => [row, entry?.contentElements?.map(({ text }) => text).join()]);
const whyOf = (row: FormRow | undefined) => row?.refused.map(({ problem }) => problem.zh);

const lines = [more({ 3: '办理流程' }), more({ 3: '办理材料清单' })];

describe('an item over several rows, its other cells merged', () => {
  test('the lines of its content are one content', () => {
    const read = formOf(
      sheetOf(
        [header, item('1', '甲'), ...lines, item('2', '乙'), ...lines],
        [...merged(2, 4), ...merged(5, 7)],
      ),
    );
    expect(contentOf(read)).toEqual([
      [2, '办理条件,办理流程,办理材料清单'],
      [5, '办理条件,办理流程,办理材料清单'],
    ]);
    expect(toldOf(read)).toEqual([]);
  });

  test('rows of channels alone are rows of the item; cells merged over a part of the rows count once', () => {
    const rows = [
      header,
      item('1', '甲', { 7: '■政府网站' }),
      more({ 3: '办理流程', 4: '《乙法》', 7: '□政府公报' }),
      more({ 7: '■公示栏' }),
    ];
    const read = formOf(
      sheetOf(rows, [...merged(2, 4, [3, 4, 7]), { top: 3, bottom: 4, left: 4, right: 4 }]),
    );
    expect(contentOf(read)).toEqual([[2, '办理条件,办理流程']]);
    expect(read.rows[0]?.entry?.channels).toEqual(['website', 'notice-board']);
    expect(read.rows[0]?.entry?.legalBases?.map(({ title }) => title)).toEqual(['养老机构管理办法', '乙法']);
  });

  test('beside a merged name of the second level, names of the third part the items', () => {
    const three = [...header.slice(0, 3), '三级事项', ...header.slice(3)];
    const line = (cells: readonly string[], level3: string) => [
      ...cells.slice(0, 3),
      level3,
      ...cells.slice(3),
    ];
    const rows = [
      three,
      line(item('1', '备案'), '办理'),
      line(more({ 3: '办理流程' }), ''),
      line(item('2', ''), '变更'),
    ];
    const read = formOf(sheetOf(rows, [{ top: 2, bottom: 4, left: 2, right: 2 }]));
    expect(read.rows.map(({ entry }) => entry?.level3)).toEqual(['办理', '变更']);
    expect(contentOf(read)).toEqual([
      [2, '办理条件,办理流程'],
      [4, '办理条件'],
    ]);
  });

  test('rows that differ in what is no list are refused, with what and where', () => {
    const read = formOf(
      sheetOf(
        [header, item('1', '甲'), item('2', '', { 5: '5日内' }), item('3', '乙')],
        [{ top: 2, bottom: 3, left: 2, right: 2 }],
      ),
    );
    expect(namesIn(read)).toEqual([
      [2, undefined],
      [4, '乙'],
    ]);
    expect(whyOf(read.rows[0])).toEqual([
      '第2、3行的事项名称是同一个，但“序号”“公开时限”各行不同，无法合为一条，未导入',
    ]);
  });
});

describe('rows without a name right below an item', () => {
  test('lines of content, basis and channels are the item’s, and that is told', () => {
    const rows = [header, item('1', '甲'), ...lines, item('2', '乙'), more({ 4: '《乙法》', 7: '公示栏' })];
    const read = formOf(sheetOf(rows));
    expect(contentOf(read)).toEqual([
      [2, '办理条件,办理流程,办理材料清单'],
      [5, '办理条件'],
    ]);
    expect(read.rows[1]?.entry?.channels).toEqual(['website', 'notice-board']);
    expect(toldOf(read)).toEqual([[3, '整行', '共3行没有事项名称，已并入各自上面的事项']]);
  });

  test.each([
    ['with a time limit of their own', [more({ 3: '办理流程', 5: '5日内' })]],
    ['below a blank row', [[], more({ 3: '办理流程' })]],
    ['of another unit, and an item below', [more({ 6: '区财政局' })]],
  ])('%s: the item is refused, for it may not be whole', (_, below) => {
    const read = formOf(sheetOf([header, item('1', '甲'), ...below, item('2', '乙')]));
    expect(read.rows.map(({ entry }) => entry?.level2)).toEqual([undefined, undefined, '乙']);
    expect(whyOf(read.rows[0])?.[0]).toMatch(
      /^下面第\d行没有事项名称，或名称断成了几行，不能确定是否属于本事项/u,
    );
  });

  test('a whole item whose name was forgotten is that, and the one above stays', () => {
    const read = formOf(sheetOf([header, item('1', '甲'), item('', '', { 1: '' })]));
    expect(read.rows.map(({ row, entry }) => [row, entry?.level2])).toEqual([
      [2, '甲'],
      [3, undefined],
    ]);
    expect(whyOf(read.rows[1])).toEqual(['未填写二级事项']);
  });

  test('the foot of the sheet is none of them', () => {
    const foot = [
      more({ 3: '注：本目录自印发之日起施行' }),
      more({ 7: '（单位盖章）' }),
      more({ 7: '二〇二六年三月一日' }),
      more({ 6: '区民政局' }),
    ];
    const read = formOf(sheetOf([header, item('1', '甲'), ...foot]));
    expect(contentOf(read)[0]).toEqual([2, '办理条件']);
    expect(read.rows[0]?.entry?.channels).toEqual(['website']);
    expect(read.rows[0]?.entry?.subjectText).toBe('区民政局');
  });
});

describe('what closes a table is no item', () => {
  const named = (rows: ReadonlyArray<readonly string[]>) =>
    namesIn(formOf(sheetOf([header, item('1', '甲'), item('2', '乙'), ...rows])));
  const at = (column: number, text: string): readonly string[] => [...Array<string>(column).fill(''), text];

  test.each([
    ['the seal and the date under 公开主体', [at(6, '卫东区住房和城乡建设局'), at(6, '2024年5月20日')]],
    ['the seal under 二级事项', [at(2, '区民政局（盖章）')]],
    ['both in one row', [[...at(3, '区民政局'), '', '', '2024.5.20']]],
    ['both in one cell', [at(5, '区民政局\n二〇二四年五月二十日')]],
    ['a total of an Excel table', [['汇总', '', '2']]],
    ['a count', [['', '计数', '2']]],
  ])('%s', (_, rows) => {
    expect(named(rows)).toEqual([
      [2, '甲'],
      [3, '乙'],
    ]);
  });

  test('a unit among the rows is not the foot', () => {
    expect(named([at(6, '区民政局'), item('3', '丙')])).toHaveLength(4);
  });

  test('what is passed over is told with its words', () => {
    const form = formOf(sheetOf([header, item('1', '甲'), ['以下为待定：'], ['3'], item('4', '乙')]));
    expect(form.remarks.map(({ value }) => value)).toEqual(['3（以下为待定:）、4']);
  });
});
