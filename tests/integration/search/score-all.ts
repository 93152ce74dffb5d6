import type { Document } from '../../../bench/portal/district';
import { type PublicType, publicType } from '../../../src/domain/public-model';
import {
  type AskedWord,
  partsIn,
  type Question,
  type SearchEntry,
  scoring,
  searchEntry,
  weigh,
} from '../../../src/domain/search';
import { segmenter } from '../../../src/plugin-kit/texts/segmenter';

type Parts = ReadonlyMap<string, string>;

/** The words of an entry with the part they stand in: `'低保' '^低保' '申请'`. */
export const partsOf = ({ words }: Pick<SearchEntry, 'words'>): Parts =>
  partsIn([...words.matchAll(/'([^']*)'/g)].map(([, word = '']) => word));

export interface Entry {
  readonly id: string;
  readonly type: PublicType;
  readonly entry: SearchEntry;
  readonly parts: Parts;
}

export const entryOf = ({ type, documentId, snapshot }: Document): Entry => {
  const entry = searchEntry(publicType(type), snapshot, segmenter());
  return { id: documentId, type: publicType(type), entry, parts: partsOf(entry) };
};

const points = { A: scoring.inTitle, B: scoring.inKeys, C: scoring.inTopics, D: scoring.inTexts } as const;
const classes = [
  ['own', 100],
  ['same', 85],
  ['narrower', 65],
] as const;

const wordScore = (word: AskedWord, weight: number, parts: Parts): number =>
  Math.max(
    ...classes.flatMap(([form, worth]) =>
      word[form].map((name) => {
        const part = parts.get(name);
        return part === undefined
          ? 0
          : Math.round((points[part as keyof typeof points] * weight * worth) / 100);
      }),
    ),
  );

/** What a document gets for a question, by the description of the formula and not by its SQL. */
export const scoreOf = (
  { entry: { title, names }, type, parts }: Entry,
  { words, phrase, names: asked }: Question,
  weights: readonly number[],
): number => {
  const inTitle = ({ own, same, narrower }: AskedWord): boolean =>
    [...own, ...same, ...narrower].some((name) => parts.get(name) === 'A');
  const must = words.filter(({ role }, at) => role === 'asked' && (weights[at] ?? 0) > 0);
  const ofTitle = (): number =>
    title.includes(phrase)
      ? scoring.phrase + Math.floor((scoring.phraseShare * phrase.length) / title.length)
      : Math.floor((scoring.titleShare * phrase.length) / Math.max(title.length, phrase.length));
  return (
    (names.some((name) => asked.includes(name)) ? scoring.named : 0) +
    (must.length > 0 && phrase !== '' && must.every(inTitle) ? ofTitle() : 0) +
    words.reduce((sum, word, at) => sum + wordScore(word, weights[at] ?? 0, parts), 0) +
    type.searched.ahead * scoring.ahead
  );
};

/** How much each word of a question tells among some entries. */
export const weightsAmong = (entries: readonly Entry[], question: Question): readonly number[] => {
  const counts = new Map<string, number>();
  for (const { parts } of entries)
    for (const word of parts.keys()) counts.set(word, (counts.get(word) ?? 0) + 1);
  return weigh(question, counts);
};

/** Whether a document has enough of what the question tells to be found. */
export const isFound = ({ parts }: Entry, { words }: Question, weights: readonly number[]): boolean => {
  const finding = words.map(({ role }, at) => (role === 'hint' ? 0 : (weights[at] ?? 0)));
  const has = ({ own, same, narrower }: AskedWord): boolean =>
    [...own, ...same, ...narrower].some((name) => parts.has(name));
  const sum = (of: readonly number[]): number => of.reduce((all, weight) => all + weight, 0);
  return (
    sum(finding) > 0 && sum(finding.filter((_, at) => has(words[at] as AskedWord))) >= 0.3 * sum(finding)
  );
};
