import { describe, expect, test } from 'vitest';
import { daysLeft, duties, measures, milestoneState, pair, type UnitFacts } from '.';

const facts: UnitFacts = { toCover: 14, covered: 13, items: 13, whole: 10, disclosed: 2 };

describe('the office sees how far a unit is', () => {
  test.each([
    ['item-list', { done: 13, all: 14 }],
    ['catalogue', { done: 10, all: 14 }],
    ['publication', { done: 2, all: 14 }],
    ['everything', { done: 25, all: 42 }],
  ] as const)('by %s', (measure, progress) => {
    expect(measures[measure](facts)).toEqual(progress);
  });
});

test('one whole item of the twelve that the guideline asks for is not a finished catalogue', () => {
  const one: UnitFacts = { toCover: 12, covered: 1, items: 1, whole: 1, disclosed: 1 };
  expect(measures.catalogue(one)).toEqual({ done: 1, all: 12 });
  expect(measures.publication(one)).toEqual({ done: 1, all: 12 });
});

describe('where a unit stands before 20 May', () => {
  test.each([
    ['everything is there, however late', 14, 14, '2026-11-25', 'done'],
    ['one row is missing the day after', 13, 14, '2020-05-21', 'overdue'],
    ['one row is missing on the day itself', 13, 14, '2020-05-20', 'due-soon'],
    ['two weeks before, nothing yet', 0, 14, '2020-05-06', 'due-soon'],
    ['fifteen days before, half of it', 7, 14, '2020-05-05', 'under-way'],
    ['fifteen days before, nothing yet', 0, 14, '2020-05-05', 'not-begun'],
    ['a unit with nothing to count has not begun', 0, 0, '2020-01-01', 'not-begun'],
    ['and is overdue like the others', 0, 0, '2020-06-01', 'overdue'],
  ] as const)('%s', (_, done, all, today, state) => {
    expect(milestoneState({ done, all }, '2020-05-20', today)).toBe(state);
  });

  test('in days, negative once it is past', () => {
    expect(daysLeft('2020-05-31', '2020-05-20')).toBe(11);
    expect(daysLeft('2020-05-20', '2020-05-31')).toBe(-11);
  });
});

test('a unit must cover its guideline rows, and begin in a domain that has no guideline yet', () => {
  const row = (documentId: string, levels: ReadonlyArray<'county' | 'township'>) => ({
    documentId,
    domain: 'social-assistance',
    level1: '最低生活保障',
    level2: documentId,
    level3: null,
    levels,
  });
  const task = {
    rows: [row('g1', ['county']), row('g2', ['county', 'township'])],
    domains: [
      { documentId: 'd1', code: 'social-assistance', name: '社会救助', leadUnit: 'MZJ' },
      { documentId: 'd2', code: 'budget', name: '财政预决算', leadUnit: 'CZJ' },
      { documentId: 'd3', code: 'poverty-alleviation', name: '扶贫', leadUnit: null },
    ],
    units: [
      { code: 'MZJ', name: '区民政局', kind: 'department' as const },
      { code: 'CZJ', name: '区财政局', kind: 'department' as const },
      { code: 'DGH', name: '东高皇街道', kind: 'subdistrict' as const },
    ],
  };
  const handled = { rows: new Set([pair('MZJ', 'g1'), pair('DGH', 'g1')]), begun: new Set<string>() };
  expect(duties(task, handled)).toEqual([
    { unit: 'MZJ', domain: 'social-assistance', toCover: 2, covered: 1, guided: true },
    { unit: 'DGH', domain: 'social-assistance', toCover: 1, covered: 0, guided: true },
    { unit: 'CZJ', domain: 'budget', toCover: 1, covered: 0, guided: false },
  ]);
  expect(duties(task, { ...handled, begun: new Set([pair('CZJ', 'budget')]) })[2]).toMatchObject({
    covered: 1,
  });
});
