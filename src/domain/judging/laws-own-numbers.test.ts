import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { entryFromSnapshot } from '../catalogue';
import { applyRules, judgeChange, judgeEntry, policyRules } from '../completeness';
import { columnFindings, freshnessFindings } from '../freshness';
import {
  type LimitTable,
  limitTable,
  parseTimeLimit,
  printSpan,
  type StatutoryKind,
  statutoryLimits,
} from '../time';
import { clockRulesOn } from '../time/clock-rules';
import { judgingContext, noFacts, readSettings, ruleSetId } from '.';
import { amountHelpOn } from './amount-help';
import { amountFields, readAmounts } from './read-amounts';

// The numbers of the law stand in src/domain/time/statutory-limits.ts and nowhere else.
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
    const gate = judgeChange({ type: 'catalog-item', snapshot }, contextOn(CHANGE, law));
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
  const refusals = (startsAt: string, endsAt: string): string[] =>
    judgeChange(
      {
        type: 'participation-event',
        snapshot: { form: 'public-comment', startsAt, endsAt, summary: '征求意见', body: '<p>草案</p>' },
      },
      context,
    )
      .filter(({ rule }) => rule === 'event.period.short')
      .map(({ message }) => message.zh);
  expect(refusals('2026-12-31T15:59:00.000Z', '2027-01-30T16:00:00.000Z')).toEqual([]);
  expect(refusals('2026-12-31T16:00:00.000Z', '2027-01-30T16:00:00.000Z')).toEqual([
    '征求意见只有30日，少于45日，且未说明理由',
  ]);
});

test('the check follows: results of events, interpretations, columns and items that stay empty, each by its own day', () => {
  const events = (endsAt: string): string[] =>
    judgeChange(
      { type: 'participation-event', snapshot: { form: 'hearing', startsAt: endsAt, endsAt } },
      contextOn('2027-03-01', lawWith('result', 10)),
      { now: new Date(Date.parse(endsAt) + 15 * 86_400_000).toISOString() },
    ).map(({ rule }) => rule);
  expect(events('2026-12-31T08:00:00.000Z')).not.toContain('event.result.missing');
  expect(events('2027-01-01T08:00:00.000Z')).toContain('event.result.missing');

  const due = (publishedOn: string): string =>
    applyRules(policyRules, {
      needsInterpretation: true,
      publishedOn,
      interpretedOn: [],
      today: publishedOn,
      limits: contextOn(publishedOn, lawWith('interpretation', 1)).limits,
    })[0]?.message.zh ?? '';
  expect([due('2026-12-28'), due('2027-01-04')]).toEqual([
    '尚未发布解读，最迟应在2026-12-31前发布',
    '尚未发布解读，最迟应在2027-01-05前发布',
  ]);

  const column = (newestOn: string, today: string): number =>
    columnFindings({
      kind: 'news',
      openedOn: '2026-01-01',
      newestOn,
      today,
      limits: contextOn(today, lawWith('column-news', 7)).limits,
    }).length;
  expect([
    column('2026-12-31', '2027-01-14'),
    column('2027-01-01', '2027-01-08'),
    column('2027-01-01', '2027-01-09'),
  ]).toEqual([0, 0, 1]);

  const empty = (listedOn: string, today: string): string[] =>
    freshnessFindings({
      timeLimit: parseTimeLimit('20个工作日'),
      listedOn,
      disclosures: [],
      today,
      profile: null,
      limits: contextOn(today, lawWith('proactive', 2)).limits,
    }).map(({ rule }) => rule);
  expect(empty('2026-12-30', '2027-01-12')).toEqual([]);
  expect(empty('2027-01-04', '2027-01-12')).toEqual(['freshness.empty']);
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
