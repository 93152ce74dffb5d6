import { describe, expect, test } from 'vitest';
import { formOf, header, item, namesIn, sheetOf, toldOf } from '../../../../tests/samples/sheets/sheet-of';

const title = ['卫东区养老服务领域基层政务公开标准目录'];

describe('a header printed again on each page', () => {
  test('below an item that is called a list, a catalogue or a domain', () => {
    const read = formOf(
      sheetOf([
        title,
        header,
        item('1', '备案', { 3: '备案条件\n备案材料清单' }),
        item('2', '服务清单', { 4: '《本领域公开标准目录管理办法》' }),
        header,
        item('3', '津贴'),
        ['注：本目录自印发之日起施行'],
        header,
        item('4', '食堂'),
      ]),
    );
    expect(namesIn(read)).toEqual([
      [3, '备案'],
      [4, '服务清单'],
      [6, '津贴'],
      [9, '食堂'],
    ]);
    expect(toldOf(read).map(([row, field]) => [row, field])).toEqual([[7, '整行']]);
  });

  test.each([
    ['（续）'],
    ['（续表）'],
    ['(续表1)'],
    ['续表'],
    ['（第2页）'],
    ['第二页 共三页'],
    ['（2/3）'],
    ['（接上页）'],
  ])('the title with %s is the same title', (mark) => {
    const again = [`${title[0]}${mark}`];
    const read = formOf(sheetOf([title, header, item('1', '甲'), again, header, item('2', '乙')]));
    expect(namesIn(read)).toEqual([
      [3, '甲'],
      [6, '乙'],
    ]);
    expect(toldOf(read)).toEqual([]);
  });

  test('续表 before a shorter title; the title where items have their content', () => {
    const before = ['续表：养老服务领域基层政务公开标准目录'];
    const within = ['', '', '', ...title];
    const rows = [title, header, item('1', '甲'), before, header, item('2', '乙'), within, header];
    expect(namesIn(formOf(sheetOf([...rows, item('3', '丙')])))).toEqual([
      [3, '甲'],
      [6, '乙'],
      [9, '丙'],
    ]);
  });

  test('a title in the column of the first level is no heading of the rows below it', () => {
    const short = (cells: readonly string[]) => cells.slice(1);
    const rows = [title, short(header), short(item('', '甲')), title, short(header)];
    const read = formOf(sheetOf([...rows, short(item('', '乙', { 1: '' }))]));
    expect(read.rows.map(({ entry }) => entry?.level1)).toEqual(['养老服务', '养老服务']);
  });

  test('merges that end with the page: the names above hold on', () => {
    const three = [...header.slice(0, 3), '三级事项', ...header.slice(3)];
    const line = (order: string, names: readonly string[]) => [order, ...names, ...item('', '').slice(3)];
    const rows = [
      three,
      line('1', ['养老', '备案', '办理']),
      three,
      line('2', ['', '', '变更']),
      line('3', ['', '', '注销']),
    ];
    const merges = [1, 2].map((column) => ({ top: 4, bottom: 5, left: column, right: column }));
    expect(formOf(sheetOf(rows, merges)).rows.map(({ entry }) => [entry?.level2, entry?.level3])).toEqual([
      ['备案', '办理'],
      ['备案', '变更'],
      ['备案', '注销'],
    ]);
  });
});

describe('columns in another order', () => {
  const moved = [...header.slice(0, 3), '公开依据', '公开内容', ...header.slice(5)];
  const swapped = item('2', '乙', { 3: '《乙法》', 4: '补贴标准' });

  test('the rows below are read by the header that stands above them, and it is told', () => {
    const read = formOf(sheetOf([header, item('1', '甲'), moved, swapped, header, item('3', '丙')]));
    expect(
      read.rows.map(({ entry }) => [entry?.contentElements?.[0]?.text, entry?.legalBases?.[0]?.title]),
    ).toEqual([
      ['办理条件', '养老机构管理办法'],
      ['补贴标准', '乙法'],
      ['办理条件', '养老机构管理办法'],
    ]);
    const told = '从这一行起表头的列序不同，已按这一行的表头读取以下各行';
    expect(toldOf(read)).toEqual([
      [3, '表头', told],
      [5, '表头', told],
    ]);
  });

  test('a header that lacks columns and differs ends the table; what stands above it is read', () => {
    const read = formOf(sheetOf([header, item('1', '甲'), moved.slice(0, 6), swapped]));
    expect(namesIn(read)).toEqual([[2, '甲']]);
    expect(toldOf(read)).toEqual([[3, '工作表', '从这一行起是另一张表，本次未导入']]);
  });
});

test('another domain’s title or another unit begins another table', () => {
  const other = ['卫东区就业领域基层政务公开标准目录（续）'];
  const unit = ['填报单位：', '区财政局'];
  for (const above of [other, unit])
    expect(
      namesIn(formOf(sheetOf([title, header, item('1', '甲'), [], above, header, item('1', '乙')]))),
    ).toEqual([[3, '甲']]);
});
