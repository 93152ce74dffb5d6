import { answeringWritings } from './time-limit-answering-writings';
import { endingWritings } from './time-limit-ending-writings';
import type { Rewriting } from './time-limit-rewriting';
import { showingWritings, shownAgainWritings } from './time-limit-showing-writings';
import { turnWritings } from './time-limit-turn-writings';
import { untilWritings } from './time-limit-until-writings';

/** The everyday words of all kinds of offices, before all other writings: how long it is shown, how long it stays, how often it comes. */
export const officeWritings: readonly Rewriting[] = [
  ...endingWritings,
  ...untilWritings,
  ...showingWritings,
  ...turnWritings,
];

/** Those that may only be read once what is no disclosure has become a note. */
export const laterOfficeWritings: readonly Rewriting[] = [...shownAgainWritings, ...answeringWritings];
