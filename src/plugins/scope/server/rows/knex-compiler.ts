import type { Builders } from './asked';

/** As knex keeps a query that it is about to put into words (knex/lib/query/querycompiler.js). */
export interface Compiler {
  readonly method: string;
  single: { readonly table?: unknown; readonly schema?: string };
  grouped: { readonly join?: readonly Join[]; readonly where?: readonly unknown[] };
}
export interface Join {
  readonly table: unknown;
  readonly joinType: string;
}
export interface Client extends Builders {
  readonly config: object;
  queryCompiler(...asked: readonly unknown[]): Compiler;
  raw(sql: string): unknown;
}

type Narrow = (client: Client, compiler: Compiler) => void;

/** By the configuration of a connection, which its transactions share. */
const watched = new WeakMap<object, Narrow>();
const patched = new WeakSet<object>();

/** Every query of a connection that knex puts into words passes `narrow`, those within others and those in transactions too. */
export const watchQueries = (client: Client, narrow: Narrow): void => {
  watched.set(client.config, narrow);
  const prototype = Object.getPrototypeOf(client) as Client;
  if (patched.has(prototype)) return;
  patched.add(prototype);
  const compile = prototype.queryCompiler;
  prototype.queryCompiler = function (this: Client, ...asked) {
    const compiler = compile.apply(this, [...asked]);
    watched.get(this.config)?.(this, compiler);
    return compiler;
  };
};
