import type { FieldNode, GraphQLField, GraphQLObjectType } from 'graphql';
import type { Scope } from '../sql/scope';
import type { Print, RootPlan } from '../terms/root-plan';
import type { Argument } from './argument';
import type { Planner } from './planner';

/** Where a document asks for a field: the rows under construction, and the table row that carries the field. */
export interface FieldContext {
  readonly planner: Planner;
  readonly scope: Scope;
  readonly alias: string;
  readonly parent: GraphQLObjectType;
  readonly field: Field;
  readonly nodes: readonly FieldNode[];
  readonly argument: (name: string) => Argument;
}

/** How a field of a stored document is read: it adds to the statement and says how to print what comes back. */
export type FieldPlan = (context: FieldContext) => Print;

export type RootFieldContext = Omit<FieldContext, 'scope' | 'alias'>;
export type RootFieldPlan = (context: RootFieldContext) => RootPlan;

export type Field = GraphQLField<unknown, unknown>;

/** Puts a plan on a field of the schema. */
export const read = (plan: FieldPlan) => ({ extensions: { plan } });
export const readRoot = (root: RootFieldPlan) => ({ extensions: { root } });

export const fieldPlanOf = (field: Field): FieldPlan => {
  const { plan } = field.extensions;
  if (typeof plan !== 'function') throw new Error(`The schema does not say how ${field.name} is read`);
  return plan as FieldPlan;
};

export const rootFieldPlanOf = (field: Field): RootFieldPlan => {
  const { root } = field.extensions;
  if (typeof root !== 'function') throw new Error(`The schema does not say how Query.${field.name} is read`);
  return root as RootFieldPlan;
};
