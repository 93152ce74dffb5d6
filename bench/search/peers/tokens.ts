import { Jieba } from '@node-rs/jieba';
import { dict } from '@node-rs/jieba/dict';
import { publicType, titleOf } from '../../../src/domain/public-model';
import { normalise, searchedText } from '../../../src/domain/search';
import type { Document } from '../../portal/district';
import type { PlainDocument } from '../engine';

/** What peers get of a document: the texts that ours is found by, in the same normal form. */
export const plain = ({ type, documentId, snapshot }: Document): PlainDocument => ({
  id: documentId,
  title: normalise(titleOf(publicType(type), snapshot)),
  text: normalise(searchedText(publicType(type), snapshot)),
});

/** How a text or a question becomes what a peer looks for. */
export interface Cut {
  readonly name: 'bigrams' | 'words';
  readonly of: (text: string) => readonly string[];
}

const runs = /\p{Script=Han}+|(?:(?!\p{Script=Han})[\p{L}\p{N}])+/gu;

let jieba: Jieba | undefined;

/** jieba's words as a search engine is given them: long ones, and those inside them. */
export const words: Cut = {
  name: 'words',
  of: (text) => {
    jieba ??= Jieba.withDict(dict);
    return jieba.cutForSearch(normalise(text), true).filter((word) => /[\p{L}\p{N}]/u.test(word));
  },
};

const bigramsOf = (run: string): string[] => {
  const signs = [...run];
  return signs.length === 1 ? signs : signs.slice(1).map((sign, at) => `${signs[at]}${sign}`);
};

export const bigrams: Cut = {
  name: 'bigrams',
  of: (text) =>
    [...normalise(text).matchAll(runs)].flatMap(([run]) =>
      /^\p{Script=Han}/u.test(run) ? bigramsOf(run) : [run],
    ),
};
