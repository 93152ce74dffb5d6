/** A unit in the tree, by documentId. Days are YYYY-MM-DD in China. */
export interface PlacedUnit {
  readonly documentId: string;
  readonly code: string;
  readonly parent: string | null;
  /** The unit that took over, from the day on which this one went out of use. */
  readonly successor: string | null;
  readonly retiredOn: string | null;
}

/** The successor that has a unit's documents on a day, too; the unit keeps what it has, for its own accounts. */
export const takenOver = ({ successor, retiredOn }: PlacedUnit, day: string): string | null =>
  retiredOn !== null && retiredOn <= day ? successor : null;

/**
 * The units whose documents somebody has who holds some: these, all below them, and those that one of them took over.
 * A circle of units ends.
 */
export const unitsWithin = (
  held: Iterable<string>,
  units: readonly PlacedUnit[],
  day: string,
): ReadonlySet<string> => {
  const from = new Map<string, string[]>();
  const add = (above: string, unit: PlacedUnit): void => {
    from.set(above, [...(from.get(above) ?? []), unit.documentId]);
  };
  for (const unit of units) {
    if (unit.parent !== null) add(unit.parent, unit);
    const successor = takenOver(unit, day);
    if (successor !== null) add(successor, unit);
  }
  const within = new Set<string>();
  const open = [...held];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (within.has(next)) continue;
    within.add(next);
    open.push(...(from.get(next) ?? []));
  }
  return within;
};
