import { type Order, orderBy, placeOf } from '../../sql/order';
import { CallerFault } from '../../terms/faults';

/**
 * The place of a row: what each word of the question tells, its score, and when it was published. A cursor keeps what
 * the words told when the list was begun: a reader goes on in that list, whatever is published meanwhile.
 */
export const searchOrders: readonly Order[] = [
  ['RELEVANCE', 'Best answer first, then newest'],
  ['NEWEST', 'Newest first'],
].map(([name = '', about = '']) => orderBy(name, about, (alias) => `${alias}.place`, true));

const [byRelevance] = searchOrders;
export const searchOrderCalled = (name: unknown): Order =>
  searchOrders.find((order) => order.name === name) ?? (byRelevance as Order);
export const isByRelevance = (order: Order): boolean => order === byRelevance;

const DIGITS = 2;
export const weightsText = (weights: readonly number[]): string =>
  weights.map((weight) => weight.toString(36).padStart(DIGITS, '0')).join('');

const unreadable = (): CallerFault =>
  new CallerFault('游标无法识别，请使用本列表返回的游标', 'Unreadable cursor: take one that this list gave');

/** What the words of a question told when a list was begun. */
export const weightsOf = (order: Order, cursor: unknown, words: number): readonly number[] => {
  const [, text] = /^w([0-9a-z]*) /.exec(placeOf(order, cursor).value) ?? [];
  if (text === undefined || text.length !== words * DIGITS) throw unreadable();
  return Array.from({ length: words }, (_, word) =>
    Number.parseInt(text.slice(word * DIGITS, (word + 1) * DIGITS), 36),
  );
};
