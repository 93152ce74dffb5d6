import { createHash } from 'node:crypto';
import { Jieba } from '@node-rs/jieba';
import { dict } from '@node-rs/jieba/dict';
import { ownWords, type Segmenter, searchRules } from '../domain/search';

/** So much more frequent than common words that the district's own are never cut apart. */
const OWN_FREQUENCY = 100_000;

const own = Buffer.from(`${ownWords.map((word) => `${word} ${OWN_FREQUENCY} n`).join('\n')}\n`);

const versionOf = (): string =>
  createHash('sha256').update(dict).update(own).update(`rules ${searchRules}`).digest('hex').slice(0, 16);

let kept: Segmenter | undefined;

/**
 * The words of Chinese, from jieba's dictionary and the district's own. It depends on nothing but the two, so that
 * every process, on every machine, cuts alike. The dictionary is loaded when a word is first asked for.
 */
export const segmenter = (): Segmenter => {
  if (kept) return kept;
  let jieba: Jieba | undefined;
  const loaded = (): Jieba => {
    if (jieba) return jieba;
    jieba = Jieba.withDict(dict);
    jieba.loadDict(own);
    return jieba;
  };
  kept = {
    version: versionOf(),
    every: (run) => loaded().cutAll(run),
    cut: (run) => loaded().cut(run, false),
  };
  return kept;
};
