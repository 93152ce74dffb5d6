import { expect, test } from 'vitest';
import { ruleSetVersion } from '../completeness';
import { judgingContext, noFacts, ruleSetId } from '.';

const idOf = (facts: Partial<typeof noFacts>): string =>
  ruleSetId(judgingContext({ ...noFacts, ...facts }, '2026-11-28'));

test('rules as they stand are named by their version alone, whatever is registered', () => {
  expect(idOf({})).toBe(String(ruleSetVersion));
  expect(
    idOf({ profile: 'county', adjustments: [{ date: '2026-07-01', kind: 'off', reason: '防汛' }] }),
  ).toBe(String(ruleSetVersion));
});

test('own points and own numbers each make another name, the same again the same', () => {
  const ids = [
    idOf({}),
    idOf({ overrides: { 'element.audience.missing': { points: 5 } } }),
    idOf({ overrides: { 'element.audience.missing': { points: 6 } } }),
    idOf({ overrides: { 'element.audience.missing': { off: true } } }),
    idOf({ amounts: { proactive: 15 } }),
  ];
  expect(new Set(ids).size).toBe(5);
  expect(
    idOf({ overrides: { a: { points: 1, off: true }, b: { off: true } }, amounts: { proactive: 20 } }),
  ).toBe(idOf({ overrides: { b: { off: true }, a: { off: true, points: 1 } } }));
  expect(ids[1]).toMatch(/^\d+-[0-9a-f]{8}$/);
});
