import { expect, test } from 'vitest';
import { measureLimits } from '../../../../../tests/samples/wording/measure-limits';
import { ordinaryLimits } from '../../../../../tests/samples/wording/time-limits';
import { parseTimeLimit, printTimeLimit, timeLimitFindings } from '../..';

const half = (isUnseen: boolean) =>
  measureLimits(
    ordinaryLimits().filter(({ unseen }) => unseen === isUnseen),
    { parseTimeLimit, timeLimitFindings },
  );

test('ordinary wording is read as it is meant, above all the half that nobody looked at', () => {
  const kept = half(true);
  expect([kept.texts, kept.rightVerdict, kept.wrongNumber]).toEqual([252, 244, 3]);
  expect(kept.found).toEqual({
    amounts: { there: 121, found: 124, right: 121 },
    postings: { there: 52, found: 50, right: 50 },
    cadences: { there: 43, found: 43, right: 42 },
    retentions: { there: 50, found: 50, right: 50 },
    over: { there: 37, found: 35, right: 34 },
  });
  const seen = half(false);
  // 献血者免费用血 has 献血之日起5年内 as a limit to these rules, 随叫随到 is vague; so is 应公开尽公开 beside 长期.
  expect([seen.texts, seen.rightVerdict, seen.wrongNumber]).toEqual([253, 250, 2]);
});

test.each([
  // How long something else is stopped, paid or open, and what somebody may do meanwhile.
  ['停止办理期限最长不超过一年；7个工作日内公开', '7个工作日内公开（注：停止办理期限最长不超过一年）'],
  ['报名5日，公示7日', '公示7日（注：报名5日）'],
  ['未来7天预报每天发布', '预报：每日公开（注：未来7天）'],
  // From when it is public, so long it stays.
  ['自公开之日起2年', '保留2年'],
  ['自公示之日起7天', '公示7日'],
  ['过期撤下', '公开至过期为止'],
  ['上半年公布', '6月底前公开'],
  ['每批次间隔15天', '每15日'],
  // In which places, and not when.
  ['线上线下同步公开', '同步公开（注：线上线下）'],
  ['10个工作日内；备注：按季度更新', '10个工作日内；每季度更新'],
])('%s → %s', (text, printed) => {
  expect(printTimeLimit(parseTimeLimit(text))).toBe(printed);
});

test.each([
  '30日内公开。备注：本项须在7个工作日内公开',
  '公示7天。注：公示期不得少于10天',
  '长期公开（公开期限为1年）',
])('%s contradicts itself', (text) => {
  expect(parseTimeLimit(text).issues.map(({ code }) => code)).toEqual(['contradictory']);
});

test.each(['报名3天', '献血之日起5年内可免费用血', '每人每年体检一次', '全天24小时', '依申请公开'])(
  '%s says no time',
  (text) => {
    expect(parseTimeLimit(text).kind).toBe('unreadable');
  },
);
