import type { Core } from '@strapi/strapi';
import {
  builtIn,
  fewestAskers,
  groupOf,
  readQuestion,
  type SayingsOverview,
  type Thesaurus,
  withOwn,
  wordsOf,
} from '../../../../domain/search';
import { rows, type Sql } from '../../../../plugin-kit/database/sql';
import { segmenter } from '../../../../plugin-kit/texts/segmenter';
import { allEntries, type Entry } from '../saving/entries';
import { answerable } from './answerable';

/** So many are worked through at one sitting; more are read, because documents answer some of them by now. */
const MOST_SHOWN = 200;
const MOST_READ = 500;

interface Asked {
  readonly words: string;
  readonly askers: number;
  readonly last: string;
}

/** What enough citizens asked; fewer could be one household. Who asked on two days counts twice. */
const askedByMany = (sql: Sql): Promise<Asked[]> =>
  rows<Asked>(
    sql,
    `SELECT words, sum(askers)::int AS askers, max(day)::text AS last FROM gongkai.unanswered
     GROUP BY words HAVING sum(askers) >= ${fewestAskers}
     ORDER BY sum(askers) DESC, max(day) DESC, words LIMIT ${MOST_READ}`,
  );

/** The tsquery of all that a question asks, as it is read with a thesaurus. */
const queryOf = (words: string, thesaurus: Thesaurus): string =>
  readQuestion(words, segmenter(), thesaurus).all ?? '';

/** An entry changes only questions in which one of its words stands. */
const concerns = (entry: Entry, words: string): boolean =>
  [...wordsOf(entry.words), ...wordsOf(entry.official)].some((word) => words.includes(word));

/** What citizens asked without a result, and which of it each of the district's entries helps. */
export const sayingsOverview = async (strapi: Core.Strapi): Promise<SayingsOverview> => {
  const sql = strapi.db.connection;
  const asked = await askedByMany(sql);
  const entries = await allEntries(strapi);
  const all = withOwn(entries.map(groupOf), segmenter());
  const questions = asked.map((question) => ({
    ...question,
    plain: queryOf(question.words, builtIn),
    now: queryOf(question.words, all),
  }));
  const helped = entries.map((entry) => {
    const own = withOwn([groupOf(entry)], segmenter());
    return questions
      .filter(({ words }) => concerns(entry, words))
      .map(({ words, plain }) => ({ words, plain, through: queryOf(words, own) }));
  });
  const queries = [
    ...questions.flatMap(({ plain, now }) => [plain, now]),
    ...helped.flat().map((one) => one.through),
  ];
  const found = await answerable(
    sql,
    [...new Set(queries)].filter((query) => query !== ''),
  );
  return {
    // What is found without the district's words was published since, or lacked a word that tells nothing.
    questions: questions
      .filter(({ plain }) => !found.has(plain))
      .slice(0, MOST_SHOWN)
      .map(({ words, askers, last, now }) => ({ words, askers, lastAsked: last, answered: found.has(now) })),
    sayings: entries.map((entry, at) => ({
      ...entry,
      helps: (helped[at] ?? [])
        .filter(({ plain, through }) => found.has(through) && !found.has(plain))
        .map(({ words }) => words),
    })),
  };
};
