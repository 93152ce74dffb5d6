import { pinyin } from 'pinyin-pro';
import type { Segmenter } from './segmenter';
import { thesaurusWords } from './thesaurus';

/** How a word sounds, without tones, and without what many speakers and writers do not tell apart (平翘舌、前后鼻音). */
const soundOf = (word: string): string =>
  pinyin(word, { toneType: 'none', type: 'array' })
    .map((one) => one.replace(/^([zcs])h/u, '$1').replace(/^(.*[ie])ng$/u, '$1n'))
    .join(' ');

const SHORTEST = 2;
const LONGEST = 6;

let bySound: Map<string, string> | undefined;
/** Words of the field by their sound; of two that sound alike the first. Made when a question first needs it. */
const wordsBySound = (): ReadonlyMap<string, string> => {
  if (bySound) return bySound;
  bySound = new Map();
  for (const word of thesaurusWords)
    if (/^\p{Script=Han}+$/u.test(word) && word.length >= SHORTEST && word.length <= LONGEST) {
      const sound = soundOf(word);
      if (!bySound.has(sound)) bySound.set(sound, word);
    }
  return bySound;
};

const differing = (a: string, b: string): number => [...a].filter((sign, at) => sign !== b.charAt(at)).length;

/** The word of the field that a run most likely means with one sign written wrongly; null: none. */
const meantBy = (run: string): string | null => {
  const word = wordsBySound().get(soundOf(run));
  return word !== undefined && word.length === run.length && differing(word, run) === 1 ? word : null;
};

/** A run of a question, and the word of the field that it most likely means. */
export interface NearMiss {
  readonly start: number;
  readonly end: number;
  readonly meant: string;
}

/**
 * What in a question of normal form sounds like a word of the field and is no word: 底保 for 低保. Only where the cut
 * falls apart into single signs; the longest runs first, none over another.
 */
export const nearMisses = (normal: string, segmenter: Segmenter): readonly NearMiss[] => {
  const found: NearMiss[] = [];
  for (const { 0: run, index } of normal.matchAll(/\p{Script=Han}{2,}/gu)) {
    const words = segmenter.cut(run);
    let at = index;
    const places = words.map((word) => {
      at += word.length;
      return { start: at - word.length, end: at, single: word.length === 1 };
    });
    const spans = places
      .flatMap(({ start }, from) =>
        places.slice(from + 1).map(({ end }, more) => ({
          start,
          end,
          single: places.slice(from, from + more + 2).some(({ single }) => single),
        })),
      )
      .filter(({ start, end, single }) => single && end - start <= LONGEST)
      .sort((a, b) => b.end - b.start - (a.end - a.start));
    for (const { start, end } of spans) {
      const word = meantBy(normal.slice(start, end));
      if (word !== null && found.every((other) => end <= other.start || start >= other.end))
        found.push({ start, end, meant: word });
    }
  }
  return found.sort((a, b) => a.start - b.start);
};

/** The question with what was meant in place of what was written; null where nothing sounds like something else. */
export const corrected = (normal: string, misses: readonly NearMiss[]): string | null =>
  misses.length === 0
    ? null
    : misses.reduceRight(
        (text, { start, end, meant }) => text.slice(0, start) + meant + text.slice(end),
        normal,
      );
