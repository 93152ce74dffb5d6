import { isMoving } from '../library/guard-moves';
import { type Asked, askedOf, nothingAsked, withoutRepeats } from './asked';
import type { Client, Compiler, Join } from './knex-compiler';

/** Of a table: the rows that are the account's own, and the query that stands for it where more is read than changed. */
export interface Rows {
  readonly own: string;
  readonly read?: string;
}

/**
 * What of a table is seen now, of those rows that are asked for: null, all of it. Of a joined one with the tables that the query
 * joins.
 */
export type Seen = (table: string, asked: Asked, joined?: readonly string[]) => Rows | null;

const reading: readonly string[] = ['select', 'first', 'pluck'];
const changing: readonly string[] = ['update', 'del'];

const named = (table: unknown): { table: string; alias: string } | null => {
  if (typeof table !== 'string') return null;
  const [, name = '', alias = name] = /^(\w+)(?:\s+as\s+(\w+))?$/iu.exec(table) ?? [];
  return name === '' ? null : { table: name, alias };
};

/** Puts in a table's place what is seen of it; PostgreSQL plans it as if the condition stood beside the others. */
const narrowed = (
  client: Client,
  table: unknown,
  seenOf: (name: { table: string; alias: string }) => Rows | null,
): unknown => {
  const name = named(table);
  const rows = name && seenOf(name);
  return name && rows
    ? client.raw(`(${rows.read ?? `SELECT * FROM ${name.table} WHERE ${rows.own}`}) AS ${name.alias}`)
    : table;
};

/** What is read: the table, and what is asked of its rows, once. */
const narrowRead = (client: Client, compiler: Compiler, seen: Seen): void => {
  const { single, grouped } = compiler;
  const where = grouped.where ?? [];
  const alias = named(single.table)?.alias;
  const asked = (name: string): Asked => askedOf(client, where, name);
  compiler.single = {
    ...single,
    table: narrowed(client, single.table, ({ table, alias }) => seen(table, asked(alias))),
  };
  if (alias !== undefined) compiler.grouped = { ...grouped, where: withoutRepeats(client, where, alias) };
};

/** What is changed: those of the rows that are the account's own. */
const narrowChange = (client: Client, compiler: Compiler, seen: Seen): void => {
  const { single, grouped } = compiler;
  const changed = named(single.table);
  const rows = changed && seen(changed.table, nothingAsked);
  if (!rows) return;
  const before = grouped.where ?? [];
  const raw = { grouping: 'where', type: 'whereRaw', bool: 'and', not: false };
  const wrapped = {
    grouping: 'where',
    type: 'whereWrapped',
    bool: 'and',
    not: false,
    value(this: { _statements: unknown[] }) {
      this._statements.push(...before);
    },
  };
  compiler.grouped = {
    ...grouped,
    where: [{ ...raw, value: client.raw(`(${rows.own})`) }, ...(before.length > 0 ? [wrapped] : [])],
  };
};

/** Puts in the place of each table of a query what is seen of it. */
export const narrowQuery = (client: Client, compiler: Compiler, seen: Seen): void => {
  const { grouped, method } = compiler;
  const joined = grouped.join?.flatMap(({ table }) => named(table)?.table ?? []);
  const joins = grouped.join?.map((join) =>
    join.joinType === 'raw'
      ? join
      : Object.assign(Object.create(Object.getPrototypeOf(join) as object) as Join, join, {
          table: narrowed(client, join.table, ({ table }) => seen(table, nothingAsked, joined)),
        }),
  );
  compiler.grouped = joins ? { ...grouped, join: joins } : grouped;
  if (reading.includes(method)) narrowRead(client, compiler, seen);
  if (changing.includes(method) && !isMoving()) narrowChange(client, compiler, seen);
};
