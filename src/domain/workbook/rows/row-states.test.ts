import { expect, test } from 'vitest';
import { formOf, header, item, namesIn, sheetOf, toldOf } from '../../../../tests/samples/sheets/sheet-of';

/** What is done with each row: − refused, ! warned, + taken as it stands. */
const doneWith = (label: string, texts: readonly string[]): string =>
  formOf(
    sheetOf([[...header, label], ...texts.map((text, at) => [...item(`${at + 1}`, `事项${at}号`), text])]),
  )
    .rows.map(({ refused, warnings }) => (refused.length > 0 ? '−' : warnings.length > 0 ? '!' : '+'))
    .join('');

test('a column of changes says which items are no more', () => {
  expect(doneWith('变更类型', ['新增', '修改', '删除', '不变', '取消', '拟删除', '合并到第1项'])).toBe(
    '++−+−−!',
  );
  expect(doneWith('状态', ['有效', '停用', '作废', '失效', '正常'])).toBe('+−−−+');
  expect(
    doneWith('调整意见', ['', '拟取消', '已下放', '划转至区医保局', '文字调整', '此项已被新办法取消']),
  ).toBe('+−!!+!');
});

test('what is only changed stays', () => {
  expect(doneWith('变更类型', ['调整', '调整时限', '修改表述', '更名', '合并表述'])).toBe('+++++');
});

test('and so does one that asks whether the item is the unit’s, or valid', () => {
  for (const label of [
    '是否有效',
    '是否保留',
    '本街道是否涉及',
    '是否涉及本街道',
    '适用情况',
    '是否本单位事项',
  ])
    expect(doneWith(label, ['是', '否', '', '√', '×', '/'])).toBe('+−++−+');
  expect(doneWith('本街道是否涉及', ['涉及', '不涉及', '无此项业务'])).toBe('+−−');
  for (const label of [
    '是否收费',
    '是否涉及个人隐私',
    '是否网上可办',
    '是否有中介服务',
    '是否属于即办件',
    '审批环节',
  ])
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
    '企业登记（注销）',
    '民办学校（终止）',
    '低保标准（调整）',
  ];
  const { rows } = formOf(sheetOf([header, ...names.map((name, at) => item(`${at + 1}`, name))]));
  expect(rows.map(({ refused, warnings }) => [refused.length, warnings.length].join(' '))).toEqual([
    ...['1 0', '1 0', '0 1', '0 1', '0 1', '0 0', '0 0', '0 0', '0 0', '0 0'],
  ]);
});

test('a yes to what is wrong is a no to the item', () => {
  for (const label of [
    '是否取消',
    '是否停用',
    '拟取消',
    '删除标记',
    '是否不予公开',
    '是否豁免公开',
    '是否涉及国家秘密',
  ])
    expect(doneWith(label, ['否', '是', '√', '', '×'])).toBe('+−−++');
  expect(doneWith('是否涉及商业秘密', ['是', '否'])).toBe('++');
  expect(doneWith('公开与否', ['公开', '不公开', '是', '否'])).toBe('+−+−');
  expect(doneWith('审核结果', ['通过', '不通过', '退回', '同意'])).toBe('+−−+');
  expect(doneWith('街道意见', ['同意', '本街道无此权限', '不承接', '与第2项内容相近，建议删除此项'])).toBe(
    '+−−!',
  );
  expect(doneWith('数据状态', ['正常', '已下线', '归档', '禁用', '移除'])).toBe('+−−−−');
});

test('before its name, behind a stroke, with a year', () => {
  const names = [
    '[删除]甲',
    '（取消）乙',
    '删除：丙',
    '丁-已取消',
    '戊（2023年取消）',
    '（新增）己',
    '庚（本街道不涉及）',
  ];
  const plain = ['申请：材料清单', '（一）辛', '社保-转移接续', '壬（2023年）'];
  const told = (list: readonly string[]) =>
    formOf(sheetOf([header, ...list.map((name, at) => item(`${at + 1}`, name))])).rows.map(
      ({ warnings }) => warnings.length,
    );
  expect(told(names)).toEqual([1, 1, 1, 1, 1, 1, 1]);
  expect(told(plain)).toEqual([0, 0, 0, 0]);
});

test.each([
  '以下为取消事项',
  '二、拟取消事项',
  '以下事项不予公开',
  '附：已废止事项',
  '三、本街道不涉及的事项',
])('nothing below %s is imported, until another heading', (heading) => {
  const rows = [
    header,
    item('1', '甲'),
    [heading],
    item('2', '乙'),
    item('3', '丙'),
    ['四、其他'],
    item('4', '丁'),
  ];
  expect(namesIn(formOf(sheetOf(rows)))).toEqual([
    [2, '甲'],
    ...[4, 5].map((row) => [row, undefined]),
    [7, '丁'],
  ]);
});

test('a heading over the example is about the next row alone; other headings are about none', () => {
  const rows = [
    header,
    ['填写示例：'],
    item('1', '甲'),
    item('2', '乙'),
    ['二、取消许可的办理'],
    item('3', '丙'),
  ];
  expect(namesIn(formOf(sheetOf(rows)))).toEqual([
    [3, undefined],
    [4, '乙'],
    [6, '丙'],
  ]);
});

test('words that deny something in a column that nobody knows are told with their rows', () => {
  const told = (label: string, texts: readonly string[]) =>
    toldOf(
      formOf(
        sheetOf([[...header, label], ...texts.map((text, at) => [...item(`${at + 1}`, `甲${at}`), text])]),
      ),
    )
      .filter(([, , text]) => text.startsWith('不认识的列里'))
      .map(([row]) => row);
  expect(told('发布情况', ['已发', '未发', '已发'])).toEqual([3]);
  expect(told('保留', ['√', '', '√'])).toEqual([3]);
  for (const label of ['是否收费', '咨询电话二', '办件数量'])
    expect(told(label, ['否', '是', '无'])).toEqual([]);
  expect(told('公开类别', ['长期公开', '阶段公开'])).toEqual([]);
  expect(told('变更类型', ['删除', '新增'])).toEqual([]);
});
