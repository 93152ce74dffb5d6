import { numbersIn, numberWords } from './document-numbers';
import type { Segmenter } from './segmenter';

const OTHER = '(?:(?!\\p{Script=Han})[\\p{L}\\p{N}])+';
/** Chinese signs that stand together, or letters and digits that do: wd-mzj, 2026, covid. */
const runs = new RegExp(`\\p{Script=Han}+|${OTHER}`, 'gu');
const isChinese = (run: string): boolean => /^\p{Script=Han}/u.test(run);

/** PostgreSQL takes lexemes up to 2 KB; no word that a reader asks for is longer. */
const LONGEST_WORD = 60;

/**
 * All words by which a text of normal form is found, as often as they stand there. The answer does not depend on
 * where one word is thought to end: whatever a question is cut into, the words of a text that contains it are here.
 */
export const wordsOfText = (normal: string, segmenter: Segmenter): readonly string[] => {
  const words: string[] = [];
  for (const [run] of normal.matchAll(runs))
    if (isChinese(run)) words.push(...run, ...segmenter.every(run).filter((word) => word.length > 1));
    else words.push(run.slice(0, LONGEST_WORD));
  for (const number of numbersIn(normal)) words.push(...numberWords(number));
  return words;
};

/** A question of normal form cut into words; document numbers are left to the caller. */
export const cutIntoWords = (normal: string, segmenter: Segmenter): readonly string[] =>
  [...normal.matchAll(runs)].flatMap(([run]) =>
    isChinese(run) ? segmenter.cut(run) : [run.slice(0, LONGEST_WORD)],
  );
