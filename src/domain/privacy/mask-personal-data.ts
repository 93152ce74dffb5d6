import { findPersonalData } from './find-personal-data';
import type { PersonalData } from './types';

const cover = (text: string, found: readonly PersonalData[]): string => {
  const covered = new Set(found.flatMap((data) => data.covered));
  return Array.from({ length: text.length }, (_, at) => (covered.has(at) ? '*' : text.charAt(at))).join('');
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
  maskPersonalData(cover(text, [data]).slice(data.start, data.end));
