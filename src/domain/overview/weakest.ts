import type { CellSummary, Dashboard, UnitSummary } from './shown';

const missingOf = (cells: readonly CellSummary[], code: string): number =>
  cells.filter(({ unit }) => unit === code).reduce((sum, { missing }) => sum + (missing ?? 0), 0);

/**
 * The units that most need help: those that should have a catalogue and have nothing, who owes most on top, then by score. Nobody is
 * the weakest of one.
 */
export const weakestUnits = (
  { units, cells }: Pick<Dashboard, 'units' | 'cells'>,
  most: number,
): readonly UnitSummary[] => {
  if (units.length < 2) return [];
  const owed = new Map(units.map(({ code }) => [code, missingOf(cells, code)]));
  const owing = new Set(cells.map(({ unit }) => unit));
  const rank = ({ items, score }: UnitSummary): number => (items === 0 ? -1 : (score ?? 0));
  return units
    .filter(({ code, items, score }) => (items === 0 ? owing.has(code) : score !== null))
    .sort(
      (a, b) =>
        rank(a) - rank(b) || (owed.get(b.code) ?? 0) - (owed.get(a.code) ?? 0) || (a.code < b.code ? -1 : 1),
    )
    .slice(0, most);
};
