import { expect, test } from 'vitest';
import { formOf, header, item, sheetOf } from '../../../tests/samples/sheets/sheet-of';

/** What is done with each row: − refused, ! warned, + taken as it stands. */
const doneWith = (label: string, texts: readonly string[]): string =>
  formOf(
    sheetOf([[...header, label], ...texts.map((text, at) => [...item(`${at + 1}`, `事项${at}号`), text])]),
  )
    .rows.map(({ refused, warnings }) => (refused.length > 0 ? '−' : warnings.length > 0 ? '!' : '+'))
    .join('');

test('a column of changes says which items are no more', () => {
  expect(doneWith('变更类型', ['新增', '修改', '删除', '不变', '取消', '拟删除', '合并到第1项'])).toBe(
    '++−+−−−',
  );
  expect(doneWith('状态', ['有效', '停用', '作废', '失效', '正常'])).toBe('+−−−+');
  expect(
    doneWith('调整意见', ['', '拟取消', '已下放', '划转至区医保局', '文字调整', '此项已被新办法取消']),
  ).toBe('+−−−+!');
});

test('and so does one that asks whether the item is the unit’s, or valid', () => {
  for (const label of ['是否有效', '是否保留', '本街道是否涉及', '适用情况'])
    expect(doneWith(label, ['是', '否', '', '√', '×', '/'])).toBe('+−++−+');
  expect(doneWith('本街道是否涉及', ['涉及', '不涉及', '无此项业务'])).toBe('+−−');
  for (const label of ['是否收费', '是否涉及个人隐私', '是否网上可办'])
    expect(doneWith(label, ['是', '否', '不涉及'])).toBe('+++');
});

test('what a review found must not be public is refused, what waits is told', () => {
  expect(doneWith('保密审查意见', ['同意公开', '不同意公开', '不予公开', '同意', '暂不公开'])).toBe('+−−+!');
  expect(doneWith('是否涉密', ['否', '是', ''])).toBe('+−+');
  expect(doneWith('密级', ['公开', '秘密', '内部', '无'])).toBe('+−−+');
  expect(doneWith('是否经保密审查', ['是', '否'])).toBe('++');
});

test('a remark that says no more than a column would counts as one; longer ones are told', () => {
  const notes = [
    '同时张贴',
    '不予公开',
    '本项暂不公开',
    '待区局明确后公开',
    '删除',
    '涉及隐私的部分不予公开',
  ];
  expect(doneWith('备注', notes)).toBe('+−!!!+');
});

test('a name says of itself in brackets at its end that it is withheld, no more, or new', () => {
  const names = [
    '甲（涉密）',
    '乙（不公开）',
    '丙（已取消）',
    '丁（暂停）',
    '戊（新增）',
    '己（变更）',
    '庚（低保）',
  ];
  const { rows } = formOf(sheetOf([header, ...names.map((name, at) => item(`${at + 1}`, name))]));
  expect(rows.map(({ refused, warnings }) => [refused.length, warnings.length].join(' '))).toEqual([
    ...['1 0', '1 0', '0 1', '0 1', '0 1', '0 0', '0 0'],
  ]);
});
