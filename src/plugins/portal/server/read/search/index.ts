import {
  type PublicType,
  type PublicTypeName,
  publicType,
  publicTypes,
} from '../../../../../domain/public-model';
import { EVERY_DOCUMENT, lexemesOf, weigh } from '../../../../../domain/search';
import type { RootFieldContext, RootFieldPlan } from '../../plan/field-context';
import { rowsAsked } from '../../plan/page';
import type { Row, Variables } from '../../terms/row';
import { localeOf, USUAL_ROWS } from '../document-list';
import { askedFrom, type SearchBy } from './asked';
import { countedTypes, countStatement, countsIn } from './counts';
import type { SearchFilters } from './narrowed';
import { isByRelevance, searchOrderCalled, weightsOf } from './order';
import { questionAsked } from './question-asked';
import { SearchRun } from './run';
import { shownStatement } from './shown';
import { SearchStatements } from './statements';

const typesAsked = (context: RootFieldContext): readonly PublicType[] => {
  const { value } = context.argument('types');
  return Array.isArray(value) && value.length > 0
    ? [...new Set(value as PublicTypeName[])].map(publicType)
    : publicTypes;
};

/**
 * Documents of all types that answer a question, best first, in steps: how much each of its words tells; which
 * documents are the best, among as few as can be proven to hold them (src/domain/search/candidates.ts); then those
 * documents themselves. Where a cursor goes on with a list, it says what the words told when the list was begun.
 */
export const search =
  (filters: SearchFilters): RootFieldPlan =>
  (context) => {
    const text = context.argument('text');
    const after = context.argument('after');
    const order = searchOrderCalled(context.argument('orderBy').value);
    const types = typesAsked(context);
    const limit = rowsAsked(context.argument('first'), USUAL_ROWS);
    /** The searches under way, by the variables of their requests. */
    const runs = new WeakMap<Variables, SearchRun>();
    const of: SearchBy = (variables) => {
      const run = runs.get(variables);
      if (!run) throw new Error('The words of the question have not been counted');
      return run.search;
    };
    const searched = { context, filters, locale: localeOf(context), types, of, order, limit };
    const shown = shownStatement(searched);
    const parts = { ...searched, scored: shown.wantsScore || isByRelevance(order) };
    const plan = { parts, shown, statements: new SearchStatements(parts) };

    const begin = (rows: readonly Row[], variables: Variables) => {
      const question = questionAsked(text, variables);
      const asked = askedFrom(question, countsIn(rows), types, (counts) =>
        after.present
          ? weightsOf(order, after.bind(variables), question.words.length)
          : weigh(question, counts),
      );
      const run = new SearchRun(plan, variables, asked);
      runs.set(variables, run);
      return run.begin();
    };

    const given = ['text', 'unit', 'unitTree', 'domain', 'publishedFrom', 'publishedBefore']
      .map((name) => context.argument(name))
      .filter(({ present }) => present);
    return {
      ...shown,
      values: given.map(({ bind }) => bind),
      laborious: true,
      ahead: {
        text: countStatement,
        values: (variables) => [[EVERY_DOCUMENT, ...lexemesOf(questionAsked(text, variables))], countedTypes],
        follow: begin,
      },
    };
  };
