import { answeringWritings } from './answering';
import { endingWritings } from './ending';
import { listWritings } from './lists';
import type { Rewriting } from './rewriting';
import { showingWritings, shownAgainWritings } from './showing';
import { turnWritings } from './turn';
import { untilWritings } from './until';

/** The everyday words of all kinds of offices, before all other writings: how long it is shown, how long it stays, how often it comes. */
export const officeWritings: readonly Rewriting[] = [
  ...listWritings,
  ...endingWritings,
  ...untilWritings,
  ...showingWritings,
  ...turnWritings,
];

/** Those that may only be read once what is no disclosure has become a note. */
export const laterOfficeWritings: readonly Rewriting[] = [...shownAgainWritings, ...answeringWritings];
