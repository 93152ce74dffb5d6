import { type PublicTypeName, publicType } from '../../../../domain/public-model';
import { planConnection } from '../plan/connection';
import type { FieldContext, FieldPlan } from '../plan/field-context';
import { planObject } from '../plan/object';
import { afterCursor, mustReadCursor, rowsAsked } from '../plan/page';
import { rowsAsText, rowsOfText } from '../sql/nested';
import { inListOf, type Order, orderText } from '../sql/order';
import { storedCount } from '../sql/stored-count';
import { columnOf, inLocale, tableOf } from '../sql/tables';
import { facets } from './facets';

const USUAL_ROWS = 10;

/** The other direction of a link: the documents of a type that point here, page by page. */
export const documentsThatLink =
  (name: PublicTypeName, field: string, orderOf: (context: FieldContext) => Order): FieldPlan =>
  (context) => {
    const { planner, scope, alias } = context;
    const type = publicType(name);
    const asked = rowsAsked(context.argument('first'), USUAL_ROWS);
    const inner = scope.inside(asked);
    // The lists inside a document are today's, also where the document is shown as it stood at a moment.
    inner.asOf = null;
    const target = inner.statement.alias();
    const order = inListOf(name, orderOf(context));
    const after = context.argument('after');
    mustReadCursor(scope.statement, order, after);
    inner.column(`${target}.document_id`);
    const connection = planConnection(context, {
      node: (nodes) => planObject(planner, planner.objectType(type.graphql), nodes, inner, target),
      asked,
      hasPrevious: () => after.present,
      scope: inner,
      alias: target,
      order,
      facets: (asked) =>
        facets(planner, asked, {
          type,
          list: inner,
          narrowings: [],
          times: scope.times,
          within: (row) => `${row}.${columnOf(type, field)} = ${alias}.document_id`,
        }),
    });
    const linked = `${target}.${columnOf(type, field)} = ${alias}.document_id AND ${inLocale(type, target, inner)}`;
    let rowsAt = -1;
    if (connection.wantsRows) {
      const start = afterCursor(order, after, target, (bind) => inner.parameter(bind));
      const limit = inner.parameter((variables) => asked(variables) + 1);
      rowsAt = scope.column(
        rowsAsText(
          inner,
          `FROM ${tableOf(type)} ${target}${inner.joinText} WHERE ${linked}${start ? ` AND ${start}` : ''} ${orderText(order, target)} LIMIT ${limit}`,
        ),
      );
    }
    let totalAt = -1;
    if (connection.wantsTotal) {
      scope.statement.touches(scope.times);
      totalAt = scope.column(`(${storedCount(type, inner, { field, values: `= ${alias}.document_id` })})`);
    }
    const extraAt = connection.extra.map((expression) => scope.column(expression));
    const rows = rowsOfText(inner.depth);
    return (row, run) =>
      connection.print(
        {
          rows: rows(row[rowsAt]),
          total: row[totalAt] ?? null,
          extra: extraAt.map((at) => row[at] ?? null),
        },
        run,
      );
  };
