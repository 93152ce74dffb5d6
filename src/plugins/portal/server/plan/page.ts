import { type Order, placeOf } from '../sql/order';
import type { Bind, Statement } from '../sql/statement';
import { CallerFault } from '../terms/faults';
import type { Variables } from '../terms/row';
import type { Argument } from './argument';

export const MOST_ROWS = 100;

/** How many rows a list is asked for: the argument `first`, checked. */
export const rowsAsked =
  (first: Argument, usual: number): ((variables: Variables) => number) =>
  (variables) => {
    const asked = first.present ? first.bind(variables) : usual;
    if (typeof asked !== 'number') return usual;
    if (!Number.isInteger(asked) || asked < 0 || asked > MOST_ROWS)
      throw new CallerFault(
        `first 应为 0 至 ${MOST_ROWS} 的整数，收到 ${asked}`,
        `first must be a whole number from 0 to ${MOST_ROWS}, got ${asked}`,
      );
    return asked;
  };

/** Has the cursor read, whatever is asked of the list: a wrong one is told although only the total is. */
export const mustReadCursor = (statement: Statement, order: Order, after: Argument): void => {
  if (after.present) statement.mustRead((variables) => placeOf(order, after.bind(variables)));
};

/** The condition that a row comes after the cursor, in the order of the list. */
export const afterCursor = (
  order: Order,
  after: Argument,
  alias: string,
  parameter: (bind: Bind) => string,
): string | null => {
  if (!after.present) return null;
  const value = parameter((variables) => placeOf(order, after.bind(variables)).value);
  const id = parameter((variables) => placeOf(order, after.bind(variables)).id);
  return `(${order.column(alias)}, ${order.tie(alias)}) ${order.descending ? '<' : '>'} (${value}, ${id})`;
};
