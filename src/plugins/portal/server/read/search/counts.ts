import { type PublicType, storeSchema } from '../../../../../domain/public-model';
import type { Counts } from '../../../../../domain/search';
import type { Row } from '../../plan/site';

/** In how many documents of a type each word stands; what was published a moment ago is in the other. */
export const searchWordTable = `${storeSchema}.search_word`;
const CHANGES = `${storeSchema}.search_word_change`;

/** In how many documents of some types each of some words stands, with what was published a moment ago: `word n` rows. */
export const countStatement = `SELECT word, sum(n)::text FROM (
    SELECT word, n FROM ${searchWordTable} WHERE word = ANY ($1::text[]) AND type = ANY ($2::text[])
    UNION ALL SELECT w.word, 1 FROM ${CHANGES} c, unnest(c.come) AS w (word) WHERE c.type = ANY ($2::text[]) AND c.come && $1::text[] AND w.word = ANY ($1::text[])
    UNION ALL SELECT w.word, -1 FROM ${CHANGES} c, unnest(c.gone) AS w (word) WHERE c.type = ANY ($2::text[]) AND c.gone && $1::text[] AND w.word = ANY ($1::text[])
  ) a GROUP BY word`;

export const typeNames = (types: readonly PublicType[]): readonly string[] => types.map(({ name }) => name);

export const countsIn = (rows: readonly Row[]): Counts =>
  new Map(rows.map(([word, n]) => [word ?? '', Number(n)]));
