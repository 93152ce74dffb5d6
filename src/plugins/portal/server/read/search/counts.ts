import { isLocale, type Locale } from '../../../../../domain/change';
import {
  type PublicTypeName,
  publicType,
  publicTypes,
  storeSchema,
} from '../../../../../domain/public-model';
import { marked, type WordCount, wordOf } from '../../../../../domain/search';
import type { Row } from '../../terms/row';

/** In how many documents of a type each word stands; what was published a moment ago is in the other. */
export const searchWordTable = `${storeSchema}.search_word`;
const CHANGES = `${storeSchema}.search_word_change`;

const noted = (column: 'come' | 'gone', sign: 1 | -1): string =>
  `SELECT w.word, c.type, c.locale, ${sign} FROM ${CHANGES} c, unnest(c.${column}) AS w (word) WHERE c.type = ANY ($2::text[]) AND c.${column} && $1::text[] AND w.word = ANY ($1::text[])`;

/**
 * In how many documents of some types each of some words stands, with what was published a moment ago: rows of word,
 * type, locale, n.
 */
export const countStatement = `SELECT word, type, locale, sum(n)::text FROM (
    SELECT word, type, locale, n FROM ${searchWordTable} WHERE word = ANY ($1::text[]) AND type = ANY ($2::text[])
    UNION ALL ${noted('come', 1)}
    UNION ALL ${noted('gone', -1)}
  ) a GROUP BY word, type, locale`;

/** A word tells what it tells of all types, whichever are asked for. */
export const countedTypes: readonly string[] = publicTypes.map(({ name }) => name);

export interface CountRow extends WordCount {
  readonly type: PublicTypeName;
  readonly locale: Locale;
}

/** A word counts as the part of the documents that it is, and as standing in them. */
export const countsIn = (rows: readonly Row[]): readonly CountRow[] =>
  rows.flatMap(([lexeme, type, locale, n]) => {
    if (!isLocale(locale)) return [];
    const { word, part } = wordOf(lexeme ?? '');
    const of = { type: publicType(type as PublicTypeName).name, locale, n: Number(n) };
    return [{ word, ...of }, ...(part === 'D' ? [] : [{ word: marked(word, part), ...of }])];
  });
