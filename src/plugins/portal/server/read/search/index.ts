import {
  type PublicType,
  type PublicTypeName,
  publicType,
  publicTypes,
} from '../../../../../domain/public-model';
import {
  answerTo,
  type Candidates,
  firstSet,
  nextSet,
  weigh,
  wordsToCount,
} from '../../../../../domain/search';
import { rowsAsked } from '../../plan/page';
import type { Followed, RootReading, RootSite, Row, Step, Variables } from '../../plan/site';
import { localeOf, USUAL_ROWS } from '../document-list';
import { answeringTypes, candidatesIn, candidatesStatement } from './answer';
import { type Asked, askedFrom, type Key, nothingKnown, type Search, type SearchBy } from './asked';
import { countedTypes, countStatement, countsIn } from './counts';
import { type KeysStatement, keysStatement, type Way } from './keys';
import type { SearchFilters } from './narrowed';
import { isByRelevance, searchOrderCalled, weightsOf } from './order';
import { questionAsked } from './question-asked';
import { shapeFor } from './score';
import { type ShownStatement, shownStatement } from './shown';

const typesAsked = (site: RootSite): readonly PublicType[] => {
  const { value } = site.argument('types');
  return Array.isArray(value) && value.length > 0
    ? [...new Set(value as PublicTypeName[])].map(publicType)
    : publicTypes;
};

/**
 * Where no register has any of the words, the tables of registers need not be opened. A code may be written with and
 * without its signs, and has no word in common with itself then.
 */
const typesAskedOf = (types: readonly PublicType[], { having, question }: Asked): readonly PublicType[] => {
  const drafted = types.filter(({ drafts }) => drafts);
  const isDrafted = having.size > 0 && [...having].every((name) => publicType(name).drafts);
  return drafted.length > 0 && isDrafted && /\p{Script=Han}/u.test(question.phrase) ? drafted : types;
};

const keysIn = (rows: readonly Row[]): readonly Key[] =>
  rows.flatMap(([type, documentId, score, place]) =>
    type && documentId && place ? [{ type, documentId, score: Number(score), place }] : [],
  );

const boolean = (cell: string | null | undefined): boolean | null => (cell ? cell.startsWith('t') : null);

const wayInto = ({ name }: Candidates): Way => (name === 'all' || name === 'shortest' ? name : 'set');

/**
 * Documents of all types that answer a question, best first, in steps: how much each of its words tells; which
 * documents are the best, among as few as can be proven to hold them (src/domain/search/candidates.ts); then those
 * documents themselves. Where a cursor goes on with a list, it says what the words told when the list was begun.
 */
export const search =
  (filters: SearchFilters): RootReading =>
  (site) => {
    const text = site.argument('text');
    const after = site.argument('after');
    const order = searchOrderCalled(site.argument('orderBy').value);
    const types = typesAsked(site);
    const limit = rowsAsked(site.argument('first'), USUAL_ROWS);
    const searches = new WeakMap<Variables, Search>();
    const of: SearchBy = (variables) => {
      const search = searches.get(variables);
      if (!search) throw new Error('The words of the question have not been counted');
      return search;
    };
    const parts = { site, filters, locale: localeOf(site), types, of, order, limit };
    const shown = shownStatement(parts);
    const scored = shown.wantsScore || isByRelevance(order);
    const known = new Map<string, KeysStatement>();
    const keysFor = (search: Search, way: Way): KeysStatement => {
      const shape = shapeFor(search.asked);
      const few = way === 'newest' ? types : typesAskedOf(types, search.asked);
      const key = `${way} ${shape.plain} ${shape.rich} ${few.length}`;
      const statement = known.get(key) ?? keysStatement({ ...parts, types: few, scored }, shape, way);
      known.set(key, statement);
      return statement;
    };

    const candidatesFor = (variables: Variables, names: readonly PublicTypeName[]): KeysStatement => {
      const shape = shapeFor(of(variables).asked);
      const key = `answer ${names.join(' ')} ${shape.plain} ${shape.rich}`;
      const statement = known.get(key) ?? candidatesStatement({ ...parts, scored }, shape, names);
      known.set(key, statement);
      return statement;
    };

    const printed = ({ text, values, print }: ShownStatement, variables: Variables): Followed => ({
      text,
      values: values.map((bind) => bind(variables)),
      print,
    });
    const print = (variables: Variables): Followed => printed(shown, variables);
    const foundAtOnce = new Map<string, ShownStatement>();
    /** What is found and shown in one statement; where the best may be outside of the set, what comes next. */
    const atOnce = (variables: Variables, way: 'all' | 'set'): Step => {
      const { asked, set } = of(variables);
      const shape = shapeFor(asked);
      const few = typesAskedOf(types, asked);
      const key = `${way} ${shape.plain} ${shape.rich} ${few.length}`;
      const statement =
        foundAtOnce.get(key) ??
        shownStatement(parts, { asked: { ...parts, types: few, scored }, shape, way });
      foundAtOnce.set(key, statement);
      const { text, values, print } = printed(statement, variables);
      return {
        text,
        values,
        follow: (rows) => {
          const points = statement.pointsAfter(rows, variables);
          return way === 'all' || (points !== null && points > set.outside)
            ? { print }
            : lookInto(nextSet(asked.sets, set, points), variables);
        },
      };
    };
    /** The answer belongs to the beginning of the list. */
    const wantsAnswer = shown.answers.length > 0 && !after.present;
    const documents = shown.answers.flatMap(({ document }) => document ?? []);
    /** The document of the answer, for each time that it is asked for. */
    const readDocuments = (variables: Variables, at = 0): Step | Followed => {
      const document = documents[at];
      if (!document) return print(variables);
      return {
        text: document.text,
        values: document.values(variables),
        follow: (rows) => {
          const search = of(variables);
          searches.set(variables, { ...search, answerRows: [...search.answerRows, rows] });
          return readDocuments(variables, at + 1);
        },
      };
    };
    const answering = (variables: Variables): readonly PublicTypeName[] =>
      wantsAnswer ? answeringTypes({ ...parts, scored }, variables).map(({ name }) => name) : [];
    const read = (variables: Variables): Step | Followed => {
      const names = answering(variables);
      if (names.length === 0) return print(variables);
      const { text: statement, values } = candidatesFor(variables, names);
      return {
        text: statement,
        values: values(variables),
        follow: (rows) => {
          const search = of(variables);
          const { question, weights } = search.asked;
          const best = Math.max(0, ...search.keys.map(({ score }) => score));
          const answer = answerTo(question, weights, candidatesIn(rows), best);
          searches.set(variables, { ...search, answer });
          return answer === null ? print(variables) : readDocuments(variables);
        },
      };
    };

    const look = (variables: Variables, way: Way): Step => {
      const search = of(variables);
      const { text: statement, values } = keysFor(search, way);
      return {
        text: statement,
        values: values(variables),
        follow: (rows) => judge(rows, variables, way),
      };
    };
    const judge = (rows: readonly Row[], variables: Variables, way: Way): Step | Followed => {
      const search = of(variables);
      const keys = keysIn(rows);
      const [, , , , , total = null, whole, byType = null, beyond] = rows[0] ?? [];
      const all = rows.some((row) => boolean(row[4]) === true);
      searches.set(variables, {
        ...search,
        keys,
        known: {
          total,
          whole: all || (total === null ? null : total === '0' || boolean(whole) === true),
          types: byType,
        },
      });
      if (way === 'all' || way === 'newest') return read(variables);
      const { sets } = search.asked;
      const last = keys[limit(variables)];
      if (last && last.score > search.set.outside && (!beyond || last.place > beyond)) return read(variables);
      return lookInto(nextSet(sets, search.set, last?.score ?? null), variables);
    };
    const lookInto = (set: Candidates, variables: Variables): Step => {
      searches.set(variables, { ...of(variables), set });
      const way = wayInto(set);
      // An answer is weighed against what is found.
      const isAtOnce = (way === 'all' || way === 'set') && answering(variables).length === 0;
      return isAtOnce ? atOnce(variables, way) : look(variables, way);
    };

    const begin = (rows: readonly Row[], variables: Variables): Step | Followed => {
      const question = questionAsked(text, variables);
      const asked = askedFrom(question, countsIn(rows), types, (counts) =>
        after.present
          ? weightsOf(order, after.bind(variables), question.words.length)
          : weigh(question, counts),
      );
      const set = firstSet(asked.sets, limit(variables) + 1);
      searches.set(variables, { asked, set, keys: [], known: nothingKnown, answer: null, answerRows: [] });
      if (!shown.wantsRows) return read(variables);
      // Where nothing is asked, one document is as good as another.
      if (!isByRelevance(order) || question.words.length === 0) return look(variables, 'newest');
      return lookInto(set, variables);
    };

    const given = ['text', 'unit', 'unitTree', 'domain', 'publishedFrom', 'publishedBefore']
      .map((name) => site.argument(name))
      .filter(({ present }) => present);
    return {
      ...shown,
      values: given.map(({ bind }) => bind),
      laborious: true,
      ahead: {
        text: countStatement,
        values: (variables) => [wordsToCount(questionAsked(text, variables)), countedTypes],
        follow: begin,
      },
    };
  };
