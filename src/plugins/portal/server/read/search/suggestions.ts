import { LRUCache } from 'lru-cache';
import { graphqlCode, type PublicType, publicTypes } from '../../../../../domain/public-model';
import {
  bestOf,
  lexemeOf,
  lexemesFor,
  readTyped,
  type Suggestion,
  suggesting,
  type Typed,
  titleQuery,
  wordOf,
  wordPoints,
} from '../../../../../domain/search';
import { segmenter } from '../../../../../plugin-kit/texts/segmenter';
import type { RootFieldContext, RootFieldPlan } from '../../plan/field-context';
import { strung } from '../../plan/object';
import { rowsAsked } from '../../plan/page';
import { Scope } from '../../sql/scope';
import { Statement } from '../../sql/statement';
import { inLocale, joinDocument, searchTableOf } from '../../sql/tables';
import type { Print } from '../../terms/root-plan';
import type { Row, Variables } from '../../terms/row';
import { localeOf } from '../document-list';
import { searchWordTable } from './counts';

/** How many are given where nobody says. */
export const USUAL_SUGGESTIONS = 8;

/** Titles that are looked at of each type: those that begin with what was typed, and those that contain it. */
const BEGINNING = 20;
const CONTAINING = 40;
/** Where the rarest word stands in more titles of a type than that, titles that contain it are not looked for: too many rows. */
const FEW = 1_000;
/** Beyond every title. */
const LAST = '\u{10FFFF}';

const read = new LRUCache<string, Typed>({ max: 500 });

const typedBy =
  (context: RootFieldContext) =>
  (variables: Variables): Typed => {
    const written = String(context.argument('text').bind(variables) ?? '');
    const known = read.get(written) ?? readTyped(written, segmenter());
    read.set(written, known);
    return known;
  };

/** Titles of a type that begin with what was typed, or contain it. */
const titlesOf = (
  type: PublicType,
  scope: Scope,
  { phrase, last, query, pieces }: Readonly<Record<'phrase' | 'last' | 'query' | 'pieces', string>>,
): string => {
  const table = searchTableOf(type);
  const columns = 's.document_id, s.title';
  const here = inLocale(type, 's', scope);
  const begin = `SELECT ${columns} FROM ${table} s WHERE ${titleKey('s')} >= ${phrase} AND ${titleKey('s')} < ${last} AND ${here} ORDER BY ${titleKey('s')} LIMIT ${BEGINNING}`;
  const few = `(SELECT coalesce(min(c.n), 0) FROM (SELECT sum(n) AS n FROM ${searchWordTable} WHERE word = ANY (${pieces}) AND type = '${type.name}' GROUP BY word) c) <= ${FEW}`;
  const contain = `SELECT ${columns} FROM ${table} s WHERE ${few} AND s.words @@ ${query} AND strpos(s.title, ${phrase}) > 0 AND ${here} LIMIT ${CONTAINING}`;
  return `SELECT '${type.name}'::text AS type, ${type.searched.ahead} AS ahead, t.* FROM ((${begin}) UNION (${contain})) t`;
};

/** By what titles are found that begin with something: src/plugins/publication/server/store/tables.ts has the index. */
const titleKey = (alias: string): string => `left(${alias}.title, 80)`;

const printSuggestion = (context: RootFieldContext): Print => {
  const type = context.planner.objectType('Suggestion');
  const prints: Readonly<Record<string, Print>> = {
    __typename: () => `"${type.name}"`,
    text: ([, , , text]) => JSON.stringify(text ?? ''),
    type: ([name]) => (name ? `"${graphqlCode(name)}"` : 'null'),
    id: ([, id]) => (id ? `"${id}"` : 'null'),
    documents: ([, , , , n]) => n || 'null',
  };
  return strung(
    [...context.planner.subfields(type, context.nodes)].map(([key, nodes]): [string, Print] => [
      key,
      prints[nodes[0]?.name.value ?? ''] ?? (() => 'null'),
    ]),
  );
};

/**
 * What a reader who is typing may mean: words of the field that stand in documents, and titles. One statement of rows
 * `type id points text documents`; a word has no type.
 */
export const suggestions: RootFieldPlan = (context) => {
  const statement = new Statement();
  const typed = typedBy(context);
  const asked = rowsAsked(context.argument('first'), USUAL_SUGGESTIONS);
  const scope = new Scope(statement, localeOf(context), asked);
  const value = (of: (typed: Typed) => unknown, as: string): string =>
    `${scope.parameter((variables) => of(typed(variables)))}::${as}`;
  const places = {
    // Where nothing was typed, no title is beyond the last.
    phrase: value(({ phrase }) => phrase || LAST, 'text'),
    last: value(({ phrase }) => `${[...phrase].slice(0, 80).join('')}${LAST}`, 'text'),
    query: value(titleQuery, 'tsquery'),
    pieces: value(({ pieces }) => pieces.map((piece) => lexemeOf(piece, 'A')), 'text[]'),
  };
  const words = value(({ words: meant }) => lexemesFor(meant.map(({ word }) => word)), 'text[]');
  const points = `(CASE WHEN strpos(r.title, ${places.phrase}) = 1 THEN ${suggesting.begins} ELSE 0 END + ${suggesting.share} * length(${places.phrase}) / greatest(length(r.title), 1) + ${suggesting.ahead} * r.ahead)`;
  const best = `SELECT r.type, min(r.document_id) AS document_id, count(*) AS n, max(${points}) AS points FROM (${publicTypes.map((type) => titlesOf(type, scope, places)).join(' UNION ALL ')}) r GROUP BY r.type, r.title ORDER BY points DESC, r.title LIMIT ${scope.parameter(asked)}`;
  const alias = statement.alias();
  const title = publicTypes
    .map(({ name }) => `${joinDocument(scope, name, `${alias}.document_id`)}.title_text`)
    .join(', ');
  const print = printSuggestion(context);
  return {
    text: `SELECT ${alias}.type, CASE WHEN ${alias}.n = 1 THEN ${alias}.document_id END, ${alias}.points::text, coalesce(${title}), '' FROM (${best}) ${alias}${scope.joinText}
      UNION ALL SELECT '', '', '', w.word, sum(w.n)::text FROM ${searchWordTable} w WHERE w.word = ANY (${words}) GROUP BY w.word HAVING sum(w.n) > 0`,
    ...statement.facts,
    laborious: false,
    print: (rows, run) => {
      const near = new Map(typed(run.variables).words.map((meant) => [meant.word, meant.near]));
      const found: { words: Suggestion<Row>[]; titles: Suggestion<Row>[] } = { words: [], titles: [] };
      const often = new Map<string, number>();
      for (const row of rows) {
        const [type, , given, text, n] = row;
        if (type) found.titles.push({ of: row, points: Number(given) });
        else {
          const { word } = wordOf(text ?? '');
          often.set(word, (often.get(word) ?? 0) + Number(n));
        }
      }
      for (const [word, n] of often)
        found.words.push({ of: ['', '', '', word, String(n)], points: wordPoints(near.get(word) ?? 0, n) });
      const shown = bestOf(found.words, found.titles, asked(run.variables));
      return `[${shown.map((row) => print(row, run)).join(',')}]`;
    },
  };
};
