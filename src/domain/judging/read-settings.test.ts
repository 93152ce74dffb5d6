import fc from 'fast-check';
import { expect, test } from 'vitest';
import { printFault, readSettings } from '.';
import { knownRules } from './known-rules';

const faults = (values: object): string =>
  readSettings({ ...values })
    .faults.map((fault) => printFault(fault).zh)
    .join('\n');

const missing = 'element.audience.missing';

test.each<[string, object, string]>([
  ['nothing laid down', {}, ''],
  [
    'as the admin saves an untouched form',
    { proactiveDays: 20, commentDays: 30, rules: null, profile: null },
    '',
  ],
  ['stricter than the law', { proactiveDays: 10, commentDays: 45, permitPenaltyDays: 5 }, ''],
  [
    'laxer than the law',
    { proactiveDays: 25, commentDays: 7 },
    'proactiveDays: 主动公开的法定最长期限为20个工作日（《中华人民共和国政府信息公开条例》第二十六条），只能改短，现为 25\n' +
      'commentDays: 公开征求意见的法定最短期限为30日（《重大行政决策程序暂行条例》第十五条），只能改长，现为 7',
  ],
  ['a number of its own', { resultDays: 60 }, ''],
  ['no number', { budgetDays: '十' }, 'budgetDays: 预决算期限应为 1 到 3650 的整数，现为 "十"'],
  [
    'no day at all',
    { interpretationDays: 0 },
    'interpretationDays: 政策解读期限应为 1 到 3650 的整数，现为 0',
  ],
  [
    'an override with every part',
    { rules: { [missing]: { points: 5, severity: 'warning', blocking: false, off: true } } },
    '',
  ],
  ['as a text', { rules: `{"${missing}": {"off": true}}` }, ''],
  ['an empty text', { rules: ' ', profiles: '' }, ''],
  [
    'a rule that does not exist',
    { rules: { 'element.audience.mising': { off: true } } },
    `rules → element.audience.mising: 没有这条规则，最接近的是 ${missing}`,
  ],
  [
    'points in words',
    { rules: { [missing]: { points: '五' } } },
    `rules → ${missing} → points: 应为 0 到 100 的整数，现为 "五"`,
  ],
  [
    'everything wrong at once, in the order of the places',
    {
      rules: {
        'time-limit.vague': { weight: 3, points: 101, severity: 'grave' },
        'element.subject.generic': 5,
        [missing]: { off: 'yes', points: -1 },
      },
    },
    [
      `rules → ${missing} → off: 应为 true 或 false，现为 "yes"`,
      `rules → ${missing} → points: 应为 0 到 100 的整数，现为 -1`,
      'rules → element.subject.generic: 应写作 {"points": 5} 的形式，现为 5',
      'rules → time-limit.vague → points: 应为 0 到 100 的整数，现为 101',
      'rules → time-limit.vague → severity: 应为 error（严重）、warning（一般）、info（提示）之一，现为 "grave"',
      'rules → time-limit.vague → weight: 没有这一项，可用的有 off、points、severity、blocking',
    ].join('\n'),
  ],
  ['no object', { rules: [1] }, 'rules: 规则调整应写作 {"规则": {…}} 的形式，现为 [1]'],
  [
    'a law made laxer',
    {
      rules: {
        'privacy.id-number': { off: true, blocking: false },
        'event.period.short': { severity: 'info' },
        'time-limit.too-long': { points: 4 },
      },
    },
    [
      'rules → event.period.short → severity: 由法律规定，不能放宽（《重大行政决策程序暂行条例》第十五条）',
      'rules → privacy.id-number → blocking: 由法律规定，不能放宽（《中华人民共和国政府信息公开条例》第十五条、《中华人民共和国个人信息保护法》第二十八条）',
      'rules → privacy.id-number → off: 由法律规定，不能放宽（《中华人民共和国政府信息公开条例》第十五条、《中华人民共和国个人信息保护法》第二十八条）',
      'rules → time-limit.too-long → points: 由法律规定，不能放宽（《中华人民共和国政府信息公开条例》第二十六条）',
    ].join('\n'),
  ],
  ['a law made stricter', { rules: { 'time-limit.too-long': { points: 7, blocking: true } } }, ''],
  ['one of our profiles', { profile: 'county' }, ''],
  ['an unknown profile', { profile: 'town' }, 'profile: 没有名为“town”的检查方案'],
  [
    'an own profile that is not there',
    { profile: 'own', profiles: {} },
    'profile: 选择了自定义方案，但“自定义检查方案”里没有名为 own 的方案',
  ],
  ['an own profile', { profile: 'own', profiles: { own: { name: { zh: '本区' }, atLeast: 2 } } }, ''],
  [
    'an own profile with faults',
    { profiles: { own: { name: '本区', atLeast: 0, newest: 9, columns: 1 }, other: 3 } },
    [
      'profiles → other: 应写作 {"name": …, "atLeast": …} 的形式，现为 3',
      'profiles → own → atLeast: 应为大于 0 的整数，或 null（不作要求），现为 0',
      'profiles → own → columns: 应为 true 或 false，现为 1',
      'profiles → own → name: 写明中文名称，如 {"zh": "本区方案"}',
      'profiles → own → newest: 没有这一项，可用的有 name、atLeast、newestWithin、longestGap、columns、source',
    ].join('\n'),
  ],
])('settings with %s', (_, values, expected) => {
  expect(faults(values)).toBe(expected);
});

test('in English too', () => {
  const { faults: found } = readSettings({ proactiveDays: 25, rules: { 'element.audience.mising': {} } });
  expect(found.map((fault) => printFault(fault).en)).toEqual([
    'proactiveDays: the law sets 20 for proactive disclosure (《中华人民共和国政府信息公开条例》第二十六条); it may only be shorter, not 25',
    'rules → element.audience.mising: there is no such rule; the nearest is element.audience.missing',
  ]);
});

test('what has no fault is read, what has one is left as the law and the rules have it', () => {
  const { settings } = readSettings({
    proactiveDays: 15,
    budgetDays: 90,
    requestDays: 20,
    profile: 'own',
    profiles: { own: { name: { zh: '本区方案' }, newestWithin: 120 } },
    rules: { [missing]: { points: 5 }, 'time-limit.vague': { points: 'x' } },
  });
  expect(settings).toEqual({
    amounts: { proactive: 15, request: 20 },
    profile: 'own',
    profiles: {
      own: {
        name: { zh: '本区方案', en: '本区方案' },
        atLeast: null,
        newestWithin: 120,
        longestGap: null,
        columns: false,
        source: '本区方案',
      },
    },
    overrides: { [missing]: { points: 5 } },
  });
});

const part = fc.oneof(
  fc.boolean(),
  fc.integer({ min: -5, max: 120 }),
  fc.constantFrom('warning', '五', null),
);
const override = fc.oneof(
  fc.dictionary(fc.constantFrom('off', 'points', 'severity', 'blocking', 'weight'), part),
  part,
);
const rules = fc.dictionary(
  fc.constantFrom(...knownRules.map(({ id }) => id), 'element.x', 'toString', ''),
  override,
  { maxKeys: 12 },
);

const turned = (value: unknown): unknown =>
  typeof value === 'object' && value !== null
    ? Object.fromEntries(
        Object.entries(value)
          .reverse()
          .map(([key, inner]) => [key, turned(inner)]),
      )
    : value;

test('the order in which a district writes its rules changes nothing', () => {
  fc.assert(
    fc.property(rules, (raw) => {
      const [one, other] = [readSettings({ rules: raw }), readSettings({ rules: turned(raw) })];
      expect(other).toEqual(one);
    }),
    { numRuns: 300 },
  );
});

test('every rule has one id', () => {
  const ids = knownRules.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  expect(ids).toEqual(
    expect.arrayContaining([
      'coverage.row.missing',
      'similarity.copied',
      'similarity.edited',
      'freshness.late',
      'privacy.mobile-phone',
    ]),
  );
});
