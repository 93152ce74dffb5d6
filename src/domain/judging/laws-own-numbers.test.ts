import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { judgeAlone } from '../../../tests/samples/judge-alone';
import { entryFromSnapshot } from '../catalogue';
import { applyRules, judgeEntry } from '../completeness';
import { policyRules } from '../document-rules';
import { type Finding, ruleFacts, sourceOf } from '../finding';
import { columnFindings, freshnessFindings, vetoFindings } from '../freshness';
import {
  type LimitTable,
  limitsWith,
  limitTable,
  parseTimeLimit,
  printSpan,
  type StatutoryKind,
  statutoryLimits,
} from '../time';
import { clockRulesOn } from '../time/clock/clock-rules';
import { judgingContext, noFacts, readSettings, ruleSetId } from '.';
import { amountHelpOn } from './amount-help';
import { amountFields, readAmounts } from './read-amounts';

// The numbers of the law stand in src/domain/time/statute/limit-table.ts and nowhere else.
const read = (file: string): string => readFileSync(resolve(import.meta.dirname, '../../..', file), 'utf8');

const CHANGE = '2027-01-01';
const BEFORE = '2026-12-31';

/** A copy of the law in which one number changes on 1 January 2027. */
const lawWith = (kind: StatutoryKind, amount: number): LimitTable => ({
  ...limitTable,
  [kind]: {
    ...limitTable[kind],
    entries: [...limitTable[kind].entries, { since: CHANGE, amount, source: `新${limitTable[kind].zh}规定` }],
  },
});

const vetoOfThree: LimitTable = {
  ...limitTable,
  'website-veto': {
    ...limitTable['website-veto'],
    entries: [...limitTable['website-veto'].entries, { since: CHANGE, amount: 3, source: '新单项否决规定' }],
  },
};

const contextOn = (today: string, table: LimitTable, amounts = {}) =>
  judgingContext({ ...noFacts, amounts }, today, table);

test('the settings’ form has no number of its own: empty fields are the law’s', () => {
  const { attributes } = JSON.parse(
    read('src/api/judging-settings/content-types/judging-settings/schema.json'),
  ) as { attributes: Record<string, { default?: unknown }> };
  expect(Object.keys(amountFields).filter((field) => attributes[field]?.default !== undefined)).toEqual([]);
  const empty = Object.fromEntries(Object.keys(amountFields).map((field) => [field, null]));
  expect(readAmounts(empty)).toEqual({ amounts: {}, faults: [] });
});

test('what is told beside each field is printed from the law', () => {
  const help = amountHelpOn('2026-11-28');
  for (const [field, kind] of Object.entries(amountFields)) {
    const limit = statutoryLimits.on('2026-11-28')[kind];
    expect(help[field]?.zh).toContain(printSpan(limit));
    if (limit.bound !== null) expect(help[field]?.zh).toContain(limit.source);
  }
  for (const language of ['zh-Hans', 'en']) {
    const names = JSON.parse(read(`src/admin/translations/content-types/${language}.json`));
    const { fields } = names['api::judging-settings.judging-settings'];
    expect(Object.keys(amountFields).filter((field) => fields[field].help !== undefined)).toEqual([]);
  }
  expect(help.permitPenaltyDays).toEqual({
    zh: '最长7个工作日（国办发〔2018〕118号），只能改短；不填按此执行',
    en: 'At most 7 working days (国办发〔2018〕118号); may only be shorter; empty means this',
  });
});

describe('permits from 7 to 5 working days on 1 January 2027', () => {
  const law = lawWith('permit-or-penalty', 5);

  test('the settings say so from the announcement on, and print the new number alone once it holds', () => {
    expect(amountHelpOn(BEFORE, law).permitPenaltyDays).toEqual({
      zh: '最长7个工作日（国办发〔2018〕118号）；自2027年1月1日起最长5个工作日（新行政许可、行政处罚规定），只能改短；不填按此执行',
      en: 'At most 7 working days (国办发〔2018〕118号); from 2027-01-01 on at most 5 working days (新行政许可、行政处罚规定); may only be shorter; empty means this',
    });
    expect(amountHelpOn(CHANGE, law).permitPenaltyDays?.zh).toBe(
      '最长5个工作日（新行政许可、行政处罚规定），只能改短；不填按此执行',
    );
  });

  test('a district’s stored number stays valid and judges what the old law judges; one that no law allows is refused', () => {
    const stored = readSettings({ permitPenaltyDays: 6 }, law);
    expect(stored.faults).toEqual([]);
    const { limits } = contextOn(CHANGE, law, stored.settings.amounts);
    expect([BEFORE, CHANGE].map((day) => limits.on(day)['permit-or-penalty'].amount)).toEqual([6, 5]);
    expect(readSettings({ permitPenaltyDays: 8 }, law).faults.map(({ path }) => path)).toEqual([
      ['permitPenaltyDays'],
    ]);
    expect(readSettings({ permitPenaltyDays: null }, law)).toMatchObject({
      settings: { amounts: {} },
      faults: [],
    });
  });

  test('a promise of 7 working days is too long for panel, import and check from that day on, for the gate too', () => {
    const snapshot = {
      level1: '行政许可',
      level2: '行政许可决定',
      timeLimit: { text: '自作出行政许可决定之日起7个工作日内' },
    };
    const entry = entryFromSnapshot(snapshot);
    const tooLong = (today: string): string[] =>
      judgeEntry(entry, contextOn(today, law))
        .filter(({ rule }) => rule === 'time-limit.too-long')
        .map(({ message }) => message.zh);
    expect(tooLong(BEFORE)).toEqual([]);
    expect(tooLong(CHANGE)).toEqual([expect.stringContaining('5个工作日')]);
    const gate = judgeAlone({ type: 'catalog-item', snapshot }, contextOn(CHANGE, law));
    expect(gate.map(({ rule }) => rule)).toContain('time-limit.too-long');
  });

  test('kept scores are old on that day, and not before', () => {
    expect(ruleSetId(contextOn(BEFORE, law))).toBe(ruleSetId(contextOn(BEFORE, limitTable)));
    expect(ruleSetId(contextOn(CHANGE, law))).not.toBe(ruleSetId(contextOn(CHANGE, limitTable)));
  });

  test('a clock that runs already goes on as it began', () => {
    const { limits } = contextOn(CHANGE, law);
    const clockOf = (day: string) => clockRulesOn(day, limits)['permit-or-penalty'];
    expect(clockOf(BEFORE)).toMatchObject({ amount: 7, source: '国办发〔2018〕118号' });
    expect(clockOf(CHANGE)).toMatchObject({ amount: 5, source: '新行政许可、行政处罚规定' });
  });
});

test('the gate asks 45 days of a period of comment that begins on or after the day, in China', () => {
  const context = contextOn('2027-03-01', lawWith('comment', 45));
  const refusals = (startsAt: string, endsAt: string) =>
    judgeAlone(
      {
        type: 'participation-event',
        snapshot: { form: 'public-comment', startsAt, endsAt, summary: '征求意见', body: '<p>草案</p>' },
      },
      context,
    )
      .filter(({ rule }) => rule === 'event.period.short')
      .map(({ message, source }) => [message.zh, source.zh]);
  expect(refusals('2026-12-31T15:59:00.000Z', '2027-01-30T16:00:00.000Z')).toEqual([]);
  expect(refusals('2026-12-30T16:00:00.000Z', '2027-01-24T16:00:00.000Z')).toEqual([
    ['征求意见只有25日，少于30日，且未说明理由', '《重大行政决策程序暂行条例》第十五条'],
  ]);
  expect(refusals('2026-12-31T16:00:00.000Z', '2027-01-30T16:00:00.000Z')).toEqual([
    ['征求意见只有30日，少于45日，且未说明理由', '新公开征求意见规定'],
  ]);
});

/** What is found, and by which law. */
const byLaw = (findings: readonly Finding[], rule: string): ReadonlyArray<readonly [string, string]> =>
  findings.filter((one) => one.rule === rule).map(({ message, source }) => [message.zh, source.zh]);

describe('the check follows, each finding by the law of its own day, which it cites', () => {
  test('results of events', () => {
    const found = (endsAt: string, days: number) =>
      byLaw(
        judgeAlone(
          { type: 'participation-event', snapshot: { form: 'hearing', startsAt: endsAt, endsAt } },
          contextOn('2027-03-01', lawWith('result', 10)),
          { now: new Date(Date.parse(endsAt) + days * 86_400_000).toISOString() },
        ),
        'event.result.missing',
      );
    expect(found('2026-12-31T08:00:00.000Z', 15)).toEqual([]);
    expect(found('2026-12-31T08:00:00.000Z', 31)).toEqual([
      [
        '活动已结束31日，仍未公布意见采纳情况',
        '区政府办公室《关于全面推进基层政务公开标准化规范化工作的通知》二（四）',
      ],
    ]);
    expect(found('2027-01-01T08:00:00.000Z', 15)).toEqual([
      ['活动已结束15日，仍未公布意见采纳情况', '新公众参与结果反馈规定'],
    ]);
  });

  test('interpretations: due, missing and late', () => {
    const found = (publishedOn: string, today: string, interpretedOn: readonly string[] = []) =>
      applyRules(policyRules, {
        needsInterpretation: true,
        publishedOn,
        interpretedOn,
        today,
        limits: contextOn(publishedOn, lawWith('interpretation', 1)).limits,
      }).map(({ message, source }) => [message.zh, source.zh]);
    expect([
      found('2026-12-28', '2026-12-28'),
      found('2027-01-04', '2027-01-04'),
      found('2027-01-04', '2027-01-07'),
      found('2027-01-04', '2027-01-07', ['2027-01-06']),
    ]).toEqual([
      [
        [
          '尚未发布解读，最迟应在2026-12-31前发布',
          '《〈关于全面推进政务公开工作的意见〉实施细则》（国办发〔2016〕80号）',
        ],
      ],
      [['尚未发布解读，最迟应在2027-01-05前发布', '新政策解读规定']],
      [['应当解读而未解读，已超期2个工作日', '新政策解读规定']],
      [['解读晚于政策文件2个工作日发布', '新政策解读规定']],
    ]);
  });

  test('columns', () => {
    const found = (newestOn: string, today: string) =>
      columnFindings({
        kind: 'news',
        openedOn: '2026-01-01',
        newestOn,
        today,
        limits: contextOn(today, lawWith('column-news', 7)).limits,
      }).map(({ source }) => source.zh);
    expect([
      found('2026-12-31', '2027-01-14'),
      found('2026-12-31', '2027-01-15'),
      found('2027-01-01', '2027-01-08'),
      found('2027-01-01', '2027-01-09'),
    ]).toEqual([
      [],
      ['《政府网站与政务新媒体检查指标》（国办秘函〔2019〕19号）'],
      [],
      ['新动态要闻类栏目规定'],
    ]);
  });

  test('the columns by which the whole website fails', () => {
    const found = (today: string) =>
      vetoFindings({ stale: ['甲', '乙', '丙'], empty: [], today, limits: limitsWith({}, vetoOfThree) }).map(
        ({ message, source }) => [message.zh, source.zh],
      );
    expect([found(BEFORE), found(CHANGE)]).toEqual([
      [],
      [['3个专栏逾期未更新，达到单项否决标准（3个）：甲、乙、丙', '新单项否决规定']],
    ]);
  });

  test('items that stay empty', () => {
    const found = (listedOn: string, today: string) =>
      freshnessFindings({
        timeLimit: parseTimeLimit('20个工作日'),
        listedOn,
        disclosures: [],
        today,
        profile: null,
        limits: contextOn(today, lawWith('proactive', 2)).limits,
      }).map(({ rule, source }) => [rule, source.zh]);
    expect(found('2026-12-30', '2027-01-12')).toEqual([]);
    expect(found('2026-12-30', '2027-02-12')).toEqual([
      ['freshness.empty', '《中华人民共和国政府信息公开条例》第二十六条'],
    ]);
    expect(found('2027-01-04', '2027-01-12')).toEqual([['freshness.empty', '新主动公开规定']]);
  });
});

test('what the list of rules cites is what the law’s table says today', () => {
  const today = statutoryLimits.on('2026-11-28');
  const numbers = {
    'event.period.short': today.comment,
    'event.result.missing': today.result,
    'policy.interpretation.due': today.interpretation,
    'policy.interpretation.missing': today.interpretation,
    'policy.interpretation.late': today.interpretation,
    'column.stale': today['column-news'],
    'column.veto.stale': today['website-veto'],
    'column.veto.empty': today['website-veto'],
    'freshness.empty': today.proactive,
  } as const;
  for (const [rule, { source }] of Object.entries(numbers))
    expect([rule, ruleFacts(rule as keyof typeof numbers).source]).toEqual([rule, sourceOf(source)]);
});

test('clocks count what the law’s table says', () => {
  const clocks = clockRulesOn('2026-11-28');
  for (const [id, kind] of [
    ['information-request', 'request'],
    ['proactive-disclosure', 'proactive'],
    ['permit-or-penalty', 'permit-or-penalty'],
    ['budget', 'budget'],
    ['interpretation', 'interpretation'],
  ] as const) {
    const { amount, unit } = statutoryLimits.on('2026-11-28')[kind];
    expect([id, clocks[id].amount, clocks[id].unit]).toEqual([id, amount, unit]);
  }
});

test('an answer may take 15 working days more by the regulation of 2008 and 20 by today’s; a longer pause follows the law', () => {
  const request = (day: string, table = limitTable) =>
    clockRulesOn(day, limitsWith({}, table))['information-request'];
  expect([request('2018-06-01'), request('2026-11-28')].map(({ maxExtension }) => maxExtension)).toEqual([
    15, 20,
  ]);
  const thirdParties = [BEFORE, CHANGE].map(
    (day) => request(day, lawWith('third-party-answer', 10)).pauses['third-party'],
  );
  expect(thirdParties.map((pause) => [pause?.answerWithin, pause?.source])).toEqual([
    [15, '《中华人民共和国政府信息公开条例》第三十二条'],
    [10, '新第三方提出意见规定'],
  ]);
  expect(request(CHANGE, lawWith('correction', 5)).pauses.correction?.askWithin).toBe(5);
  expect(clockRulesOn(CHANGE, limitsWith({}, lawWith('message', 10))).message).toMatchObject({
    amount: 10,
    source: '新网民留言办理规定',
  });
});
