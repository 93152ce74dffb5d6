import { describe, expect, test } from 'vitest';
import { header, row } from '../../../../tests/samples/sheets/form';
import { sheetOf } from '../../../../tests/samples/sheets/sheet-of';
import { readForm } from '../read-form';
import type { Cell } from '../sheet';

const rowsOf = (read: ReturnType<typeof readForm>) => {
  if ('fault' in read) throw new Error(JSON.stringify(read.fault));
  return read.form.rows;
};
const names = (read: ReturnType<typeof readForm>) =>
  rowsOf(read).map(({ row: number, entry }) => [number, entry?.level1, entry?.level2, entry?.level3]);

test.each(['0', '12', '—', '/', '（3）', '１.５', '★'])('“%s” is no name of an item', (name) => {
  const three = [...header.slice(0, 2), '三级事项', ...header.slice(2)];
  const line = (...levels: readonly string[]) => [...levels, ...row('', '').slice(2)];
  const read = readForm(
    sheetOf([
      three,
      line('低保', name, ''),
      line('低保', '甲', name),
      line(name, '乙', ''),
      line('', '丙', ''),
      line('A级', '12345热线', 'Ⅱ类'),
    ]),
  );
  expect(rowsOf(read).map(({ entry, refused }) => entry?.level2 ?? refused[0]?.problem.zh)).toEqual([
    '事项名称里没有文字，只有数字或符号',
    '事项名称里没有文字，只有数字或符号',
    '事项名称里没有文字，只有数字或符号',
    '未填写一级事项',
    '12345热线',
  ]);
});

test('a name that looks like a date is taken as it is shown, and told', () => {
  const [read] = rowsOf(readForm(sheetOf([header, row('低保', '1-2')])));
  expect(read?.entry?.level2).toBe('1-2');
  expect(read?.warnings.map(({ field, value }) => [field, value])).toEqual([['二级事项', '1-2']]);
});

describe('cells that hold no value', () => {
  test('a group in a faulty cell does not hold for the blank cells below it', () => {
    const fault: Cell = { text: '#REF!', fault: { kind: 'error', detail: '#REF!' } };
    const read = readForm(sheetOf([header, row('低保', '甲'), row('', '乙', { 0: fault }), row('', '丙')]));
    expect(names(read).map(([, level1]) => level1)).toEqual(['低保', undefined, undefined]);
    expect(rowsOf(read)[2]?.refused).toMatchObject([
      { field: '一级事项', problem: { zh: '未填写一级事项' } },
    ]);
  });

  test('a word of another program for an empty cell is blank, and told', () => {
    const empty: Cell = { text: '', marks: [{ kind: 'empty-word', detail: 'NaN' }] };
    const [, second] = rowsOf(
      readForm(sheetOf([header, row('低保', '甲'), row('', '乙', { 0: empty, 4: empty })])),
    );
    expect(second?.entry).toMatchObject({ level1: '低保', timeLimit: null });
    expect(second?.warnings.map(({ field, value }) => [field, value])).toEqual([
      ['一级事项', 'NaN'],
      ['公开时限', 'NaN'],
    ]);
  });

  test('a picture in a cell is a fault, whatever the column', () => {
    const picture: Cell = { text: '', fault: { kind: 'picture', detail: '' } };
    const read = rowsOf(
      readForm(sheetOf([header, row('低保', '甲', { 4: picture }), row('低保', '乙', { 7: picture })])),
    );
    expect(read.map(({ refused }) => refused.map(({ field, problem }) => [field, problem.zh]))).toEqual([
      [['公开时限', '单元格里是图片，未读取']],
      [['公开对象', '单元格里是图片，未读取']],
    ]);
  });
});

describe('channels by their numbers', () => {
  const list = '1.政府网站 2.政府公报 3.两微一端 11.社区/企事业单位/村公示栏 13.其他';
  const channelsOf = (read: ReturnType<typeof readForm>) =>
    rowsOf(read).map(({ entry, refused }) => entry?.channels?.join() ?? refused[0]?.field);
  const body = [
    row('低保', '甲', { 6: '1、11' }),
    row('低保', '乙', { 6: '③' }),
    row('低保', '丙', { 6: '1-3' }),
  ];
  const read = ['website,notice-board', 'new-media', 'website,gazette,new-media'];

  test('explained over the column', () => {
    const own = header.map((label) => (label === '公开渠道' ? `公开渠道和载体（${list}）` : label));
    expect(channelsOf(readForm(sheetOf([own, ...body])))).toEqual(read);
  });

  test('explained in a note below the table, or above it', () => {
    const note = [`注：渠道编号：${list.replaceAll(' ', '；')}`];
    expect(channelsOf(readForm(sheetOf([header, ...body, note])))).toEqual(read);
    expect(channelsOf(readForm(sheetOf([['标准目录'], note, header, ...body])))).toEqual(read);
  });

  test('explained nowhere, or not this one', () => {
    expect(channelsOf(readForm(sheetOf([header, ...body])))).toEqual(['公开渠道', '公开渠道', '公开渠道']);
    const note = [`注：${list}`];
    const other = row('低保', '丁', { 6: '1、9' });
    expect(channelsOf(readForm(sheetOf([header, other, note])))).toEqual(['公开渠道']);
  });

  test('numbered names of an item explain nothing to the others', () => {
    const named = row('低保', '甲', { 6: '1.政府公报\n2.公示栏\n3.精准推送' });
    expect(channelsOf(readForm(sheetOf([header, named, row('低保', '乙', { 6: '1' })])))).toEqual([
      'gazette,notice-board,push',
      '公开渠道',
    ]);
  });
});
