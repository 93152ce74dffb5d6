import {
  type PublicType,
  type PublicTypeName,
  publicType,
  publicTypes,
} from '../../../../../domain/public-model';
import { type Question, type Scored, scoredForms, weigh, wordsToCount } from '../../../../../domain/search';
import { planConnection } from '../../plan/connection';
import { afterCursor, mustReadCursor, rowsAsked } from '../../plan/page';
import type { RootPlan, RootReading, RootSite, Row, Variables } from '../../plan/site';
import { orderText } from '../../sql/order';
import { pageStatement } from '../../sql/page-statement';
import { Scope } from '../../sql/scope';
import { Statement } from '../../sql/statement';
import { withUsedValues } from '../../sql/used-values';
import { anyDocument } from '../any-document';
import { localeOf, USUAL_ROWS } from '../document-list';
import { lazily } from '../narrowing';
import { countStatement, countsIn, typeNames } from './counts';
import { correctedAs, highlights, relaxed, score, typeFacets } from './fields';
import { questionAsked } from './question-asked';
import { type Shape, shapeFor, type Weighed, type WeighedBy } from './score';
import { type SearchFilters, searchOrderCalled, searchTables, weightsOf } from './statement';

/** Looking through the words costs, however few documents are shown. */
const SEARCH_COST = 500;

const typesAsked = (site: RootSite): readonly PublicType[] => {
  const { value } = site.argument('types');
  return Array.isArray(value) && value.length > 0
    ? [...new Set(value as PublicTypeName[])].map(publicType)
    : publicTypes;
};

/** A word that no document has brings nothing, and need not be looked for. */
const weighedForms = (question: Question, weights: readonly number[]): Weighed => {
  const plain: Scored[] = [];
  const rich: Array<readonly Scored[]> = [];
  for (const [at, word] of question.words.entries()) {
    const weight = weights[at] ?? 0;
    if (weight === 0) continue;
    const [own, ...others] = scoredForms(word, weight);
    if (own && word.same.length + word.narrower.length === 0) plain.push(own);
    else if (own) rich.push([own, ...others]);
  }
  return { question, weights, plain, rich };
};

type Stated = Pick<Statement, 'values' | 'cost' | 'momentary' | 'check'> & Pick<RootPlan, 'text' | 'print'>;

/** The statement of a search for questions of so many words. */
const stated = (site: RootSite, filters: SearchFilters, shape: Shape, weighed: WeighedBy): Stated => {
  const { planner } = site;
  const statement = new Statement();
  const asked = rowsAsked(site.argument('first'), USUAL_ROWS);
  const scope = new Scope(statement, localeOf(site), asked);
  const alias = statement.alias();
  const types = typesAsked(site);
  const order = searchOrderCalled(site.argument('orderBy').value);
  const after = site.argument('after');
  mustReadCursor(statement, order, after);
  const text = site.argument('text');
  const question = (variables: Variables) => questionAsked(text, variables);
  if (after.present)
    statement.mustRead((variables) =>
      weightsOf(order, after.bind(variables), question(variables).words.length),
    );
  statement.touches(() => SEARCH_COST);

  let wantsScore = false;
  const connection = planConnection(site, {
    node: (nodes) => anyDocument(planner, nodes, scope, `${alias}.document_id`, types),
    asked,
    hasPrevious: after.present,
    scope,
    alias,
    order,
    own: { relaxed, corrected: correctedAs(question), facets: typeFacets(planner) },
    ownOfEdge: {
      score: () => {
        wantsScore = true;
        return score(scope, alias)();
      },
      highlights: highlights({ planner, scope, alias, types, weighed }),
    },
  });
  const scored = connection.wantsRows && (wantsScore || order.name === 'RELEVANCE');
  const before = searchTables({ site, scope, filters, types, weighed, shape, order, scored });
  const limit = lazily(() => scope.parameter((variables) => asked(variables) + 1));
  const rest = connection.wantsRows
    ? afterCursor(order, after, 'found', (bind) => scope.parameter(bind))
    : null;
  // The page is cut before documents are joined to it: there may be far more found than shown.
  const cut = () =>
    `(SELECT * FROM found${rest ? ` WHERE ${rest}` : ''} ${orderText(order, 'found')} LIMIT ${limit()})`;
  const { text: statementText, page } = pageStatement({
    ...connection,
    scope,
    before,
    table: connection.wantsRows ? cut() : 'found',
    alias,
    conditions: [],
    after: null,
    order,
    total: 'SELECT count(*)::text FROM found',
    limit,
  });
  return {
    text: statementText,
    values: statement.values,
    cost: statement.cost,
    momentary: statement.momentary,
    check: statement.check,
    print: (rows, run) => connection.print(page(rows), run),
  };
};

/**
 * Documents of all types that answer a question, best first. How much each of its words tells is asked first; where a
 * cursor goes on with a list, it says what they told when the list was begun.
 */
export const search =
  (filters: SearchFilters): RootReading =>
  (site) => {
    const text = site.argument('text');
    const after = site.argument('after');
    const order = searchOrderCalled(site.argument('orderBy').value);
    const types = typeNames(typesAsked(site));
    const known = new WeakMap<Variables, Weighed>();
    const weighed: WeighedBy = (variables) => {
      const found = known.get(variables);
      if (!found) throw new Error('The words of the question have not been counted');
      return found;
    };
    const byShape = new Map<string, Stated>();
    const statementFor = (shape: Shape): Stated => {
      const key = `${shape.plain} ${shape.rich}`;
      const made = byShape.get(key) ?? withUsedValues(stated(site, filters, shape, weighed));
      byShape.set(key, made);
      return made;
    };
    const follow = (rows: readonly Row[], variables: Variables) => {
      const question = questionAsked(text, variables);
      const weights = after.present
        ? weightsOf(order, after.bind(variables), question.words.length)
        : weigh(question, countsIn(rows));
      const given = weighedForms(question, weights);
      known.set(variables, given);
      const { text: statementText, values, print } = statementFor(shapeFor(given));
      return { text: statementText, values: values.map((bind) => bind(variables)), print };
    };
    const given = ['text', 'unit', 'unitTree', 'domain', 'publishedFrom', 'publishedBefore']
      .map((name) => site.argument(name))
      .filter(({ present }) => present);
    return {
      ...statementFor({ plain: 1, rich: 0 }),
      values: given.map(({ bind }) => bind),
      laborious: true,
      ahead: {
        text: countStatement,
        values: (variables) => [wordsToCount(questionAsked(text, variables)), types],
        follow,
      },
    };
  };
