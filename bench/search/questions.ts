import type { Pool } from 'pg';
import { EVERY_DOCUMENT, readQuestion, wordOf } from '../../src/domain/search';
import { segmenter } from '../../src/plugin-kit/texts/segmenter';
import type { Size } from '../portal/district';
import { Random } from '../portal/random';
import { everyWord } from './texts';

/** A kind of question, and how broad it is. */
export interface Group {
  readonly name: string;
  readonly about: string;
  readonly questions: readonly string[];
}

interface Counted {
  readonly word: string;
  readonly share: number;
}

const countsStatement = `SELECT word, sum(n)::int AS n FROM gongkai.search_word WHERE locale = 'zh-Hans' GROUP BY word`;

/** A word that is asked for as it stands: neither one of asking, nor one that is cut, nor one of several names. */
const isPlain = (word: string): boolean => {
  const { words } = readQuestion(word, segmenter());
  const [only] = words;
  return words.length === 1 && only?.role === 'asked' && only.own[0] === word && only.telling >= 0.4;
};

const counted = async (db: Pool): Promise<readonly Counted[]> => {
  const { rows } = await db.query<{ word: string; n: number }>(countsStatement);
  const often = new Map<string, number>();
  for (const { word: lexeme, n } of rows) {
    const { word } = wordOf(lexeme);
    often.set(word, (often.get(word) ?? 0) + n);
  }
  const all = often.get(EVERY_DOCUMENT) ?? 1;
  return [...often]
    .filter(([word]) => /^[一-龥]{2,}$/u.test(word))
    .map(([word, n]) => ({ word, share: n / all }))
    .sort((a, b) => (a.word < b.word ? -1 : 1));
};

/** Pairs of different words. */
const pairsOf = (random: Random, words: readonly string[], count: number): readonly string[] =>
  Array.from({ length: count }, () => {
    const first = random.one(words);
    return `${first} ${random.one(words.filter((word) => word !== first))}`;
  });

/** Questions about loaded documents, whose words are as frequent as their group says; the same each time. */
export const groupsFor = async (db: Pool, { policies }: Size): Promise<readonly Group[]> => {
  const words = await counted(db);
  const random = new Random(3);
  const between = (least: number, most: number): readonly string[] => {
    const found = words.filter(({ share }) => share >= least && share <= most);
    // Of rare ones there are thousands.
    const some = found.length > 400 ? Array.from({ length: 400 }, () => random.one(found)) : found;
    const plain = some.map(({ word }) => word).filter(isPlain);
    if (plain.length < 3) throw new Error(`No words in ${least} to ${most} of the documents`);
    return plain;
  };
  const broad = between(0.3, 0.6);
  const medium = between(0.01, 0.05);
  const narrow = between(0, 0.001);
  const share = words.find(({ word }) => word === everyWord)?.share ?? 0;
  return [
    {
      name: 'broad',
      about: `two words that stand in 30 to 60 % of the documents (${broad.length} of these)`,
      questions: pairsOf(random, broad, 20),
    },
    {
      name: 'every',
      about: `${everyWord}, in ${(100 * share).toFixed(1)} % of the documents, and a word of 30 to 60 %`,
      questions: Array.from({ length: 10 }, () => `${everyWord} ${random.one(broad)}`),
    },
    { name: 'medium', about: 'two words of 1 to 5 %', questions: pairsOf(random, medium, 20) },
    {
      name: 'narrow',
      about: 'two words of at most 0.1 %',
      questions: pairsOf(random, narrow, 40),
    },
    {
      name: 'number',
      about: 'the number of a policy',
      questions: Array.from({ length: 20 }, () => `卫东政办〔2026〕${random.below(policies)}号`),
    },
  ];
};
