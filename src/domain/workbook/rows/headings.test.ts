import { describe, expect, test } from 'vitest';
import { formOf, header, item, sheetOf } from '../../../../tests/samples/sheets/sheet-of';

const width = header.length - 1;
const blank = (level2: string): readonly string[] => item('', level2, { 1: '' });

/** The first level of each row; null: refused. */
const levels = (rows: ReadonlyArray<readonly string[]>, across: readonly number[] = []) => {
  const merges = across.map((row) => ({ top: row, bottom: row, left: 0, right: width }));
  return formOf(sheetOf([header, ...rows], merges)).rows.map(({ entry }) => entry?.level1 ?? null);
};

describe('a heading ends the group above it', () => {
  test.each([
    ['over the width', ['二、临时救助'], [4]],
    ['in the first column', ['（二）农机补贴'], []],
    ['of a section without a number', ['监督检查类'], []],
  ])('%s: rows below that name no first level are refused', (_, heading, across) => {
    const rows = [item('1', '甲'), blank('乙'), heading, blank('丙'), item('4', '丁'), blank('戊')];
    expect(levels(rows, across)).toEqual(['养老服务', '养老服务', null, '养老服务', '养老服务']);
  });

  test('the refusal names the heading and its row', () => {
    const form = formOf(sheetOf([header, item('1', '甲'), ['二、临时救助'], blank('乙')]));
    const [told] = form.rows[1]?.refused ?? [];
    expect([told?.row, told?.field, told?.problem.zh]).toEqual([
      4,
      '一级事项',
      '一级事项空白，上面第3行是小标题“二、临时救助”，不能确定属于哪个一级事项',
    ]);
  });

  test('beside its number it names the first level', () => {
    expect(levels([item('1', '甲'), ['二', '临时救助'], blank('乙')])).toEqual(['养老服务', '临时救助']);
  });

  test('the second level does not go on below it', () => {
    const three = [...header.slice(0, 3), '三级事项', ...header.slice(3)];
    const line = (names: readonly string[]) => ['', ...names, ...item('', '').slice(3)];
    const form = formOf(
      sheetOf([three, line(['低保', '审批', '公示']), ['', '临时救助'], line(['', '', '公告'])]),
    );
    expect(form.rows.map(({ entry }) => entry?.level2)).toEqual(['审批', undefined]);
  });

  test.each([['小计'], ['2'], ['第1页 共2页'], ['（续）'], ['注：“■”为必选']])(
    '%s is no heading: the group goes on',
    (text) => {
      expect(levels([item('1', '甲'), [text], blank('乙')])).toEqual(['养老服务', '养老服务']);
    },
  );
});
