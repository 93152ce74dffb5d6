import { type Belonging, type Deputising, everywhere, holdings } from './belonging';
import { type PlacedUnit, takenOver } from './units';

/** Why an account has a unit's documents: it is its own, somebody's for whom it stands in, below one, or was taken over by one. */
export type Reason = 'own' | 'deputy' | 'below' | 'taken-over';

export interface Reached {
  /** By documentId. */
  readonly unit: string;
  readonly why: Reason;
  /** The account for which it stands in (a number), or the unit above or after it (a documentId). */
  readonly through: string | null;
  /** The last day, where the account has it for a time. */
  readonly until: string | null;
}

export interface ReachFacts {
  readonly account: number;
  readonly belongings: readonly Belonging[];
  readonly deputies: readonly Deputising[];
  readonly units: readonly PlacedUnit[];
}

/** Every unit whose documents an account has on a day, each with the first reason for it; the whole district is not spelt out. */
export const reached = (
  { account, belongings, deputies, units }: ReachFacts,
  day: string,
): readonly Reached[] => {
  const found = new Map<string, Reached>();
  const open = holdings(account, belongings, deputies, day)
    .filter(({ unit }) => unit !== everywhere)
    .map(
      ({ unit, standsInFor, until }): Reached => ({
        unit,
        why: standsInFor === null ? 'own' : 'deputy',
        through: standsInFor === null ? null : String(standsInFor),
        until,
      }),
    )
    .sort((a, b) => Number(a.why === 'deputy') - Number(b.why === 'deputy'));
  for (let next = open.shift(); next !== undefined; next = open.shift()) {
    if (found.has(next.unit)) continue;
    found.set(next.unit, next);
    const { unit: above, until } = next;
    for (const unit of units) {
      const { documentId } = unit;
      if (unit.parent === above) open.push({ unit: documentId, why: 'below', through: above, until });
      if (takenOver(unit, day) === above)
        open.push({ unit: documentId, why: 'taken-over', through: above, until });
    }
  }
  return [...found.values()];
};
