import { createHash } from 'node:crypto';
import { Jieba } from '@node-rs/jieba';
import { dict } from '@node-rs/jieba/dict';
import { type CommonWord, ownWords, type Segmenter, searchRules } from '../../domain/search';

/** So much more frequent than common words that the district's own are never cut apart. */
const OWN_FREQUENCY = 100_000;

const own = Buffer.from(`${ownWords.map((word) => `${word} ${OWN_FREQUENCY} n`).join('\n')}\n`);

const versionOf = (): string =>
  createHash('sha256').update(dict).update(own).update(`rules ${searchRules}`).digest('hex').slice(0, 16);

/** Words that stand more seldom in common texts tell all that they can; they need not be kept twice, names of persons excepted. */
const SELDOM = 300;

const commonWords = (): ReadonlyMap<string, CommonWord> => {
  const words = new Map<string, CommonWord>();
  for (const line of Buffer.from(dict).toString('utf8').split('\n')) {
    const [word = '', frequency, kind = ''] = line.split(' ');
    const often = Number(frequency);
    if (often >= SELDOM || /^(?:[trmqdpcuyeof]|nr)/u.test(kind)) words.set(word, { frequency: often, kind });
  }
  return words;
};

let kept: Segmenter | undefined;

/**
 * The words of Chinese, from jieba's dictionary and the district's own. It depends on nothing but the two, so that
 * every process, on every machine, cuts alike. The dictionary is loaded when a word is first asked for.
 */
export const segmenter = (): Segmenter => {
  if (kept) return kept;
  let jieba: Jieba | undefined;
  let words: ReadonlyMap<string, CommonWord> | undefined;
  const knownCommon = (): ReadonlyMap<string, CommonWord> => {
    words ??= commonWords();
    return words;
  };
  const loaded = (): Jieba => {
    if (jieba) return jieba;
    jieba = Jieba.withDict(dict);
    jieba.loadDict(own);
    return jieba;
  };
  kept = {
    version: versionOf(),
    every: (run) => loaded().cutAll(run),
    common: (word) => knownCommon().get(word) ?? null,
    cut: (run) => loaded().cut(run, false),
  };
  return kept;
};
