import type { Page } from '../terms/page';
import type { Cell, Row } from '../terms/row';
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
  /** Set where a row is costly to make: those of the page are found first, by their keys. */
  readonly keysFirst?: boolean;
  readonly wantsRows: boolean;
  readonly wantsTotal: boolean;
  /** How the total is asked for where the rows need not be counted. */
  readonly total?: string | null;
  /** What the statement begins with: `WITH …`, for a table that is made for it. */
  readonly before?: string;
  /** More questions about the whole list, each with one text for an answer. */
  readonly extra: readonly string[];
}

const where = (conditions: readonly string[]): string =>
  conditions.length === 0 ? '' : ` WHERE ${conditions.join(' AND ')}`;

/** One statement for a page of a list, what is asked of the whole list, or both; and how its rows are read. */
export const pageStatement = (asked: Asked): { text: string; page: (rows: readonly Row[]) => Page } => {
  const { scope, table, alias, conditions, after, order, wantsRows, wantsTotal, extra } = asked;
  const count = asked.total ?? `SELECT count(*)::text AS total FROM ${table} ${alias}${where(conditions)}`;
  const counts = wantsTotal || (!wantsRows && extra.length === 0);
  const heads = [...(counts ? [`(${count})`] : []), ...extra].map((head, index) => `${head} AS h${index}`);
  const { before = '' } = asked;
  const head = `SELECT ${heads.join(', ')}`;
  const about = (cells: readonly Cell[]) => ({
    total: counts ? (cells[0] ?? null) : null,
    extra: counts ? cells.slice(1) : cells,
  });
  if (!wantsRows) return { text: before + head, page: ([row]) => ({ rows: [], ...about(row ?? []) }) };

  const known = scope.column(order.tie(alias));
  const inOrder = orderText(order, alias);
  const narrowed = where(after ? [...conditions, after] : conditions);
  const limit = `LIMIT ${asked.limit()}`;
  const rest = asked.keysFirst
    ? `FROM (SELECT ${alias}.document_id, ${alias}.locale FROM ${table} ${alias}${narrowed} ${inOrder} ${limit}) keys JOIN LATERAL (SELECT * FROM ${table} x WHERE x.document_id = keys.document_id AND x.locale = keys.locale LIMIT 1) ${alias} ON true${scope.joinText} ${inOrder}`
    : `FROM ${table} ${alias}${scope.joinText}${narrowed} ${inOrder} ${limit}`;
  if (heads.length === 0)
    return {
      text: `${before}SELECT ${scope.columns.join(', ')} ${rest}`,
      page: (rows) => ({ rows, total: null, extra: [] }),
    };

  // What is asked of the whole list stands on its own, so that it is known even when the page is empty.
  const value = scope.column(order.column(alias));
  const direction = order.descending ? ' DESC' : '';
  const columns = scope.columns.map((expression, index) => `${expression} AS c${index}`).join(', ');
  const names = scope.columns.map((_, index) => `p.c${index}`).join(', ');
  const at = scope.columns.length;
  return {
    text: `${before}SELECT ${names}, k.* FROM (${head}) k LEFT JOIN (SELECT ${columns} ${rest}) p ON true ORDER BY p.c${value}${direction}, p.c${known}${direction}`,
    page: (rows) => ({ rows: rows[0]?.[known] ? rows : [], ...about(rows[0]?.slice(at) ?? []) }),
  };
};
