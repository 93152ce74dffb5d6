import type { Page } from '../plan/connection';
import type { Row } from '../plan/site';
import type { Order } from './order';
import { orderText } from './order';
import type { Scope } from './scope';

interface Asked {
  readonly scope: Scope;
  readonly table: string;
  readonly alias: string;
  /** What belongs to the list at all: counted by `totalCount`. */
  readonly conditions: readonly string[];
  /** Where the page starts, or null: at the beginning. */
  readonly after: string | null;
  readonly order: Order;
  /** The place of the LIMIT. */
  readonly limit: () => string;
  readonly wantsRows: boolean;
  readonly wantsTotal: boolean;
}

const where = (conditions: readonly string[]): string =>
  conditions.length === 0 ? '' : ` WHERE ${conditions.join(' AND ')}`;

/** One statement for a page of a list, its total, or both; and how its rows are read. */
export const pageStatement = (asked: Asked): { text: string; page: (rows: readonly Row[]) => Page } => {
  const { scope, table, alias, conditions, after, order, wantsRows, wantsTotal } = asked;
  const count = `SELECT count(*)::text AS total FROM ${table} ${alias}${where(conditions)}`;
  if (!wantsRows) return { text: count, page: ([row]) => ({ rows: [], total: row?.[0] ?? null }) };

  const known = scope.column(order.tie(alias));
  const rest = `FROM ${table} ${alias}${scope.joinText}${where(after ? [...conditions, after] : conditions)} ${orderText(order, alias)} LIMIT ${asked.limit()}`;
  if (!wantsTotal)
    return {
      text: `SELECT ${scope.columns.join(', ')} ${rest}`,
      page: (rows) => ({ rows, total: null }),
    };

  // The total stands on its own, so that it is known even when the page is empty.
  const value = scope.column(order.column(alias));
  const direction = order.descending ? ' DESC' : '';
  const columns = scope.columns.map((expression, index) => `${expression} AS c${index}`).join(', ');
  const names = scope.columns.map((_, index) => `p.c${index}`).join(', ');
  const at = scope.columns.length;
  return {
    text: `SELECT ${names}, k.total FROM (${count}) k LEFT JOIN (SELECT ${columns} ${rest}) p ON true ORDER BY p.c${value}${direction}, p.c${known}${direction}`,
    page: (rows) => ({
      rows: rows[0]?.[known] ? rows : [],
      total: rows[0]?.[at] ?? null,
    }),
  };
};
