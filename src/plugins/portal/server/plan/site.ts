import type { FieldNode, GraphQLField, GraphQLObjectType } from 'graphql';
import type { Scope } from '../sql/scope';
import type { Print, RootPlan } from '../terms/root-plan';
import type { Argument } from './argument';
import type { Planner } from './planner';

/** Where a document asks for a field: the rows under construction, and the table row that carries the field. */
export interface Site {
  readonly planner: Planner;
  readonly scope: Scope;
  readonly alias: string;
  readonly parent: GraphQLObjectType;
  readonly field: Field;
  readonly nodes: readonly FieldNode[];
  readonly argument: (name: string) => Argument;
}

/** How a field of a stored document is read: it adds to the statement and says how to print what comes back. */
export type Reading = (site: Site) => Print;

export type RootSite = Omit<Site, 'scope' | 'alias'>;
export type RootReading = (site: RootSite) => RootPlan;

export type Field = GraphQLField<unknown, unknown>;

/** Puts a reading on a field of the schema. */
export const read = (reading: Reading) => ({ extensions: { reading } });
export const readRoot = (root: RootReading) => ({ extensions: { root } });

export const readingOf = (field: Field): Reading => {
  const { reading } = field.extensions;
  if (typeof reading !== 'function') throw new Error(`The schema does not say how ${field.name} is read`);
  return reading as Reading;
};

export const rootReadingOf = (field: Field): RootReading => {
  const { root } = field.extensions;
  if (typeof root !== 'function') throw new Error(`The schema does not say how Query.${field.name} is read`);
  return root as RootReading;
};
