import type { Core } from '@strapi/strapi';
import { standingOf } from '../../../../domain/scope';
import { tableOf } from '../../../../plugin-kit/strapi/strapi-tables';
import type { LimitedScope } from '../asking/read-scope';
import { scopeKnown } from '../asking/who-asks';
import { isMoving } from '../library/guard-moves';
import { type Asked, askedOf, type Builders, nothingAsked, withoutRepeats } from './asked';
import { followed, linksFromUnits } from './behind';
import { ownUnits, tableConditions } from './conditions';
import { type LinkedRows, linkedRows } from './linked';
import { type Loading, loadingNow } from './loading';
import { pickedTable, picksResponsibleUnit } from './picking';
import { shownColumns } from './private-fields';

/** As knex keeps a query that it is about to put into words (knex/lib/query/querycompiler.js). */
interface Compiler {
  readonly method: string;
  single: { readonly table?: unknown; readonly schema?: string };
  grouped: { readonly join?: readonly Join[]; readonly where?: readonly unknown[] };
}
interface Join {
  readonly table: unknown;
  readonly joinType: string;
}
interface Client extends Builders {
  readonly config: object;
  queryCompiler(...asked: readonly unknown[]): Compiler;
  raw(sql: string): unknown;
}

/** Of a table: the rows that are the account's own, and the query that stands for it where more is read than changed. */
interface Rows {
  readonly own: string;
  readonly read?: string;
}

/**
 * What of a table is seen now, of those rows that are asked for: null, all of it. Of a joined one with the tables that the query
 * joins.
 */
type Seen = (table: string, asked: Asked, joined?: readonly string[]) => Rows | null;

/** By the configuration of a connection, which its transactions share. */
const watched = new WeakMap<object, () => Seen | null>();

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

const narrow = (client: Client, compiler: Compiler, seen: Seen): void => {
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

const patched = new WeakSet<object>();

/** Every query that knex puts into words passes here, those within others and those in transactions too. */
const watchCompiler = (client: Client): void => {
  const prototype = Object.getPrototypeOf(client) as Client;
  if (patched.has(prototype)) return;
  patched.add(prototype);
  const compile = prototype.queryCompiler;
  prototype.queryCompiler = function (this: Client, ...asked) {
    const compiler = compile.apply(this, [...asked]);
    const seen = watched.get(this.config)?.();
    if (seen) narrow(this, compiler, seen);
    return compiler;
  };
};

/**
 * The one place that every way to the data passes: the words of each query. Where an account asks that does not see all,
 * each table that is divided among units stands for the rows that are its own, in lists, counts, links, filters and orders
 * alike; where a link is chosen or filled in, also for what is public.
 */
export const narrowQueries = (strapi: Core.Strapi): void => {
  const client = strapi.db.connection.client as Client;
  const tables = once(() => tablesOf(strapi));
  const shown = shownColumns(strapi);
  /** A register: read by all, but for what is not public of it. */
  const register = (table: string, own: string | null): Rows | null => {
    const columns = shown.of(table);
    if (columns === null) return own === null ? null : { own };
    return { own: own ?? 'TRUE', read: `SELECT ${columns} FROM ${table} WHERE ${own ?? 'TRUE'}` };
  };
  watched.set(client.config, () => {
    const scope = scopeKnown(strapi);
    if (scope === null) return null;
    if (scope.kind === 'all') return shown.hides() ? (table) => register(table, null) : null;
    const { conditions, linked, links } = tables();
    const now = loadingNow();
    return (table, asked, joined) => {
      if (table === 'units')
        return register(
          table,
          scope.kind === 'units' && picksResponsibleUnit(strapi) ? ownUnits(scope) : null,
        );
      // Files and parts are filled in for what carries them, which was narrowed itself.
      if (now?.table === table && isCarried(strapi, table, now)) return null;
      const behind = now?.isBeyond ? links.get(table) : undefined;
      if (behind && behind.of === now?.of) {
        const from = conditions.get(behind.of)?.(scope);
        return from === undefined ? null : { own: followed(table, behind.of, behind.from, from) };
      }
      // A filter or an order goes on through a link of one's own to what is public; from there by public links alone.
      const link = joined?.some((other) => linked.has(other)) ? links.get(table) : undefined;
      if (link) {
        const from = conditions.get(link.of)?.(scope);
        return from === undefined ? null : { own: followed(table, link.of, link.from, from) };
      }
      const condition = conditions.get(table);
      if (condition === undefined) return register(table, null);
      const own = condition(scope, asked);
      const rows = linked.get(table);
      const how = joined ? 'filled' : rows && now?.table === table ? leadsTo(strapi, scope, now) : null;
      if (!rows || !how) return { own };
      return { own, read: rows[how]({ own: (by) => condition(scope, asked, by), asked }) };
    };
  });
  watchCompiler(client);
};

const once = <T>(make: () => T): (() => T) => {
  let made: { readonly value: T } | null = null;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
};

const tablesOf = (strapi: Core.Strapi) => ({
  conditions: tableConditions(strapi),
  links: linksFromUnits(strapi),
  linked: new Map(
    Object.keys(strapi.contentTypes)
      .filter((uid) => standingOf(uid)?.kind === 'unit')
      .map((uid) => [tableOf(strapi, uid), linkedRows(strapi, uid)]),
  ),
});

/**
 * Whether what is read is what a link of one's own document leads to, what it may be made to lead to, or what is public of all
 * units.
 */
const leadsTo = (
  strapi: Core.Strapi,
  scope: LimitedScope,
  { table, of, isLink, isBeyond }: Loading,
): keyof LinkedRows | null => {
  if (of === null && pickedTable(strapi) === table) return 'offered';
  if (of === null) return scope.kind === 'units' && scope.readsPublic ? 'readable' : null;
  return isLink && !isBeyond ? 'filled' : null;
};

const isCarried = (strapi: Core.Strapi, table: string, { of, isBeyond }: Loading): boolean => {
  if (of === null || isBeyond) return false;
  const parts = Object.values(strapi.components).map(({ collectionName }) => collectionName);
  const types = Object.values(strapi.contentTypes)
    .filter(({ uid }) => uid.startsWith('api::'))
    .map(({ collectionName }) => collectionName);
  return (table === 'files' || parts.includes(table)) && (types.includes(of) || parts.includes(of));
};
