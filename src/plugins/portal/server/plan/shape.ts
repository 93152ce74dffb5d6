import {
  type GraphQLInputType,
  type GraphQLSchema,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  type OperationDefinitionNode,
  typeFromAST,
} from 'graphql';
import type { Variables } from '../terms/row';

const shapeOfValue = (type: GraphQLInputType, value: unknown): string => {
  if (isNonNullType(type)) return shapeOfValue(type.ofType, value);
  if (value === undefined || value === null) return '-';
  if (typeof value === 'boolean' || isEnumType(type)) return String(value);
  if (isListType(type))
    return Array.isArray(value) ? `[${value.map((item) => shapeOfValue(type.ofType, item)).join(',')}]` : '?';
  if (isInputObjectType(type)) {
    const given = value as Readonly<Record<string, unknown>>;
    return `{${Object.values(type.getFields())
      .map((field) => shapeOfValue(field.type, given[field.name]))
      .join(',')}}`;
  }
  return '+';
};

/**
 * What of the variables decides the form of the statements: which are given, booleans and enums. Two requests of
 * one document with one shape share a plan.
 */
export const shapeOf = (
  schema: GraphQLSchema,
  operation: OperationDefinitionNode,
): ((variables: Variables) => string) => {
  const declared = (operation.variableDefinitions ?? []).map(
    (definition): readonly [string, GraphQLInputType | undefined] => [
      definition.variable.name.value,
      typeFromAST(schema, definition.type) as GraphQLInputType | undefined,
    ],
  );
  if (declared.length === 0) return () => '';
  return (variables) =>
    declared.map(([name, type]) => (type ? shapeOfValue(type, variables[name]) : '?')).join(';');
};
