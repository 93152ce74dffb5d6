interface Place {
  readonly unit: string;
  readonly domain: string;
  readonly items: number;
}

/** Over how many units and duties a mean is, and how many of them it says nothing about. */
export interface Spread {
  /** Units that have an item or should have one; of these, those without any. */
  readonly units: number;
  readonly emptyUnits: number;
  /** A unit in a domain is a duty; of these, those without any item. */
  readonly duties: number;
  readonly emptyDuties: number;
}

/**
 * A mean is only of what was written: where one unit of thirty has a catalogue, 99 points say little of the district. `places`: the
 * units in domains that have an item or should have one.
 */
export const spreadOf = (places: readonly Place[]): Spread => {
  const known = places.filter(({ unit, domain }) => unit !== '' && domain !== '');
  const units = new Set(known.map(({ unit }) => unit));
  const begun = new Set(known.filter(({ items }) => items > 0).map(({ unit }) => unit));
  return {
    units: units.size,
    emptyUnits: units.size - begun.size,
    duties: known.length,
    emptyDuties: known.filter(({ items }) => items === 0).length,
  };
};
