import { publicType } from '../../../src/domain/public-model';
import { type AskedWord, readQuestion, weigh, wordsToCount } from '../../../src/domain/search';
import { segmenter } from '../../../src/plugin-kit/texts/segmenter';
import type { Known, Seen } from './reference-documents';
import { searched } from './reference-texts';

export const questionOf = (text: unknown) => readQuestion(String(text), segmenter());

/** What the words told when the list was begun, out of a cursor's place: two digits of base 36 each. */
const weightsIn = (place: string): readonly number[] =>
  [...(/^w(\S*) /.exec(place)?.[1] ?? '').matchAll(/../g)].map(([digits]) => Number.parseInt(digits, 36));

const textOf = ({ type, snapshot }: Known): string => searched(publicType(type), snapshot);
const has = (text: string, { own, same, narrower }: AskedWord): boolean =>
  [...own, ...same, ...narrower].some((word) => text.includes(word));

export interface SearchFound {
  readonly rows: readonly Seen[];
  /** What a place in this list begins with. */
  readonly begins: string;
  readonly relaxed: boolean;
  readonly corrected: string | null;
}

/** Documents with words that carry enough of what the question's words tell; `all` are those that are counted. */
export const foundIn = (
  text: unknown,
  within: readonly Seen[],
  all: readonly Known[],
  place: string | undefined,
): SearchFound => {
  const question = questionOf(text);
  const texts = all.map(textOf);
  const counts = new Map(
    wordsToCount(question).map((word) => [
      word,
      word === '*' ? all.length : texts.filter((one) => one.includes(word)).length,
    ]),
  );
  const weights = place === undefined ? weigh(question, counts) : weightsIn(place);
  const carries = ({ type, values }: Seen): number =>
    question.words.reduce((sum, word, at) => {
      const counted = word.role !== 'hint' && has(searched(type, values), word);
      return sum + (counted ? (weights[at] ?? 0) : 0);
    }, 0);
  const total = question.words.reduce(
    (sum, { role }, at) => sum + (role === 'hint' ? 0 : (weights[at] ?? 0)),
    0,
  );
  const rows = total === 0 ? [] : within.filter((seen) => carries(seen) >= 0.3 * total);
  const asked = question.words.filter(({ role }) => role === 'asked');
  const whole = ({ type, values }: Seen) => asked.every((word) => has(searched(type, values), word));
  return {
    rows,
    begins: `w${weights.map((weight) => weight.toString(36).padStart(2, '0')).join('')}`,
    relaxed: rows.length > 0 && !rows.some(whole),
    corrected: question.corrected,
  };
};
