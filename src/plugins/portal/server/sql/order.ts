import { defaultLocale } from '../../../../domain/change';
import { type PublicTypeName, storeSchema, storeTable } from '../../../../domain/public-model';
import { CallerFault } from '../terms/faults';

/** An order of a list: by one value, then by documentId in the same direction, so that every row has its place. */
export interface Order {
  /** As the schema and the cursors call it. */
  readonly name: string;
  readonly column: (alias: string) => string;
  /** What breaks ties. */
  readonly tie: (alias: string) => string;
  readonly descending: boolean;
  readonly about: string;
  /** Set where no index has the order: all rows of the list are looked at and sorted. */
  readonly sorted?: true;
  /** What the list is of, where lists of several types have this order. */
  readonly list?: PublicTypeName;
}

export interface Place {
  readonly value: string;
  readonly id: string;
}

const controls = Array.from(
  { length: 31 },
  (_, code) => `\\x${(code + 1).toString(16).padStart(2, '0')}`,
).join('');

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

/** A title as a value to sort by: lists inside a row are told apart by control characters (nested.ts). */
const sortedTitle = (alias: string): string =>
  `translate(${alias}.title_text, E'${controls}', '') COLLATE "C"`;

export const byTitle = orderBy('TITLE_ASC', 'By title', sortedTitle, false);

/** The code of what a row links to, in the default language; a code has no blank, which therefore ends it. */
const codeOf = (type: 'unit' | 'domain', expression: string): string =>
  `coalesce((SELECT l.code FROM ${storeSchema}.${storeTable({ name: type })} l WHERE l.document_id = ${expression} AND l.locale = '${defaultLocale}'), '')`;

/**
 * The catalogue as forms print it, unit by unit and domain by domain. One text says the place: codes, then `0`, the
 * place and the name; items without a place have `1` and the digits of their time turned round, so that the newest is first.
 */
export const catalogue: Order = {
  ...orderBy(
    'CATALOGUE',
    'As the form has it: by unit, domain, place in the form and name; without a place last, newest first',
    (alias) =>
      `(${codeOf('unit', `${alias}.unit`)} || ' ' || ${codeOf('domain', `${alias}.domain`)} || ' ' || CASE WHEN ${alias}."position" IS NULL THEN '1' || translate(${alias}.published_at, '0123456789', '9876543210') ELSE '0' || lpad(greatest(${alias}."position", 0)::text, 10, '0') || ' ' || ${sortedTitle(alias)} END) COLLATE "C"`,
    false,
  ),
  sorted: true,
};

export const orderText = (order: Order, alias: string): string => {
  const direction = order.descending ? ' DESC' : '';
  return `ORDER BY ${order.column(alias)}${direction}, ${order.tie(alias)}${direction}`;
};

const called = ({ list, name }: Order): string => (list ? `${list} ${name}` : name);

/** The order in a list of a type: a cursor of it is good for lists of this type alone. */
export const inListOf = (list: PublicTypeName, order: Order): Order => ({ ...order, list });

/** A cursor names list and order, the row's value in it and its id: what is published meanwhile moves no other row. */
export const cursorOf = (order: Order, value: string, id: string): string =>
  Buffer.from(JSON.stringify([called(order), value, id])).toString('base64url');

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
  if (name !== called(order))
    throw new CallerFault(
      `游标属于另一列表或另一种排序（${name.slice(0, 60)}），本列表为 ${called(order)}`,
      `The cursor belongs to another list or order; this list is ${called(order)}`,
    );
  // PostgreSQL has no such character in a text.
  if (value.includes('\0') || id.includes('\0')) throw unreadable(text);
  return { value, id };
};
