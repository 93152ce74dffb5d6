import { expect, test } from 'vitest';
import { completeEntry } from '../../../tests/samples/catalogue-entries';
import { judgeAlone } from '../../../tests/samples/judge-alone';
import type { CatalogueEntry } from '../catalogue';
import { judgeEntry, type RuleOverrides, scoreOf } from '.';

const said = (change: Partial<CatalogueEntry>, overrides: RuleOverrides): string => {
  const findings = judgeEntry({ ...completeEntry, ...change }, { overrides });
  const lines = findings.map(({ rule, severity, blocking, points }) =>
    [rule, severity, blocking ? 'blocks' : 'passes', points].join(' '),
  );
  return [...lines, scoreOf(findings)].join('\n');
};

const nobody = { audience: null };
const unnamed = { audience: 'specific', audienceNote: null } as const;

test.each<[string, Partial<CatalogueEntry>, RuleOverrides, string]>([
  ['as it stands', nobody, {}, 'element.audience.missing error blocks 10\n90'],
  ['off', nobody, { 'element.audience.missing': { off: true } }, '100'],
  [
    'cheaper, slighter, and not in the way',
    nobody,
    { 'element.audience.missing': { points: 5, severity: 'warning', blocking: false } },
    'element.audience.missing warning passes 5\n95',
  ],
  [
    'never dearer than the element is worth',
    nobody,
    { 'element.audience.missing': { points: 60 } },
    'element.audience.missing error blocks 10\n90',
  ],
  [
    'a fault costs at most half of the element',
    unnamed,
    { 'element.audience.unnamed': { points: 9 } },
    'element.audience.unnamed error blocks 5\n95',
  ],
  [
    'and no more than the element not being there: filling in never lowers a score',
    unnamed,
    { 'element.audience.missing': { points: 2 } },
    'element.audience.unnamed error blocks 2\n98',
  ],
  ['another rule', nobody, { constructor: { off: true } }, 'element.audience.missing error blocks 10\n90'],
])('a rule that a district wants otherwise: %s', (_, change, overrides, expected) => {
  expect(said(change, overrides)).toBe(expected);
});

test('rules of other documents and of personal data follow the district as well', () => {
  const snapshot = {
    title: '意见征集',
    form: 'public-comment',
    unit: 'u',
    startsAt: '2026-03-01T00:00:00.000Z',
    endsAt: '2026-03-05T00:00:00.000Z',
    body: '<p>草案说明：请致电13812345678</p>',
    ways: '信函',
  };
  const rules = (overrides: RuleOverrides) =>
    judgeAlone({ type: 'participation-event', snapshot }, { overrides }).map(
      ({ rule, severity }) => `${rule} ${severity}`,
    );
  expect(rules({})).toEqual(['event.period.short error', 'privacy.mobile-phone error']);
  expect(
    rules({ 'event.period.short': { off: true }, 'privacy.mobile-phone': { severity: 'warning' } }),
  ).toEqual(['privacy.mobile-phone warning']);
});
