import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { printSpan, statutoryLimits } from '../time';
import { clockRules } from '../time/clock-rules';
import { amountHelp } from './amount-help';
import { amountFields, readAmounts } from './read-amounts';

// The numbers of the law stand in src/domain/time/statutory-limits.ts and nowhere else.
const read = (file: string): string => readFileSync(resolve(import.meta.dirname, '../../..', file), 'utf8');

test('the settings’ form has no number of its own: empty fields are the law’s', () => {
  const { attributes } = JSON.parse(
    read('src/api/judging-settings/content-types/judging-settings/schema.json'),
  ) as { attributes: Record<string, { default?: unknown }> };
  expect(Object.keys(amountFields).filter((field) => attributes[field]?.default !== undefined)).toEqual([]);
  const empty = Object.fromEntries(Object.keys(amountFields).map((field) => [field, null]));
  expect(readAmounts(empty)).toEqual({ amounts: {}, faults: [] });
});

test('what is told beside each field is printed from the law', () => {
  for (const [field, kind] of Object.entries(amountFields)) {
    const limit = statutoryLimits[kind];
    expect(amountHelp[field]?.zh).toContain(printSpan(limit));
    if (limit.bound !== null) expect(amountHelp[field]?.zh).toContain(limit.source);
  }
  for (const language of ['zh-Hans', 'en']) {
    const names = JSON.parse(read(`src/admin/translations/content-types/${language}.json`));
    const { fields } = names['api::judging-settings.judging-settings'];
    expect(Object.keys(amountFields).filter((field) => fields[field].help !== undefined)).toEqual([]);
  }
  expect(amountHelp.permitPenaltyDays?.zh).toBe(
    '最长7个工作日（国办发〔2018〕118号），只能改短；不填按此执行',
  );
});

test('clocks count what the law’s table says', () => {
  for (const [id, kind] of [
    ['information-request', 'request'],
    ['proactive-disclosure', 'proactive'],
    ['permit-or-penalty', 'permit-or-penalty'],
    ['budget', 'budget'],
    ['interpretation', 'interpretation'],
  ] as const) {
    const { amount, unit } = statutoryLimits[kind];
    expect([id, clockRules[id].amount, clockRules[id].unit]).toEqual([id, amount, unit]);
  }
});
