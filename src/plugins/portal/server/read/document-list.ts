import type { Locale } from '../../../../domain/change';
import { countedPair, type PublicType, pairOfValues } from '../../../../domain/public-model';
import { planConnection } from '../plan/connection';
import type { RootFieldContext, RootFieldPlan } from '../plan/field-context';
import { planObject } from '../plan/object';
import { afterCursor, mustReadCursor, rowsAsked } from '../plan/page';
import { inListOf, type Order } from '../sql/order';
import { pageStatement } from '../sql/page-statement';
import { Scope } from '../sql/scope';
import { Statement } from '../sql/statement';
import { storedCount } from '../sql/stored-count';
import { inLocale, sourceOf } from '../sql/tables';
import { facets } from './facets';
import { lookAt, refuseWordsOfThePast } from './moment';
import type { Narrowing } from './narrowing';

/** What narrows a list, from the arguments of its field. */
export type Narrow = (context: RootFieldContext, scope: Scope) => readonly Narrowing[];

export interface DocumentList {
  readonly type: PublicType;
  readonly narrow: Narrow;
  readonly order: (context: RootFieldContext) => Order;
}

export const USUAL_ROWS = 20;
/** Counting reads an index, not rows; the limit on cost takes it for as much as a page. */
const COUNT_COST = 20;

export const localeOf = (context: RootFieldContext): Locale => context.argument('locale').value as Locale;

/** The total that the store keeps of a list narrowed by two values together, or null. */
const keptTotalOfPair = (type: PublicType, scope: Scope, narrowings: readonly Narrowing[]): string | null => {
  const named = (field: string): string | undefined =>
    narrowings.find(({ lists }) => lists?.field === field)?.lists?.value?.();
  for (const pair of type.listedTogether ?? []) {
    const [first, second] = pair.map(named);
    if (first !== undefined && second !== undefined)
      return storedCount(type, scope, {
        field: countedPair(pair),
        values: `= ${pairOfValues(first, second)}`,
      });
  }
  return null;
};

/** The total as the store keeps it: of the whole list, or of one that is narrowed by one value or a pair of them. */
const keptTotal = (type: PublicType, scope: Scope, narrowings: readonly Narrowing[]): string | null => {
  if (scope.asOf !== null) return null;
  const [only] = narrowings;
  if (!only) return storedCount(type, scope, null);
  if (narrowings.length === 2) return keptTotalOfPair(type, scope, narrowings);
  const { lists } = only;
  if (narrowings.length > 2 || !lists || !type.listedBy.includes(lists.field)) return null;
  return storedCount(type, scope, { field: lists.field, values: lists.values() });
};

/** A field of Query that lists documents of a type, page by page. */
export const documentList =
  ({ type, narrow, order: orderOf }: DocumentList): RootFieldPlan =>
  (context) => {
    const { planner } = context;
    const statement = new Statement();
    const asked = rowsAsked(context.argument('first'), USUAL_ROWS);
    const scope = new Scope(statement, localeOf(context), asked);
    lookAt(context, scope);
    refuseWordsOfThePast(context, scope);
    const alias = statement.alias();
    const order = inListOf(type.name, orderOf(context));
    const after = context.argument('after');
    mustReadCursor(statement, order, after);
    const narrowings = narrow(context, scope);
    // Of one unit or domain there are few to sort.
    const isShort = narrowings.some(
      ({ lists }) => lists !== undefined && type.listedBy.includes(lists.field),
    );
    if (order.sorted && !isShort) statement.laborious = true;
    const conditions = [inLocale(type, alias, scope), ...narrowings.map((narrowing) => narrowing(alias))];
    const connection = planConnection(context, {
      node: (nodes) => planObject(planner, planner.objectType(type.graphql), nodes, scope, alias),
      asked,
      hasPrevious: () => after.present,
      scope,
      alias,
      order,
      facets: (asked) =>
        facets(planner, asked, { type, list: scope, narrowings, times: () => 1, within: null }),
    });
    const total = keptTotal(type, scope, narrowings);
    if (connection.wantsTotal) statement.touches(() => (total === null ? COUNT_COST : 1));
    const { text, page } = pageStatement({
      scope,
      table: sourceOf(type, scope),
      keysFirst: scope.asOf !== null,
      alias,
      conditions,
      after: connection.wantsRows ? afterCursor(order, after, alias, (bind) => scope.parameter(bind)) : null,
      order,
      total,
      limit: () => scope.parameter((variables) => asked(variables) + 1),
      ...connection,
    });
    return {
      text,
      ...statement.facts,
      print: (rows, run) => connection.print(page(rows), run),
    };
  };
