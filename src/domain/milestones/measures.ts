import type { MilestoneMeasure } from '../codes';

/** What is counted of a unit. */
export interface UnitFacts {
  /** Guideline rows that the unit must cover, and domains it leads for which there is no guideline yet. */
  readonly toCover: number;
  /** Of these: adopted, refined or declined, in any state; a domain without guideline: begun. */
  readonly covered: number;
  /** Its catalogue items, drafts included. */
  readonly items: number;
  /** Of these: published and without a grave finding. */
  readonly whole: number;
  /** Of these: with something disclosed under them. */
  readonly disclosed: number;
}

export interface Progress {
  readonly done: number;
  readonly all: number;
}

const sum = (parts: readonly Progress[]): Progress => ({
  done: parts.reduce((total, { done }) => total + done, 0),
  all: parts.reduce((total, { all }) => total + all, 0),
});

const itemList = ({ covered, toCover }: UnitFacts): Progress => ({ done: covered, all: toCover });
/** What must be covered and is not has no item yet, and is still to be written and published like the others. */
const wanted = ({ items, toCover, covered }: UnitFacts): number => items + toCover - covered;
const catalogue = (facts: UnitFacts): Progress => ({ done: facts.whole, all: wanted(facts) });
const publication = (facts: UnitFacts): Progress => ({ done: facts.disclosed, all: wanted(facts) });

/** How far a unit is, by what the milestone asks for (the notice, 一). */
export const measures: Readonly<Record<MilestoneMeasure, (facts: UnitFacts) => Progress>> = {
  'item-list': itemList,
  catalogue,
  publication,
  everything: (facts) => sum([itemList(facts), catalogue(facts), publication(facts)]),
};
