import { CallerFault } from '../run/faults';

/** An order of a list: by one value, then by documentId in the same direction, so that every row has its place. */
export interface Order {
  /** As the schema and the cursors call it. */
  readonly name: string;
  readonly column: (alias: string) => string;
  /** What breaks ties. */
  readonly tie: (alias: string) => string;
  readonly descending: boolean;
  readonly about: string;
}

export interface Place {
  readonly value: string;
  readonly id: string;
}

const tie = (alias: string): string => `${alias}.document_id`;

export const orderBy = (
  name: string,
  about: string,
  column: (alias: string) => string,
  descending: boolean,
): Order => ({ name, about, column, tie, descending });

export const newestFirst = orderBy(
  'PUBLISHED_AT_DESC',
  'Newest first',
  (alias) => `${alias}.published_at`,
  true,
);
export const oldestFirst = orderBy(
  'PUBLISHED_AT_ASC',
  'Oldest first',
  (alias) => `${alias}.published_at`,
  false,
);
export const latestChangeFirst = orderBy(
  'UPDATED_AT_DESC',
  'Latest change first',
  (alias) => `${alias}.updated_at`,
  true,
);

export const orderText = (order: Order, alias: string): string => {
  const direction = order.descending ? ' DESC' : '';
  return `ORDER BY ${order.column(alias)}${direction}, ${order.tie(alias)}${direction}`;
};

/** A cursor names the order, the row's value in it and its id: what is published meanwhile moves no other row. */
export const cursorOf = (order: Order, value: string, id: string): string =>
  Buffer.from(JSON.stringify([order.name, value, id])).toString('base64url');

const unreadable = (cursor: string): CallerFault =>
  new CallerFault(
    `游标无法识别：“${cursor.slice(0, 80)}”，请使用本列表返回的 cursor 或 endCursor`,
    `Unreadable cursor: take the cursor or endCursor that this list gave`,
  );

export const placeOf = (order: Order, cursor: unknown): Place => {
  const text = String(cursor);
  let parts: unknown;
  try {
    parts = JSON.parse(Buffer.from(text, 'base64url').toString('utf8'));
  } catch {
    throw unreadable(text);
  }
  if (!Array.isArray(parts) || parts.length !== 3 || !parts.every((part) => typeof part === 'string'))
    throw unreadable(text);
  const [name, value, id] = parts as [string, string, string];
  if (name !== order.name)
    throw new CallerFault(
      `游标属于另一种排序（${name.slice(0, 40)}），本列表的排序是 ${order.name}`,
      `The cursor belongs to another order; this list is in the order ${order.name}`,
    );
  // PostgreSQL has no such character in a text.
  if (value.includes('\0') || id.includes('\0')) throw unreadable(text);
  return { value, id };
};
