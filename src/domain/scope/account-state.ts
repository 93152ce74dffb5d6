import { type Belonging, type Deputising, type Period, unitsHeld } from './belonging';
import { type ScopeFacts, seesAll } from './scope';

/**
 * What an account sees today, in a word: all by its role; its units; those of whom it stands in for alone; its units, but from a
 * later day; nothing more, their days are over; what it created, from before there were units; nothing yet.
 */
export type AccountState = 'all' | 'units' | 'deputy' | 'not-yet' | 'over' | 'waiting' | 'none';

type Facts = Omit<ScopeFacts, 'units'>;

const own = ({ account, belongings }: Facts): readonly Belonging[] =>
  belongings.filter((belonging) => belonging.account === account);
const begins = ({ from }: Period, day: string): boolean => from !== null && from > day;
const none: readonly Deputising[] = [];

/** The state of an account on a day (YYYY-MM-DD, in China). */
export const accountState = (facts: Facts, day: string): AccountState => {
  if (facts.roles.some((code) => seesAll.includes(code))) return 'all';
  const held = own(facts);
  if (unitsHeld(facts.account, held, none, day).size > 0) return 'units';
  if (unitsHeld(facts.account, facts.belongings, facts.deputies, day).size > 0) return 'deputy';
  if (facts.isWaiting) return 'waiting';
  if (held.length === 0) return 'none';
  return held.some((one) => begins(one, day)) ? 'not-yet' : 'over';
};
