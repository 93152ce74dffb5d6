import type { CodeName } from '../../codes';
import { emptyWords } from '../dictionary';
import { isWordOfDocuments } from '../own-thesaurus';
import type { Segmenter } from '../segmenter';
import { type Saying, wordsOf } from './saying';

type Field = 'words' | 'official';

/** Why an entry cannot be kept, and in which field. */
export interface SayingFault {
  readonly field: Field;
  readonly message: CodeName;
}

/** Signs of a word, words of a field, entries of a district: each question is compared with all of them. */
const LONGEST = 20;
const MOST_WORDS = 20;
export const mostSayings = 2_000;

const names: Readonly<Record<Field, CodeName>> = {
  words: { zh: '说法', en: 'words' },
  official: { zh: '规范用语', en: 'official words' },
};

const lettersOnly = /^[\p{L}\p{N}]+$/u;

const ofWord = (word: string): CodeName | null => {
  if (word.length > LONGEST)
    return {
      zh: `“${word}”有${word.length}个字，一个词最多${LONGEST}个字；只写词，不写整句话`,
      en: `“${word}” has ${word.length} signs, a word has ${LONGEST} at most: write words, not sentences`,
    };
  if (!lettersOnly.test(word))
    return {
      zh: `“${word}”中有标点或空格；一行写一个词，只用汉字、字母和数字`,
      en: `“${word}” holds punctuation or blanks: one word a line, of letters and digits only`,
    };
  if (emptyWords.has(word))
    return {
      zh: `“${word}”检索时不计，写了不起作用`,
      en: `“${word}” is not looked for: it would help nobody`,
    };
  return null;
};

const ofField = (field: Field, words: readonly string[]): readonly SayingFault[] => {
  const { zh, en } = names[field];
  const told = (message: CodeName): SayingFault => ({ field, message });
  if (words.length === 0) return [told({ zh: `请至少写一个${zh}`, en: `Write at least one of the ${en}` })];
  if (words.length > MOST_WORDS)
    return [
      told({
        zh: `${zh}最多${MOST_WORDS}个，现有${words.length}个；请另建一条`,
        en: `There are ${words.length} ${en}, an entry has ${MOST_WORDS} at most: make another entry`,
      }),
    ];
  const twice = words.find((word, at) => words.indexOf(word) !== at);
  return [
    ...words.flatMap((word) => ofWord(word) ?? []),
    ...(twice === undefined ? [] : [{ zh: `“${twice}”写了两次`, en: `“${twice}” stands there twice` }]),
  ].map(told);
};

/** What others say the other way round: 甲 is a word for 乙 here, 乙 one for 甲 there. */
const reversed = (words: readonly string[], official: readonly string[], others: readonly Saying[]) =>
  others.flatMap((other) => {
    const theirs = new Set(wordsOf(other.official));
    const said = new Set(wordsOf(other.words));
    const word = words.find((one) => theirs.has(one));
    const name = official.find((one) => said.has(one));
    return word !== undefined && name !== undefined ? [{ word, name }] : [];
  });

/** Everything for which an entry is refused when it is saved; `others`: the district's entries beside it. */
export const judgeSaying = (
  saying: Saying,
  others: readonly Saying[],
  segmenter: Segmenter,
): readonly SayingFault[] => {
  const words = wordsOf(saying.words);
  const official = wordsOf(saying.official);
  const told = (zh: string, en: string): SayingFault => ({ field: 'words', message: { zh, en } });
  const both = words.filter((word) => official.includes(word));
  const kinds = saying.kind === 'narrower' ? words : [];
  return [
    ...ofField('words', words),
    ...ofField('official', official),
    ...both.map((word) => told(`“${word}”在两边都有`, `“${word}” stands on both sides`)),
    ...reversed(words, official, others).map(({ word, name }) =>
      told(
        `“${word}”与“${name}”在另一条中正好相反（“${word}”是规范用语），请改那一条`,
        `“${word}” and “${name}” stand the other way round in another entry: change that one`,
      ),
    ),
    ...kinds
      .filter((word) => lettersOnly.test(word) && !isWordOfDocuments(word, segmenter))
      .map((word) =>
        told(
          `“${word}”不是词库中的一个词，作下位词找不到文件；请拆成词库中的词，或改为“同义”`,
          `“${word}” is no word by which documents are found, and cannot be a kind: use words of the dictionary, or “same”`,
        ),
      ),
  ];
};
