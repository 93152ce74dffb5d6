import { type PublicTypeName, publicType } from '../../../../domain/public-model';
import { planConnection } from '../plan/connection';
import { planObject } from '../plan/object';
import { afterCursor, rowsAsked } from '../plan/page';
import type { Reading } from '../plan/site';
import { rowsAsText, rowsOfText } from '../sql/nested';
import { newestFirst, orderText } from '../sql/order';
import { columnOf, inLocale, tableOf } from '../sql/tables';

const USUAL_ROWS = 10;
const COUNT_COST = 10;

/** The other direction of a link: the documents of a type that point here, newest first, page by page. */
export const documentsThatLink =
  (name: PublicTypeName, field: string): Reading =>
  (site) => {
    const { planner, scope, alias } = site;
    const type = publicType(name);
    const asked = rowsAsked(site.argument('first'), USUAL_ROWS);
    const inner = scope.inside(asked);
    const target = inner.statement.alias();
    const after = site.argument('after');
    inner.column(`${target}.document_id`);
    const connection = planConnection(site, {
      node: (nodes) => planObject(planner, planner.objectType(type.graphql), nodes, inner, target),
      asked,
      hasPrevious: after.present,
      scope: inner,
      alias: target,
      order: newestFirst,
    });
    const linked = `${target}.${columnOf(type, field)} = ${alias}.document_id AND ${inLocale(type, target, inner)}`;
    let rowsAt = -1;
    if (connection.wantsRows) {
      const start = afterCursor(newestFirst, after, target, (bind) => inner.parameter(bind));
      const limit = inner.parameter((variables) => asked(variables) + 1);
      rowsAt = scope.column(
        rowsAsText(
          inner,
          `FROM ${tableOf(type)} ${target}${inner.joinText} WHERE ${linked}${start ? ` AND ${start}` : ''} ${orderText(newestFirst, target)} LIMIT ${limit}`,
        ),
      );
    }
    let totalAt = -1;
    if (connection.wantsTotal) {
      scope.statement.touches((variables) => scope.times(variables) * COUNT_COST);
      totalAt = scope.column(`(SELECT count(*)::text FROM ${tableOf(type)} ${target} WHERE ${linked})`);
    }
    const rows = rowsOfText(inner.depth);
    return (row, run) => connection.print({ rows: rows(row[rowsAt]), total: row[totalAt] ?? null }, run);
  };
