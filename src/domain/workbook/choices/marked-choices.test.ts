import { describe, expect, test } from 'vitest';
import { formOf, header, item, namesIn, sheetOf, toldOf } from '../../../../tests/samples/sheets/sheet-of';
import { readAudience, readLevels, readMethods } from './choices';

describe('one cell for several choices, marked as units mark them', () => {
  test.each([
    ['主动公开√ 依申请公开×', ['proactive']],
    ['主动公开（√）依申请公开（ ）', ['proactive']],
    ['主动公开■ 依申请公开□', ['proactive']],
    ['主动公开：√\n依申请公开：', ['proactive']],
    ['主动公开 （ ）\n依申请公开（√）', ['on-request']],
    ['√主动公开  依申请公开', ['proactive']],
    ['□主动公开 ☑依申请公开', ['on-request']],
    ['●主动公开 ○依申请公开', ['proactive']],
    ['√主动、依申请公开', ['proactive', 'on-request']],
    ['1.√主动公开 2.□依申请公开', null],
    ['主动公开（是）\n依申请公开（否）', ['proactive']],
    ['主动公开：否 依申请公开：是', ['on-request']],
    ['主动√依申请', null],
    ['√主动 ×依申请 主动公开', null],
    ['√主动公开（涉密信息除外）', null],
  ])('%s', (text, read) => expect(readMethods(text)).toEqual(read));

  test.each([
    ['☑县级 □乡级', ['county']],
    ['□县级 ■乡级', ['township']],
    ['县级×乡级√', ['township']],
    ['●县级 ○乡级', ['county']],
    ['县级（√）\n乡级（ ）', ['county']],
    ['区级√ 街道□', ['county']],
    ['■县级■乡级□村级', ['county', 'township']],
    ['区、街道两级', ['county', 'township']],
    ['1.县级 2.乡级', ['county', 'township']],
    ['县级：是；乡级：否', ['county']],
  ])('%s', (text, read) => expect(readLevels(text)).toEqual(read));

  test.each([
    ['全社会√ 特定群众', ['public'], null],
    ['全社会（√）特定群众（ ）', ['public'], null],
    ['√全社会\n特定群众', ['public'], null],
    ['全社会□  特定群众☑（申请人）', ['specific'], '申请人'],
    ['全社会：是\n特定群众：否', ['public'], null],
    ['☑全社会 ☑特定群体（老年人）', ['public', 'specific'], '老年人'],
    ['□全社会\n■特定群众：本辖区六十岁以上老年人', ['specific'], '本辖区六十岁以上老年人'],
  ])('%s', (text, audiences, note) => expect(readAudience(text)).toEqual({ audiences, note }));

  test.each([
    ['社会各界', ['public'], null, 0],
    ['公民、法人和其他组织', ['public'], null, 0],
    ['申请人及利害关系人', ['specific'], '申请人及利害关系人', 1],
    ['本村村民', ['specific'], '本村村民', 1],
  ])('%s alone in 公开对象', (text, audiences, note, told) => {
    const [row] = formOf(sheetOf([header, item('1', '甲', { 8: text })])).rows;
    expect([row?.entry?.audiences, row?.entry?.audienceNote, row?.warnings.length]).toEqual([
      audiences,
      note,
      told,
    ]);
  });
  test.each(['所有企业', '除本村外的村民', '不含未成年人'])('%s is not guessed', (text) => {
    const [row] = formOf(sheetOf([header, item('1', '甲', { 8: text })])).rows;
    expect(row?.refused.map(({ field }) => field)).toEqual(['公开对象']);
  });

  test('a word beside the marks that nobody knows is not left out', () => {
    expect(readAudience('√全社会 困难群众')).toBeNull();
  });
});

const ticks = ['公开对象', '', '公开方式', ''];
const above = [...header.slice(0, 8), ...ticks];
const below = [...header.slice(0, 8).map(() => ''), '全社会', '特定群众', '主动', '依申请'];
const ticked = (level2: string, ...marks: readonly string[]) => [
  ...item('1', level2).slice(0, 8),
  ...['', '', '', ''].map((_, at) => marks[at] ?? ''),
];
const chosenIn = (form: ReturnType<typeof formOf>) =>
  form.rows.map(({ entry }) => entry && [entry.audiences, entry.audienceNote, entry.methods]);

describe('columns to tick', () => {
  test('one √ that was merged over two of them is a tick in both; a text is not', () => {
    const rows = [above, below, ticked('甲', '√', '', '主动', ''), ticked('乙', '√', '', '√', '')];
    const merge = (row: number, left: number) => ({ top: row, bottom: row, left, right: left + 1 });
    const form = formOf(sheetOf(rows, [merge(3, 8), merge(3, 10), merge(4, 10)]));
    expect(chosenIn(form)).toEqual([
      [['public', 'specific'], null, ['proactive']],
      [['public'], null, ['proactive', 'on-request']],
    ]);
  });

  test.each([
    ['勾', '错'],
    ['必选', '不选'],
    ['对', '叉'],
    ['适用', '不适用'],
  ])('%s and %s say yes and no', (yes, no) => {
    const form = formOf(sheetOf([above, below, ticked('甲', yes, no, no, yes)]));
    expect(chosenIn(form)).toEqual([[['public'], null, ['on-request']]]);
  });

  test('a word for no one is no tick, an invisible sign beside a √ is nothing', () => {
    const rows = [
      above,
      below,
      ...['不涉及', '不适用', '无此类', '暂无'].map((word, at) => ticked(`甲${at}`, '√\u200B', word, '√')),
    ];
    expect(chosenIn(formOf(sheetOf(rows)))).toEqual(
      Array.from({ length: 4 }, () => [['public'], null, ['proactive']]),
    );
    const asked = formOf(sheetOf([above, below, ticked('甲', '√', '？', '√')]));
    expect(asked.rows[0]?.refused.map(({ field }) => field)).toEqual(['特定群众']);
  });
});

describe('headers and names as units send them', () => {
  test.each([
    ['主项', '子项'],
    ['事项类别', '事项名称'],
  ])('%s and %s below 公开事项', (first, second) => {
    const top = ['序号', '公开事项', '', ...above.slice(3)];
    const under = ['', first, second, ...below.slice(3)];
    expect(namesIn(formOf(sheetOf([top, under, ticked('甲', '√', '', '√')])))).toEqual([[3, '甲']]);
  });

  test('the level stands in brackets; a second 序号 is no question', () => {
    const labels = header.map((label) =>
      label.endsWith('级事项') ? `公开事项（${label.slice(0, 2)}）` : label,
    );
    const form = formOf(
      sheetOf([
        [...labels, '序号'],
        [...item('1', '甲'), '7'],
      ]),
    );
    expect([namesIn(form), toldOf(form)]).toEqual([[[2, '甲']], []]);
  });

  test('the unit of the time limits stands in the header', () => {
    const labels = header.map((label) => (label === '公开时限' ? '公开时限（工作日）' : label));
    const form = formOf(
      sheetOf([labels, item('1', '甲', { 5: '7' }), item('2', '乙', { 5: '信息形成后7个工作日内' })]),
    );
    expect(form.rows.map(({ entry }) => entry?.timeLimit?.text)).toEqual([
      '7个工作日',
      '信息形成后7个工作日内',
    ]);
  });

  test('（续） after the name of a group is the group again; 必填 below each label is no item', () => {
    const needed = header.map((_, at) => (at % 2 === 0 ? '必填' : '选填'));
    const form = formOf(sheetOf([header, needed, item('1', '甲'), item('2', '乙', { 1: '养老服务（续）' })]));
    expect(form.rows.map(({ entry }) => [entry?.level1, entry?.level2])).toEqual([
      ['养老服务', '甲'],
      ['养老服务', '乙'],
    ]);
  });

  test('a name that a PDF broke over two rows is no name of its own: the item is refused, with both rows', () => {
    const broken = ['', '', '可', '申请材料', '全法》', '', '管理局', '', '', ''];
    const form = formOf(sheetOf([header, item('1', '食品生产许'), broken, item('2', '乙')]));
    expect(namesIn(form)).toEqual([
      [2, undefined],
      [4, '乙'],
    ]);
    expect(form.rows[0]?.refused.map(({ problem }) => problem.zh)).toEqual([expect.stringMatching(/3行/u)]);
  });
});
