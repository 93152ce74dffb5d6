import { expect, test } from 'vitest';
import { completeEntry } from '../../../tests/samples/catalogue-entries';
import { type CoveringItem, type GuidelineRow, startLocalBasisHints } from '.';

const row: GuidelineRow = {
  documentId: 'row-1',
  domain: 'social-assistance',
  level1: '最低生活保障',
  level2: '办事指南',
  level3: null,
  levels: ['township'],
};
const national = '《社会救助暂行办法》（国务院令第649号）第九条';
const local = '《平顶山市最低生活保障实施办法》（平政〔2020〕5号）第三条，经办人张某核对';

const item = (unit: string, change: Partial<CoveringItem> = {}): CoveringItem => ({
  documentId: `item-${unit}`,
  title: '最低生活保障 办事指南',
  unit,
  domain: 'social-assistance',
  guidelineItem: 'row-1',
  level1: '最低生活保障',
  level2: '办事指南',
  level3: null,
  adaptation: null,
  adaptationReason: null,
  ...change,
});

const citing = (...texts: string[]) => ({
  ...completeEntry,
  legalBases: texts.map((text) => ({ text, title: null, number: null, article: null })),
});

type Added = readonly [CoveringItem, string];

const hints = (added: readonly Added[], published: ReadonlyMap<string, string> = new Map()): string => {
  const all = startLocalBasisHints([row]);
  for (const [one, basis] of added) all.add(one, citing(...basis.split('；')));
  return [...all.findings(published)]
    .map(({ item: { unit }, finding: { message, hint } }) => `${unit} ${message.zh}。${hint.zh}`)
    .join('\n');
};

const told = (others: number, cited: number): string =>
  `只引用了国家层面的依据；有同一事项的其他${others}个单位中，${cited}个引用了本地文件。本地有配套文件的，补充引用`;

test.each<[string, readonly Added[], string]>([
  [
    'two of its three siblings do',
    [
      [item('A'), national],
      [item('B'), `${national}；${local}`],
      [item('C'), local],
      [item('D'), national],
    ],
    `A ${told(3, 2)}\nD ${told(3, 2)}`,
  ],
  [
    'only one of four does',
    [
      [item('A'), national],
      [item('B'), local],
      [item('C'), national],
      [item('D'), national],
      [item('E'), national],
    ],
    '',
  ],
  [
    'there are but two siblings',
    [
      [item('A'), national],
      [item('B'), local],
      [item('C'), local],
    ],
    '',
  ],
  [
    'the siblings are known by name, with or without the guideline’s row',
    [
      [item('A', { guidelineItem: null, level2: '办事指南 ' }), national],
      [item('B'), local],
      [item('C', { guidelineItem: null }), local],
      [item('D'), local],
    ],
    `A ${told(3, 3)}`,
  ],
  [
    'the names are another domain’s',
    [
      [item('A', { guidelineItem: null, domain: 'elderly-care' }), national],
      [item('B'), local],
      [item('C'), local],
      [item('D'), local],
    ],
    '',
  ],
  [
    'another item of the unit does',
    [
      [item('A'), national],
      [item('A', { documentId: 'item-A2' }), local],
      [item('B'), local],
      [item('C'), local],
      [item('D'), local],
    ],
    '',
  ],
  [
    'the item does not apply',
    [
      [item('A', { adaptation: 'not-applicable' }), national],
      [item('B'), local],
      [item('C'), local],
      [item('D'), local],
    ],
    '',
  ],
])('a unit that cites no local basis, when %s', (_, added, expected) => {
  expect(hints(added)).toBe(expected);
});

test('the example is a sibling’s that is public, by title and number', () => {
  const all = startLocalBasisHints([row]);
  for (const unit of ['A', 'B', 'C', 'D']) all.add(item(unit), citing(unit === 'A' ? national : local));
  expect(all.examples()).toEqual(new Set(['item-B', 'item-C', 'item-D']));
  const published = new Map([['item-C', '《平顶山市最低生活保障实施办法》（平政〔2020〕5号）']]);
  expect([...all.findings(published)].map(({ finding }) => finding)).toMatchObject([
    {
      rule: 'legal-basis.local-missing',
      severity: 'info',
      blocking: false,
      points: 0,
      hint: { zh: '本地有配套文件的，补充引用，如《平顶山市最低生活保障实施办法》（平政〔2020〕5号）' },
    },
  ]);
});

test('twenty thousand items are looked at in their order, none twice', () => {
  const all = startLocalBasisHints([row]);
  for (let at = 0; at < 20_000; at += 1) {
    const one = item(`U${at % 40}`, {
      documentId: `item-${at}`,
      guidelineItem: null,
      level2: `事项${Math.floor(at / 40)}`,
    });
    all.add(one, citing(at % 4 === 0 ? national : local));
  }
  let found = 0;
  for (const _ of all.findings(new Map())) found += 1;
  expect(found).toBe(5_000);
});
