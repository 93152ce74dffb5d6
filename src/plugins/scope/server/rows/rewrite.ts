import type { Core } from '@strapi/strapi';
import { scopeKnown } from '../asking/who-asks';
import { type Condition, ownUnits, tableConditions } from './conditions';
import { loadingNow } from './loading';
import { picksResponsibleUnit } from './picking';

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
interface Client {
  readonly config: object;
  queryCompiler(...asked: readonly unknown[]): Compiler;
  raw(sql: string): unknown;
}

/** What of a table is seen now: null, all of it. */
type Seen = (table: string) => string | null;

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
const narrowed = (client: Client, table: unknown, seen: Seen): unknown => {
  const asked = named(table);
  const condition = asked && seen(asked.table);
  return asked && condition
    ? client.raw(`(SELECT * FROM ${asked.table} WHERE ${condition}) AS ${asked.alias}`)
    : table;
};

const narrow = (client: Client, compiler: Compiler, seen: Seen): void => {
  const { single, grouped, method } = compiler;
  const joins = grouped.join?.map((join) =>
    join.joinType === 'raw'
      ? join
      : Object.assign(Object.create(Object.getPrototypeOf(join) as object) as Join, join, {
          table: narrowed(client, join.table, seen),
        }),
  );
  compiler.grouped = joins ? { ...grouped, join: joins } : grouped;
  if (reading.includes(method)) compiler.single = { ...single, table: narrowed(client, single.table, seen) };
  const asked = named(single.table);
  const condition = changing.includes(method) && asked ? seen(asked.table) : null;
  if (condition === null) return;
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
    ...compiler.grouped,
    where: [{ ...raw, value: client.raw(`(${condition})`) }, ...(before.length > 0 ? [wrapped] : [])],
  };
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
 * each table that is divided among units stands for the rows that are its own, in lists, counts, links, filters and orders alike.
 */
export const narrowQueries = (strapi: Core.Strapi): void => {
  const client = strapi.db.connection.client as Client;
  let conditions: ReadonlyMap<string, Condition> | null = null;
  watched.set(client.config, () => {
    const scope = scopeKnown(strapi);
    if (scope === null || scope.kind === 'all') return null;
    conditions ??= tableConditions(strapi);
    const known = conditions;
    const now = loadingNow();
    return (table) => {
      // Files and parts are filled in for what carries them, which was narrowed itself.
      if (now?.table === table && now.of !== null && isCarried(strapi, table, now.of)) return null;
      if (table === 'units')
        return scope.kind === 'units' && picksResponsibleUnit(strapi) ? ownUnits(scope) : null;
      return known.get(table)?.(scope) ?? null;
    };
  });
  watchCompiler(client);
};

const isCarried = (strapi: Core.Strapi, table: string, of: string): boolean => {
  const parts = Object.values(strapi.components).map(({ collectionName }) => collectionName);
  const types = Object.values(strapi.contentTypes)
    .filter(({ uid }) => uid.startsWith('api::'))
    .map(({ collectionName }) => collectionName);
  return (table === 'files' || parts.includes(table)) && (types.includes(of) || parts.includes(of));
};
