import { describe, expect, test } from 'vitest';
import { formOf, header, item, namesIn, sheetOf, toldOf } from '../../../../tests/samples/sheets/sheet-of';
import { readForm } from '../read-form';
import { refuseHeader } from '../remarks/refused';

const other = [
  '序号',
  '事项类别',
  '公开事项名称',
  '信息内容',
  '法律依据',
  '公布时限',
  '负责单位',
  '公开载体',
  '信息公开对象',
  '公开形式',
];
const renamed = (names: Readonly<Record<number, string>>, labels: readonly string[] = header) =>
  labels.map((label, column) => names[column] ?? label);
const faultOf = (rows: ReadonlyArray<readonly string[]>) => {
  const read = readForm(sheetOf(rows));
  if (!('fault' in read)) throw new Error('No fault');
  return read.fault;
};

describe('names that say what they are', () => {
  test('a form in other words throughout', () => {
    const read = formOf(sheetOf([other, item('1', '甲'), item('2', '乙', { 9: '依申请公开' })]));
    expect(read.rows.map(({ entry }) => [entry?.level1, entry?.level2, entry?.methods])).toEqual([
      ['养老服务', '甲', ['proactive']],
      ['养老服务', '乙', ['on-request']],
    ]);
    expect(toldOf(read)).toEqual([]);
  });

  test.each([
    ['事项类别', '二级事项'],
    ['类别', '事项名称'],
    ['事项分类', '公开事项'],
    ['主项', '子项'],
    ['主项名称', '子项名称'],
  ])('%s and %s are the levels', (level1, level2) => {
    const read = formOf(sheetOf([renamed({ 1: level1, 2: level2 }), item('1', '甲')]));
    expect(namesIn(read)).toEqual([[2, '甲']]);
    expect(read.rows[0]?.entry?.level1).toBe('养老服务');
  });

  test('事项类别 beside 一级事项 is a column that nobody knows', () => {
    const read = formOf(
      sheetOf([
        [...header, '事项类别'],
        [...item('1', '甲'), '其他'],
      ]),
    );
    expect(toldOf(read)).toEqual([[1, '事项类别', '表头中有不认识的列，此列未导入']]);
  });

  test('公开形式 beside 公开方式, or with other words in it, is not 公开方式', () => {
    const both = formOf(
      sheetOf([
        [...header, '公开形式'],
        [...item('1', '甲'), '网上公开'],
      ]),
    );
    expect(toldOf(both)).toMatchObject([[1, '公开形式', expect.stringContaining('没有与此列对应的字段')]]);
    const alone = formOf(sheetOf([other, item('1', '甲', { 9: '网上公开' })]));
    expect(alone.rows[0]?.entry).not.toHaveProperty('method');
    expect(toldOf(alone).map(([, field, problem]) => [field, problem])).toContainEqual([
      '公开方式 / 主动 / 依申请 / 公开属性',
      '没有找到这一列，已有事项的相应内容保持不变；请问是否为：公开形式？',
    ]);
  });
});

describe('what is asked', () => {
  test('the likeliest label, be it one that items have no field for', () => {
    const read = formOf(sheetOf([renamed({ 5: '办多久', 6: '责任科室（单位）' }), item('1', '甲')]));
    const asked = '没有找到这一列，已有事项的相应内容保持不变；请问是否为：';
    expect(toldOf(read).filter(([, , problem]) => problem.startsWith(asked))).toEqual([
      [1, '公开时限', `${asked}办多久？`],
      [1, '公开主体', `${asked}责任科室（单位）？`],
    ]);
  });

  test('a header without the levels is refused with all that is there, and asked what may be meant', () => {
    const fault = faultOf([renamed({ 1: '大类目', 2: '公开事项名称' }), item('1', '甲')]);
    expect(fault).toMatchObject({
      found: renamed({ 1: '大类目', 2: '公开事项名称' }),
      columns: ['一级事项', '二级事项'],
      asked: [
        { column: '一级事项', labels: ['大类目'] },
        { column: '二级事项', labels: ['公开事项名称'] },
      ],
    });
    const { problem } = refuseHeader('目录', fault);
    expect(problem.zh).toMatch(/；“大类目”是否为一级事项？；“公开事项名称”是否为二级事项？$/u);
  });
});

test('市级 is the county where no 县级 stands beside it, and else not kept', () => {
  const levels = (labels: readonly string[], ticks: readonly string[]) => {
    const form = formOf(
      sheetOf([
        [...header, ...labels],
        [...item('1', '甲'), ...ticks],
      ]),
    );
    return [form.rows[0]?.entry?.levels, toldOf(form).map(([, field]) => field)];
  };
  expect(levels(['市级', '乡级'], ['√', '√'])).toEqual([['county', 'township'], []]);
  expect(levels(['市级', '县级', '乡级', '村级'], ['√', '', '√', '√'])).toEqual([
    ['township', 'village'],
    ['市级'],
  ]);
});

test('instructions that have some words of the header stand above it: the one that is whole is taken, and told', () => {
  const part = ['序号', '填写要求', '公开内容', '公开依据', '公开时限'];
  const form = formOf(sheetOf([part, ['1', '逐项', '要素', '法规', '天数'], header, item('1', '甲')]));
  expect([namesIn(form), toldOf(form).map(([row, field]) => [row, field])]).toEqual([
    [[4, '甲']],
    [[1, '表头']],
  ]);
  expect('fault' in readForm(sheetOf([part, item('1', '甲'), part]))).toBe(true);
});

test('a remark that an item is no more is told', () => {
  const note = (text: string) => [...item('1', `事项${text.length}号`), text];
  const texts = ['此项已取消', '不再公开', '2024年已废止', '每年更新', '取消收费的依据见附件'];
  const form = formOf(sheetOf([[...header, '备注'], ...texts.map(note)]));
  expect(form.rows.map(({ warnings }) => warnings.length)).toEqual([1, 1, 1, 0, 0]);
});

describe('headers in two languages, in traditional signs, with arrows', () => {
  const english = ['No.', 'Category', 'Item', 'Content', 'Legal basis', 'Time limit', 'Body (unit)'];
  const both = (join: (chinese: string, other: string) => string) =>
    header.map((label, column) => join(label, english[column] ?? 'Method'));
  test.each([
    ['Chinese first', both((chinese, other) => `${chinese}/${other}`)],
    ['Chinese below', both((chinese, other) => `${other}\n${chinese}`)],
    ['a blank between', both((chinese, other) => `${chinese} ${other}`)],
    ['in brackets', both((chinese, other) => `${chinese}（${other}）`)],
    ['Chinese in brackets', both((chinese, other) => `${other} (${chinese})`)],
    [
      'traditional',
      '序號 一級事項 二級事項 公開內容（要素） 公開依據 公開時限 公開主體 公開渠道和載體 公開對象 公開方式'.split(
        ' ',
      ),
    ],
    ['arrows', header.map((label, column) => `${column % 2 === 0 ? '*' : ''}${label}▼`)],
  ])('%s', (_, labels) => {
    const read = formOf(sheetOf([['养老服务目录'], labels, item('1', '甲')]));
    expect([namesIn(read), toldOf(read)]).toEqual([[[3, '甲']], []]);
    expect(read.rows[0]?.entry).toMatchObject({ subjectText: '区民政局', methods: ['proactive'] });
  });

  test('choices in traditional signs are read, and who is meant stays as it is written', () => {
    const row = item('1', '甲', { 7: '■政府網站 □公示欄', 8: '特定群體：申請人', 9: '依申請公開' });
    expect(formOf(sheetOf([header, row])).rows[0]?.entry).toMatchObject({
      channels: ['website'],
      audiences: ['specific'],
      audienceNote: '申請人',
      methods: ['on-request'],
    });
  });

  test('the row that is shown where no header was found is one of a table, not the title', () => {
    const fault = faultOf([['养老服务目录'], ['Category', 'Item', 'Content', 'Basis'], ['a', 'b', 'c', 'd']]);
    expect([fault.row, fault.found[0]]).toEqual([2, 'Category']);
  });
});
