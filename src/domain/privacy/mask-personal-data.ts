import { findPersonalData } from './find-personal-data';
import type { PersonalData } from './types';

/** `from`: where the text begins in the one in which the data was found. */
const cover = (text: string, found: readonly PersonalData[], from = 0): string => {
  const signs = text.split('');
  for (const { covered } of found) for (const at of covered) signs[at - from] = '*';
  return signs.join('');
};

/**
 * The text with what identifies someone covered: 410402********1237, 138****8000, 东高皇村*****. Marks between the
 * digits stay. What is left is looked through again, until nothing is found.
 */
export const maskPersonalData = (text: string): string => {
  const found = findPersonalData(text);
  return found.length === 0 ? text : maskPersonalData(cover(text, found));
};

/** One find as it may be shown: masked. */
export const shownMasked = (text: string, data: PersonalData): string =>
  maskPersonalData(cover(text.slice(data.start, data.end), [data], data.start));
