import { expect, test } from 'vitest';
import { chinaDay, defaultCalendar, limitsWith, parseTimeLimit, withAdjustments } from '../time';
import { freshnessFindings, freshnessProfile, type JudgedFreshness } from '.';

const on = (publishedOn: string, formedOn: string | null = null) => ({ publishedOn, formedOn });

const said = (limit: string, change: Partial<JudgedFreshness>): string =>
  freshnessFindings({
    timeLimit: parseTimeLimit(limit),
    listedOn: '2026-01-05',
    disclosures: [],
    today: '2026-06-01',
    profile: null,
    ...change,
  })
    .map(({ rule, message }) => `${rule} ${message.zh}`)
    .join('\n');

const ten = { limits: limitsWith({ proactive: 10 }) };
const dayOff = { date: '2026-01-07', kind: 'off', reason: '暴雪停工' } as const;
const within20 = '信息形成或者变更之日起20个工作日内';

test.each<[string, string, Partial<JudgedFreshness>, string]>([
  ['nothing yet, but it was listed today', within20, { today: '2026-01-05' }, ''],
  ['nothing for months', within20, {}, 'freshness.empty 目录事项自2026-01-05公布以来从未公开过信息'],
  ['nothing for the 10 days that the district allows', within20, { today: '2026-01-19', ...ten }, ''],
  [
    'nothing for longer, though one of the days was off',
    within20,
    { today: '2026-01-20', ...ten },
    'freshness.empty 目录事项自2026-01-05公布以来从未公开过信息',
  ],
  [
    'a day off counts for nobody',
    within20,
    { today: '2026-01-20', ...ten, calendar: withAdjustments(defaultCalendar, [dayOff]) },
    '',
  ],
  ['disclosed in time', within20, { disclosures: [on('2026-03-30', '2026-03-02')] }, ''],
  [
    'disclosed late',
    within20,
    { disclosures: [on('2026-03-31', '2026-03-02'), on('2026-03-03', '2026-03-02')] },
    'freshness.late 有1条信息超过公开时限（20个工作日）才公开',
  ],
  ['the day of forming is not known', within20, { disclosures: [on('2026-03-31')] }, ''],
  ['every half year, in time', '半年至少更新1次', { disclosures: [on('2026-01-10')] }, ''],
  [
    'every half year, late',
    '半年至少更新1次',
    { disclosures: [on('2025-10-09'), on('2025-01-09')] },
    'freshness.cadence 应每6个月更新一次，最近一次为2025-10-09，已逾期53日',
  ],
  ['only when something happens', '及时公开', { disclosures: [on('2020-01-01')] }, ''],
  [
    'by the county’s profile',
    within20,
    {
      profile: freshnessProfile('county'),
      disclosures: [on('2025-09-01'), on('2026-01-10'), on('2026-02-01')],
    },
    'freshness.profile.few 仅公开3条，检查方案要求不少于4条\nfreshness.profile.old 最近一次公开距今120日，检查方案要求不超过90日\nfreshness.profile.gap 相邻两次公开最长间隔131日，检查方案要求不超过90日',
  ],
  [
    'by the national profile',
    within20,
    { profile: freshnessProfile('national'), disclosures: [on('2026-02-01')] },
    '',
  ],
])('%s', (_, limit, change, expected) => {
  expect(said(limit, change)).toBe(expected);
});

test('an unknown profile is refused with the known ones', () => {
  expect(() => freshnessProfile('town')).toThrow(
    expect.objectContaining({
      code: 'UNKNOWN_PROFILE',
      problem: { zh: '没有名为“town”的检查方案', en: 'There is no profile called “town”' },
      hint: expect.objectContaining({ zh: '可用的方案：national 国家检查指标、county 县级专栏指标' }),
    }),
  );
  expect(() => freshnessProfile('constructor')).toThrow('constructor');
});

test.each([
  ['2026-01-01T15:59:59.999Z', '2026-01-01'],
  ['2026-01-01T16:00:00.000Z', '2026-01-02'],
])('at %s it is %s in China', (moment, day) => {
  expect(chinaDay(moment)).toBe(day);
});
