import {
  type GraphQLInputType,
  isInputObjectType,
  isNonNullType,
  type ValueNode,
  valueFromAST,
} from 'graphql';
import type { Variables } from '../terms/row';

/**
 * An argument, or a part of one. `value` is what it was when the plan was made; every request that uses the plan
 * agrees with it in shape (what is given, enums, booleans) but not in the values that `bind` fetches.
 */
export interface Argument {
  readonly value: unknown;
  /** False for an argument that is absent or null. */
  readonly present: boolean;
  readonly bind: (variables: Variables) => unknown;
  /** A field of an input object. */
  readonly field: (name: string) => Argument;
}

const absent: Argument = {
  value: undefined,
  present: false,
  bind: () => undefined,
  field: () => absent,
};

const given = (value: unknown, bind: Argument['bind'], field: Argument['field']): Argument =>
  value === undefined || value === null ? absent : { value, present: true, bind, field };

const ofRecord = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null
    ? (value as Readonly<Record<string, unknown>>)[name]
    : undefined;

/** A value whose parts are looked up in what `bind` fetches. */
const fetched = (value: unknown, bind: Argument['bind']): Argument =>
  given(value, bind, (name) =>
    fetched(ofRecord(value, name), (variables) => ofRecord(bind(variables), name)),
  );

const fieldType = (type: GraphQLInputType, name: string): GraphQLInputType | undefined => {
  const bare = isNonNullType(type) ? type.ofType : type;
  return isInputObjectType(bare) ? bare.getFields()[name]?.type : undefined;
};

/** What a document gives for an argument of `type`, with `fallback` where it gives nothing. */
export const argumentBy = (
  node: ValueNode | undefined,
  type: GraphQLInputType,
  variables: Variables,
  fallback?: unknown,
): Argument => {
  if (node?.kind === 'Variable') {
    const name = node.name.value;
    return fetched(variables[name] ?? fallback, (current) => current[name] ?? fallback);
  }
  const literal = node === undefined ? undefined : valueFromAST(node, type, variables);
  if (node?.kind === 'ObjectValue')
    return given(
      literal,
      (current) => valueFromAST(node, type, current),
      (name) => {
        const inner = fieldType(type, name);
        const part = node.fields.find((field) => field.name.value === name);
        return inner && part ? argumentBy(part.value, inner, variables) : absent;
      },
    );
  if (node?.kind === 'ListValue') return fetched(literal, (current) => valueFromAST(node, type, current));
  const value = literal ?? fallback;
  return fetched(value, () => value);
};
