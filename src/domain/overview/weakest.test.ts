import { describe, expect, test } from 'vitest';
import { type CellSummary, rollUp, spreadOf, type UnitSummary, weakestUnits } from '.';

const bands = { excellent: 0, good: 0, sufficient: 0, poor: 0 };
const counted = (items: number, score: number) =>
  rollUp([{ items, published: items, scored: items, points: items * score, bands }]);
const unit = (code: string, items = 0, score = 0): UnitSummary => ({
  code,
  name: code,
  kind: 'department',
  ...counted(items, score),
});
const cell = (code: string, domain: string, items: number, missing: number, score = 0): CellSummary => ({
  unit: code,
  domain,
  missing,
  ...counted(items, score),
});

const units = [unit('MZJ', 13, 99), unit('CZJ', 1, 30), unit('JTJ'), unit('WJW'), unit('RMT')];
const cells = [
  cell('MZJ', 'social-assistance', 13, 0, 99),
  cell('MZJ', 'elderly-care', 0, 1),
  cell('CZJ', 'budget', 1, 0, 30),
  cell('JTJ', 'education', 0, 7),
  cell('WJW', 'health', 0, 9),
];

describe('a good mean of few units is not a good district', () => {
  test('over how many units and duties it is, and how many have nothing', () => {
    expect(spreadOf(cells)).toEqual({ units: 4, emptyUnits: 2, duties: 5, emptyDuties: 3 });
  });

  test('items without a unit or a domain are nobody’s duty', () => {
    expect(spreadOf([cell('', 'budget', 2, 0), cell('CZJ', '', 1, 0)])).toMatchObject({
      units: 0,
      duties: 0,
    });
  });

  test('who has nothing is weaker than who has begun; who owes nothing is not weak', () => {
    const codes = weakestUnits({ units, cells }, 4).map(({ code }) => code);
    expect(codes).toEqual(['WJW', 'JTJ', 'CZJ', 'MZJ']);
    expect(weakestUnits({ units, cells }, 1)).toHaveLength(1);
  });

  test('of one unit nobody says that it is the weakest', () => {
    expect(weakestUnits({ units: units.slice(0, 1), cells }, 4)).toEqual([]);
  });
});
