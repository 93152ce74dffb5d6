import { expect, test } from 'vitest';
import { formOf, header, item, sheetOf, toldOf } from '../../../../tests/samples/sheets/sheet-of';
import { readForm } from '../read-form';

const [basis, limit] = [4, 5];

/** The official form with several columns in place of one, each under its own label. */
const split = (at: number, labels: readonly string[], rows: ReadonlyArray<readonly string[]>) => {
  const put = (row: readonly string[], texts: readonly string[]) => [
    ...row.slice(0, at),
    ...texts,
    ...row.slice(at + 1),
  ];
  return [put(header, labels), ...rows.map((texts, index) => put(item('', `事项${index + 1}号`), texts))];
};
/** The same with the labels below the one of the official form. */
const below = (at: number, labels: readonly string[], rows: ReadonlyArray<readonly string[]>) => {
  const [plain = [], ...items] = split(at, labels, rows);
  const top = plain.map((label, column) => {
    if (column < at || column >= at + labels.length) return label;
    return column === at ? (header[at] ?? '') : '';
  });
  const sub = plain.map((label, column) => (column < at || column >= at + labels.length ? '' : label));
  const right = at + labels.length - 1;
  return formOf(sheetOf([top, sub, ...items], [{ top: 1, bottom: 1, left: at, right }]));
};
const beside = (...asked: Parameters<typeof split>) => formOf(sheetOf(split(...asked)));
type Read = ReturnType<typeof below>;
const entries = ({ rows }: Read) => rows.map(({ entry }) => entry);
const bases = (form: Read) =>
  entries(form).map((entry) => entry?.legalBases?.map(({ text }) => text).join(' '));
const limits = (form: Read) => entries(form).map((entry) => entry?.timeLimit?.text);
const warned = ({ rows }: Read) => rows.map(({ warnings }) => warnings.map(({ value }) => value).join());

const laws = [
  ['《政府信息公开条例》', '国务院令第711号'],
  ['《甲条例》\n《乙办法》', '国务院令第1号\n省政府令第2号'],
  ['《甲条例》（国务院令第1号）', '国务院令第1号'],
  ['《甲法》', ''],
  ['《甲法》\n《乙条例》', '国务院令第722号'],
];
test.each([
  ['below 公开依据', below(basis, ['依据名称', '文号'], laws)],
  ['beside each other', beside(basis, ['依据名称', '文号'], laws)],
])('the names of laws and their numbers %s', (_, form) => {
  expect(bases(form)).toEqual([
    '《政府信息公开条例》（国务院令第711号）',
    '《甲条例》（国务院令第1号） 《乙办法》（省政府令第2号）',
    '《甲条例》（国务院令第1号）',
    '《甲法》',
    '《甲法》 《乙条例》',
  ]);
  expect(warned(form)).toEqual(['', '', '', '', '国务院令第722号']);
  expect(toldOf(form)).toEqual([[expect.any(Number), '公开依据', '这几列说的是同一项内容，已合为一项导入']]);
});

test('laws, rules and documents in columns of their own are all bases', () => {
  const form = below(
    basis,
    ['法律法规', '规章', '规范性文件'],
    [
      ['《甲法》', '《乙办法》', ''],
      ['', '', '《丙通知》（国办发〔2019〕54号）'],
    ],
  );
  expect(bases(form)).toEqual(['《甲法》 《乙办法》', '《丙通知》（国办发〔2019〕54号）']);
  expect(warned(form)).toEqual(['', '']);
});

test('a number and its unit are a time limit, with the day that it begins on', () => {
  const form = below(
    limit,
    ['数字', '单位'],
    [
      ['20', '个工作日'],
      ['7', '工作日'],
      ['即时', ''],
      ['长期', '工作日'],
    ],
  );
  expect(limits(form)).toEqual(['20个工作日', '7个工作日', '即时', '长期']);
  expect(warned(form)).toEqual(['', '', '', '工作日']);
  const begun = beside(
    limit,
    ['起算时间', '公开时限', '时限单位'],
    [
      ['信息形成之日起', '20', '工作日'],
      ['作出决定之日', '5', '个工作日'],
      ['不定', '5', '日'],
    ],
  );
  expect(limits(begun)).toEqual(['信息形成之日起20个工作日', '作出决定之日起5个工作日', '5日']);
  expect(warned(begun)).toEqual(['', '', '不定']);
});

test('contents, channels and who is meant in two columns', () => {
  const content = beside(
    3,
    ['公开内容', '具体要素'],
    [
      ['文件类信息', '●政策文件\n○解读'],
      ['办理条件', ''],
    ],
  );
  expect(entries(content).map((entry) => entry?.contentElements?.map(({ text }) => text))).toEqual([
    ['文件类信息', '政策文件', '解读'],
    ['办理条件'],
  ]);
  const channels = beside(
    7,
    ['线上公开渠道', '线下公开渠道'],
    [
      ['政府网站', '公示栏'],
      ['', '公示栏'],
    ],
  );
  expect(entries(channels).map((entry) => entry?.channels)).toEqual([
    ['website', 'notice-board'],
    ['notice-board'],
  ]);
  const audience = beside(
    8,
    ['公开对象', '特定群体名称'],
    [
      ['全社会', ''],
      ['特定群体', '申请人'],
      ['全社会', '申请人'],
    ],
  );
  expect(entries(audience).map((entry) => entry?.audienceNote)).toEqual([null, '申请人', null]);
  expect(warned(audience)).toEqual(['', '', '申请人']);
});

test('a row of items below a label over two columns is no header, and such a label names both', () => {
  const rows = split(basis, ['公开依据', ''], [['《甲法》', '《乙法》']]);
  const form = formOf(sheetOf(rows, [{ top: 1, bottom: 1, left: basis, right: basis + 1 }]));
  expect(bases(form)).toEqual(['《甲法》 《乙法》']);
  expect(toldOf(form)).toEqual([[1, '公开依据', '这几列说的是同一项内容，已合为一项导入']]);
  const ticks = split(
    8,
    ['公开对象', ''],
    [
      ['√', ''],
      ['', '√'],
    ],
  );
  const read = readForm(sheetOf(ticks, [{ top: 1, bottom: 1, left: 8, right: 9 }]));
  expect(read).toMatchObject({ fault: { kind: 'double', columns: ['公开对象'] } });
});

test('a tick below a limit says what its label says', () => {
  const labels = ['实时公开', '20个工作日内', '每季度'];
  const form = below(limit, labels, [
    ['√', '', ''],
    ['', '√', ''],
    ['', '', '☑'],
    ['×', '', '是'],
  ]);
  expect(limits(form)).toEqual(['实时公开', '20个工作日内', '每季度', '每季度']);
});

test('a name that goes across two columns in each row is one column', () => {
  const rows = split(
    2,
    ['二级事项', ''],
    [
      ['甲', ''],
      ['乙', ''],
    ],
  );
  const merges = [1, 2, 3].map((row) => ({ top: row, bottom: row, left: 2, right: 3 }));
  const form = formOf(sheetOf(rows, merges));
  expect(entries(form).map((entry) => entry?.level2)).toEqual(['甲', '乙']);
  expect(toldOf(form)).toEqual([]);
  const stray = formOf(
    sheetOf(
      [
        ...rows,
        ...Array.from(
          { length: 30 },
          (_, at) => split(2, ['', ''], [[`丙${at}`, at === 29 ? '多' : '']])[1] ?? [],
        ),
      ],
      merges,
    ),
  );
  expect(toldOf(stray).map(([, field]) => field)).toEqual(['D列（无表头）']);
});

test('a stroke names no subject, and an answer is a strange name', () => {
  const [first, second] = formOf(sheetOf([header, item('1', '甲', { 6: '/' }), item('2', 'TRUE')])).rows;
  expect(first?.entry?.subjectText).toBeNull();
  expect(second?.warnings).toHaveLength(1);
});
