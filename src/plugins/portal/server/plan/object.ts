import { type FieldNode, type GraphQLObjectType, isNonNullType } from 'graphql';
import type { Scope } from '../sql/scope';
import type { Print, Run } from '../terms/root-plan';
import type { Row } from '../terms/row';
import { fieldPlanOf } from './field-context';
import type { Planner } from './planner';

/** A field that the schema calls non-null came out null: the gate should have seen to it. */
export class MissingValue extends Error {
  constructor(type: string, field: string) {
    super(`${type}.${field} has no value`);
  }
}

const required =
  (print: Print, type: string, field: string): Print =>
  (row, run) => {
    const text = print(row, run);
    if (text === 'null') throw new MissingValue(type, field);
    return text;
  };

/**
 * An object whose required part is missing is not there itself: `null`, which lists leave out. The gate and the store
 * see to it that there is none; should there be one all the same, it must not take the others with it.
 */
export const orNull =
  (print: Print): Print =>
  (row, run) => {
    try {
      return print(row, run);
    } catch (error) {
      if (!(error instanceof MissingValue)) throw error;
      run.leftOut(error);
      return 'null';
    }
  };

/** A JSON list of what is there. */
export const listed = (print: Print): ((rows: readonly Row[], run: Run) => string) => {
  const one = orNull(print);
  return (rows, run) => {
    let text = '[';
    for (let i = 0; i < rows.length; i += 1) {
      const item = one(rows[i] as Row, run);
      if (item !== 'null') text += text.length === 1 ? item : `,${item}`;
    }
    return `${text}]`;
  };
};

/** Strings the printed fields together: `{"a":…,"b":…}`. */
export const strung = (parts: ReadonlyArray<readonly [key: string, print: Print]>): Print => {
  const heads = parts.map(([key], index) => `${index === 0 ? '{' : ','}${JSON.stringify(key)}:`);
  const prints = parts.map(([, print]) => print);
  const count = parts.length;
  if (count === 0) return () => '{}';
  return (row, run) => {
    let text = '';
    for (let i = 0; i < count; i += 1) text += (heads[i] as string) + (prints[i] as Print)(row, run);
    return `${text}}`;
  };
};

/** What is asked of an object of `type`, carried by the table row `alias`. */
export const planObject = (
  planner: Planner,
  type: GraphQLObjectType,
  nodes: readonly FieldNode[],
  scope: Scope,
  alias: string,
): Print => {
  const parts: Array<[string, Print]> = [];
  for (const [key, fieldNodes] of planner.subfields(type, nodes)) {
    const name = fieldNodes[0]?.name.value ?? '';
    if (name === '__typename') {
      parts.push([key, () => `"${type.name}"`]);
      continue;
    }
    const field = type.getFields()[name];
    if (!field) continue;
    const print = fieldPlanOf(field)({ ...planner.context(type, field, fieldNodes), scope, alias });
    parts.push([key, isNonNullType(field.type) ? required(print, type.name, name) : print]);
  }
  return strung(parts);
};
