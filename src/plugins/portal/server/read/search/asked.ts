import { defaultLocale, type Locale } from '../../../../../domain/change';
import {
  type PublicType,
  type PublicTypeName,
  publicType,
  publicTypes,
} from '../../../../../domain/public-model';
import {
  type AheadCounts,
  type Answer,
  type Candidates,
  type Counts,
  candidateSets,
  countsOf,
  EVERY_DOCUMENT,
  foundAtLeast,
  foundQuery,
  type Question,
  type Scored,
  scoredForms,
  titledQuery,
} from '../../../../../domain/search';
import type { RootFieldContext } from '../../plan/field-context';
import type { Order } from '../../sql/order';
import type { Row, Variables } from '../../terms/row';
import type { CountRow } from './counts';
import type { SearchFilters } from './narrowed';

type Found = ReadonlyArray<readonly [type: string, n: number]>;

/** A question whose words have been counted. */
export interface Asked {
  readonly question: Question;
  /** How much each of its words tells. */
  readonly weights: readonly number[];
  /** Of each word that is called by one name, what a document gets that has it. */
  readonly plain: readonly Scored[];
  /** Of each word with other names or kinds, what a document gets for each class of them; the best counts. */
  readonly rich: ReadonlyArray<readonly Scored[]>;
  /** The tsquery of what is found. */
  readonly enough: string | null;
  /** The tsquery that all its words stand in the title. */
  readonly titled: string | null;
  /** In which sets the best are looked for. */
  readonly sets: readonly Candidates[];
  /** The types of which a document has any of its words. */
  readonly having: ReadonlySet<PublicTypeName>;
  /** How many documents of the portal's own language are found at least, of each type; reckoned where the whole list is asked for. */
  readonly atLeast: () => Found;
}

/** What a search is made of, for each of its statements. */
export interface SearchParts {
  readonly context: RootFieldContext;
  readonly filters: SearchFilters;
  readonly locale: Locale;
  readonly types: readonly PublicType[];
  readonly of: SearchBy;
  readonly order: Order;
  readonly limit: (variables: Variables) => number;
}

/** A document of a page, by its place in the list. */
export interface Key {
  readonly type: string;
  readonly documentId: string;
  readonly score: number;
  readonly place: string;
}

/** What is known of the whole list without looking for it; null: not known. */
export interface Known {
  readonly total: string | null;
  /** Whether any document has all words of the question. */
  readonly whole: boolean | null;
  /** `type n` pairs, most first. */
  readonly types: string | null;
}
export const nothingKnown: Known = { total: null, whole: null, types: null };

/** What is known of a request's question, from step to step. */
export interface Search {
  readonly asked: Asked;
  /** The set that is looked into. */
  readonly set: Candidates;
  /** The page, and one more where more follow. */
  readonly keys: readonly Key[];
  readonly known: Known;
  /** What answers the question above the list, and its document, for each time that it is asked for. */
  readonly answer: Answer | null;
  readonly answerRows: ReadonlyArray<readonly Row[]>;
}
export type SearchBy = (variables: Variables) => Search;

/** A word that no document has brings nothing, and need not be looked for. */
const scoredWords = (
  question: Question,
  weights: readonly number[],
  counts: Counts,
): Pick<Asked, 'plain' | 'rich'> => {
  const plain: Scored[] = [];
  const rich: Array<readonly Scored[]> = [];
  for (const [at, word] of question.words.entries()) {
    const weight = weights[at] ?? 0;
    if (weight === 0) continue;
    const [own, ...others] = scoredForms(word, weight, counts);
    if (own && word.same.length + word.narrower.length === 0) plain.push(own);
    else if (own) rich.push([own, ...others]);
  }
  return { plain, rich };
};

/** The counts of types that are equally far ahead. */
const byAhead = (rows: readonly CountRow[]): readonly AheadCounts[] =>
  [...new Set(publicTypes.map(({ searched }) => searched.ahead))].map((ahead) => ({
    ahead,
    counts: countsOf(rows.filter(({ type }) => publicType(type).searched.ahead === ahead)),
  }));

/**
 * What a word tells it tells of all that is public, whatever types are asked for: so a list of one type is what the facet of the
 * list of all of them said, in its order.
 */
export const askedFrom = (
  question: Question,
  all: readonly CountRow[],
  asked: readonly PublicType[],
  weightsFrom: (counts: Counts) => readonly number[],
): Asked => {
  const weights = weightsFrom(countsOf(all));
  const names = new Set(asked.map(({ name }) => name));
  const rows = all.filter(({ type }) => names.has(type));
  const counts = countsOf(rows);
  return {
    question,
    weights,
    ...scoredWords(question, weights, counts),
    enough: foundQuery(question, weights, counts),
    titled: titledQuery(question, weights, counts),
    sets: candidateSets(question, weights, counts, byAhead(rows)),
    having: new Set(rows.flatMap(({ word, type, n }) => (word !== EVERY_DOCUMENT && n > 0 ? [type] : []))),
    atLeast: (): Found => {
      const own = rows.filter(({ locale }) => locale === defaultLocale);
      const ofType = (name: string): Counts => countsOf(own.filter(({ type }) => type === name));
      return [...new Set(own.map(({ type }) => type))].map((name) => [
        name,
        foundAtLeast(question, weights, ofType(name)),
      ]);
    },
  };
};
