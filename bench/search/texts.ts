import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { dict } from '@node-rs/jieba/dict';
import { segmenter } from '../../src/plugin-kit/texts/segmenter';
import type { Write } from '../portal/district';
import type { Random } from '../portal/random';

/** Stands in every document that has a text. */
export const everyWord = '群众';

const sentences = readFileSync(
  resolve(import.meta.dirname, '../../tests/integration/search/citizens/documents.jsonl'),
  'utf8',
)
  .split('\n')
  .filter((line) => line !== '')
  .map((line) => JSON.parse(line) as { domain: string; title: string; body: string });

const wordsIn = (text: string): string[] =>
  [...text.matchAll(/\p{Script=Han}+/gu)].flatMap(([run]) => [...segmenter().cut(run)]);

/** Words as often as a district writes them, in all its domains and in each. */
const vocabulary = () => {
  const all: string[] = [];
  const domains = new Map<string, string[]>();
  for (const { domain, title, body } of sentences) {
    const words = wordsIn(`${title}。${body}`);
    all.push(...words);
    domains.set(domain, [...(domains.get(domain) ?? []), ...words]);
  }
  return { all, domains: [...domains.values()] };
};

/** Words that jieba knows and hardly anybody writes. */
const seldomWords = (): string[] =>
  Buffer.from(dict)
    .toString('utf8')
    .split('\n')
    .map((line) => line.split(' '))
    .filter(
      ([word = '', often, kind = '']) =>
        Number(often) < 5 && /^\p{Script=Han}{2,3}$/u.test(word) && kind === 'n',
    )
    .map(([word = '']) => word)
    .slice(0, 30_000);

const LONG = 40;
/** Of a text's words. */
const shares = { seldom: 0.025, own: 0.35, domain: 0.3 } as const;
/** So many words are a document's own: it comes back to them. */
const OWN = 30;

export interface Writer {
  readonly write: Write;
  /** What is written next is another document, about another matter. */
  turn(random: Random): void;
}

/**
 * Writes in the words of the citizens' documents, as often as they stand there: the most usual stand in nearly all
 * texts, some dozens in 30 to 60 %, and a long tail of rare ones in a few each. A text of 500 signs has some 450 words
 * and signs to be found by, as 500 signs of the citizens' documents of one domain have.
 */
export const writer = (): Writer => {
  const { all, domains } = vocabulary();
  const seldom = seldomWords();
  let domain = domains[0] ?? all;
  let own = domain;
  const word = (random: Random): string => {
    const draw = random.next();
    if (draw < shares.seldom) return seldom[Math.floor(seldom.length * random.next() ** 3)] ?? '';
    if (draw < shares.seldom + shares.own) return random.one(own);
    return random.one(draw < shares.seldom + shares.own + shares.domain ? domain : all);
  };
  return {
    turn: (random) => {
      domain = random.one(domains);
      own = Array.from({ length: OWN }, () => random.one(random.chance(0.6) ? domain : all));
    },
    write: (random, length) => {
      const words: string[] = [];
      let signs = 0;
      while (signs < length) {
        const next = word(random) + (random.chance(0.12) ? '，' : '');
        words.push(next);
        signs += next.length;
      }
      if (length >= LONG) words[random.below(words.length)] = everyWord;
      return words.join('');
    },
  };
};
