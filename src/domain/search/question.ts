import { visible } from '../folding';
import { type AskedKind, withoutAsking, writtenOf } from './asking';
import { emptyWords, isCommon } from './dictionary';
import { numbersIn, numberWords } from './document-numbers';
import { EVERY_DOCUMENT, either } from './lexemes';
import { nameForms } from './name-forms';
import { corrected, nearMisses } from './near-misses';
import { compact, normalise } from './normalise';
import { builtIn, type Thesaurus, takePhrases } from './own-thesaurus';
import type { Segmenter } from './segmenter';
import { cutIntoWords } from './words-of-text';

/** A word of a question with what documents may have in its place. */
export interface AskedWord {
  /** As it was asked; of a number, each of its forms. */
  readonly own: readonly string[];
  /** Other words for the same. */
  readonly same: readonly string[];
  /** Kinds of it. */
  readonly narrower: readonly string[];
  /**
   * `asked`: a document without it does not have all that was asked for. `part`: a word inside an asked one, 犬 in
   * 遛犬不牵绳. `spare`: one inside its official name, for where no document has the word by any name. `hint`: what
   * documents write where the question has words of asking, 收费标准 for 多少钱.
   */
  readonly role: 'asked' | 'part' | 'spare' | 'hint';
  /** Of a part and a spare, the place of their word: where no document has that word, a part tells twice as much. */
  readonly within?: number;
  /** How much it tells by itself, beside how rare it is: 0 to 3. */
  readonly telling: number;
  /** Whether it names a place beside the district's own. */
  readonly place?: boolean;
}

export interface Question {
  /** The whole question in compact form; empty where nothing can be looked for. */
  readonly phrase: string;
  /** Names that the question may be. */
  readonly names: readonly string[];
  /** What it asks of the matter, where its words tell. */
  readonly kind: AskedKind | null;
  readonly words: readonly AskedWord[];
  /** The question as it was understood, where a sign was taken for another of the same sound; null: as it was asked. */
  readonly corrected: string | null;
  /** The tsquery that all words are there, in one form or another; null where there is nothing to look for. */
  readonly all: string | null;
}

/** A reader's question is shorter; of a longer one the beginning is enough. */
const MOST_SIGNS = 200;
const MOST_WORDS = 12;
/** Some places are left for what was meant, and for what documents write of it. */
const MOST_ASKED = 10;

const TELLS = { number: 3, word: 1, common: 0.5, sign: 0.5, everydaySign: 0.08, empty: 0.1 } as const;

/** Times, pronouns, numerals, adverbs and the like: rare in official texts, and yet nobody looks for them. */
const TELLS_BY_KIND = 0.25;
const littleTelling = /^[trmqdpcuyeof]/u;
const noun = /^n/u;
/** A word that stands so often in common texts tells all that it can; the oftener, the less. */
const USUAL = 5_000;

const tellingOf = (word: string, segmenter: Segmenter): number => {
  if (emptyWords.has(word)) return TELLS.empty;
  const { frequency, kind } = segmenter.common(word) ?? { frequency: 0, kind: 'n' };
  if ([...word].length === 1) return noun.test(kind) || frequency === 0 ? TELLS.sign : TELLS.everydaySign;
  const base = isCommon(word) ? TELLS.common : TELLS.word;
  const byKind = littleTelling.test(kind) ? TELLS_BY_KIND : 1;
  return base * byKind * Math.min(1, (USUAL / Math.max(frequency, 1)) ** 0.25);
};

const alone = (own: readonly string[], telling: number): AskedWord => ({
  own,
  same: [],
  narrower: [],
  role: 'asked',
  telling,
});

const numbersAsked = (normal: string): readonly AskedWord[] =>
  numbersIn(normal).map((number) => {
    const forms = numberWords(number);
    // Words may stand before the issuer's code, so that two of its signs are enough; with none, there is no issuer.
    const enough = forms.filter((form) => form.length >= number.number.length + 2);
    return alone(enough.length > 0 ? enough : forms.slice(0, 1), TELLS.number);
  });

const withoutNumbers = (normal: string): string =>
  numbersIn(normal).reduceRight(
    (text, { start, end }) => `${text.slice(0, start)} ${text.slice(end)}`,
    normal,
  );

/** What a question is read with. */
interface Language {
  readonly segmenter: Segmenter;
  readonly thesaurus: Thesaurus;
}

/** A compound of the dictionary that has no other name, 停水通知, asks for its parts: texts write them apart, too. */
const apart = (word: string, { segmenter, thesaurus }: Language): readonly string[] => {
  if (word.length < 4 || thesaurus.sayingsOf(word).same.length > 0) return [word];
  const known = new Set(segmenter.every(word));
  for (let at = word.length - 2; at >= 2; at -= 1) {
    const parts = [word.slice(0, at), word.slice(at)];
    if (parts.every((part) => known.has(part))) return parts;
  }
  return [word];
};

const PART = 0.5;
const HINT = 0.3;

/** The words inside a word that do not overlap, the longest first. */
const wordsInside = (word: string, segmenter: Segmenter): readonly string[] => {
  const known = new Set(segmenter.every(word));
  const inside: string[] = [];
  for (let at = 0; at < word.length; ) {
    let end = word.length;
    while (end > at + 1 && (end - at === word.length || !known.has(word.slice(at, end)))) end -= 1;
    if (end - at > 1) inside.push(word.slice(at, end));
    at = end;
  }
  return inside;
};

const wordAsked = (word: string, { segmenter, thesaurus }: Language): AskedWord => ({
  own: [word],
  ...thesaurus.sayingsOf(word),
  role: 'asked',
  telling: tellingOf(word, segmenter),
  place: segmenter.common(word)?.kind === 'ns' && !isCommon(word),
});

const SPARE = 0.6;

/** What stands inside a word and inside its official name: documents may lack the whole. `within` is its place. */
const partsInside = (asked: AskedWord, within: number, language: Language): readonly AskedWord[] => {
  const [word = ''] = asked.own;
  const official = asked.same[0] ?? '';
  const taken = new Set([word, ...asked.same]);
  const inside = (whole: string, role: 'part' | 'spare', share: number): AskedWord[] =>
    (whole.length < 3 ? [] : wordsInside(whole, language.segmenter))
      .filter((part) => !emptyWords.has(part) && !taken.has(part))
      .map((part) => {
        taken.add(part);
        const { telling, ...said } = wordAsked(part, language);
        return { ...said, role, within, telling: telling * share };
      });
  // Of a short word, 暖气费, the parts are for where no document has it.
  const ofWord = word.length < 4 ? inside(word, 'spare', SPARE) : inside(word, 'part', PART);
  return [...ofWord, ...(official.length < 4 ? [] : inside(official, 'spare', SPARE))];
};

/** What documents write of what was asked: it ranks, and finds nothing by itself. */
const hintOf = (kind: AskedKind | null): readonly AskedWord[] => {
  const words = kind === null ? [] : writtenOf[kind];
  return words.length === 0 ? [] : [{ own: words, same: [], narrower: [], role: 'hint', telling: HINT }];
};

/** Of a long question the words that tell most, in its order. */
const mostTelling = (words: readonly AskedWord[]): readonly AskedWord[] => {
  const kept = new Set([...words].sort((a, b) => b.telling - a.telling).slice(0, MOST_ASKED));
  return words.filter((word) => kept.has(word));
};

interface Read {
  readonly written: string;
  /** Without its phrases and its words of asking. */
  readonly rest: string;
  /** What only the district's own thesaurus knows as one word. */
  readonly phrases: readonly string[];
}

/** What a question is about: its words without those of asking, unless it has no others. */
const wordsAsked = ({ written, rest, phrases }: Read, language: Language): readonly AskedWord[] => {
  const { segmenter, thesaurus } = language;
  const numbers = numbersAsked(rest);
  const cut = (text: string): readonly string[] => [
    ...new Set(cutIntoWords(withoutNumbers(text), segmenter).flatMap((word) => apart(word, language))),
  ];
  const telling = (text: string) => cut(text).filter((word) => !emptyWords.has(word));
  const own = phrases.flatMap((phrase) => thesaurus.inPlaceOf(phrase) ?? [phrase]);
  const tries = [() => [...new Set([...own, ...telling(rest)])], () => telling(written), () => cut(written)];
  let words: readonly string[] = [];
  for (const attempt of tries) if (words.length === 0) words = attempt();
  if (numbers.length > 0) words = [...own, ...telling(rest)];
  const asked = mostTelling([...numbers, ...words.map((word) => wordAsked(word, language))]);
  // A question of many words needs no parts of them.
  const parts = asked.flatMap((word, at) => partsInside(word, at, language));
  return [...asked, ...parts].slice(0, MOST_ASKED);
};

const whole = ({ own, same, narrower }: AskedWord): string => `(${either([...own, ...same, ...narrower])})`;

/** Reads a question as it is written; `thesaurus`: with the district's own words where it has any. */
export const readQuestion = (
  text: string,
  segmenter: Segmenter,
  thesaurus: Thesaurus = builtIn,
): Question => {
  const asked = text.trim().slice(0, MOST_SIGNS);
  const nothing = { phrase: '', names: [], kind: null, words: [], corrected: null };
  if (asked === '') return { ...nothing, all: either([EVERY_DOCUMENT]) };
  const written = normalise(visible(asked));
  const language = { segmenter, thesaurus };
  const taken = takePhrases(written, thesaurus);
  const { rest, kind } = withoutAsking(taken.rest);
  const words = wordsAsked({ written, rest, phrases: taken.found }, language);
  if (words.length === 0) return { ...nothing, all: null };
  const misses = nearMisses(rest, segmenter);
  // What was meant finds beside what was written, never in its place.
  const meant = misses.map((miss): AskedWord => ({ ...wordAsked(miss.meant, language), role: 'part' }));
  return {
    phrase: compact(written),
    names: nameForms(asked),
    kind,
    words: [...words, ...meant, ...hintOf(kind)].slice(0, MOST_WORDS),
    corrected: corrected(written, misses),
    all: words
      .filter(({ role }) => role === 'asked')
      .map(whole)
      .join('&'),
  };
};
