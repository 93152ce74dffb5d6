import { expect, test } from 'vitest';
import { applyRules } from '../../completeness/rule';
import { defaultCalendar, limitsWith, withAdjustments } from '../../time';
import { type JudgedPolicy, policyRules } from '.';

/** Published on a Monday; that Friday and the next Monday are worked. */
const monday: JudgedPolicy = {
  needsInterpretation: true,
  publishedOn: '2026-03-02',
  interpretedOn: [],
  today: '2026-03-03',
};
const said = (change: Partial<JudgedPolicy>): string =>
  applyRules(policyRules, { ...monday, ...change })
    .map(({ rule, message }) => `${rule} ${message.zh}`)
    .join();

test.each<[string, Partial<JudgedPolicy>, string]>([
  ['not yet due', {}, 'policy.interpretation.due 尚未发布解读，最迟应在2026-03-05前发布'],
  [
    'on the last day',
    { today: '2026-03-05' },
    'policy.interpretation.due 尚未发布解读，最迟应在2026-03-05前发布',
  ],
  [
    'the day after',
    { today: '2026-03-06' },
    'policy.interpretation.missing 应当解读而未解读，已超期1个工作日',
  ],
  [
    'after a weekend',
    { today: '2026-03-09' },
    'policy.interpretation.missing 应当解读而未解读，已超期2个工作日',
  ],
  ['with it', { interpretedOn: ['2026-03-02'] }, ''],
  ['on the third working day', { interpretedOn: ['2026-03-05'] }, ''],
  [
    'late',
    { interpretedOn: ['2026-03-20', '2026-03-10'] },
    'policy.interpretation.late 解读晚于政策文件6个工作日发布',
  ],
  [
    'on the third working day, as the district works',
    { calendar: withAdjustments(defaultCalendar, [{ date: '2026-03-04', kind: 'off', reason: '防汛' }]) },
    'policy.interpretation.due 尚未发布解读，最迟应在2026-03-06前发布',
  ],
  [
    'within one day, as the district wants it',
    { limits: limitsWith({ interpretation: 1 }), interpretedOn: ['2026-03-04'] },
    'policy.interpretation.late 解读晚于政策文件2个工作日发布',
  ],
  ['not needed', { needsInterpretation: null, today: '2027-01-01' }, ''],
])('an interpretation that comes: %s', (_, change, expected) => {
  expect(said(change)).toBe(expected);
});
