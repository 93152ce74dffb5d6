import type { FieldNode, GraphQLObjectType } from 'graphql';
import { getNamedType } from 'graphql';
import { allFields, type PublicType, publicType } from '../../../../domain/public-model';
import type { Extra } from '../plan/connection';
import { planObject } from '../plan/object';
import type { Planner } from '../plan/planner';
import { rowsAsText, rowsOfText } from '../sql/nested';
import { Scope } from '../sql/scope';
import { storedCounts } from '../sql/stored-count';
import { columnOf, inLocale, sourceOf } from '../sql/tables';
import type { Run } from '../terms/root-plan';
import type { Cell, Variables } from '../terms/row';
import type { Narrowing } from './narrowing';

/** The list whose rows are counted by the values of its fields. */
export interface FacetedList {
  readonly type: PublicType;
  /** The scope of its rows. */
  readonly list: Scope;
  readonly narrowings: readonly Narrowing[];
  /** How many such lists there could be: one, or one for each row around it. */
  readonly times: (variables: Variables) => number;
  /** What ties a list inside a document to it. */
  readonly within: ((alias: string) => string) | null;
}

/** Values of one facet: the rest, were there more, has the fewest rows. */
export const MOST_VALUES = 200;
const USUAL_VALUES = 20;
/** What counting live costs: it may read an index from end to end. */
const LIVE_COST = 300;

/** Values with their numbers, as `value` and `n`: kept ones where nothing else narrows the list. */
const valuesOf = (
  { type, list, narrowings, within }: FacetedList,
  field: string,
): [live: boolean, sql: string] => {
  // A facet ignores what narrows its own field: its values are those that a reader could choose instead.
  const others = narrowings.filter(({ lists }) => lists?.field !== field);
  if (within === null && others.length === 0 && list.asOf === null)
    return [false, storedCounts(type, list, field)];
  const row = list.statement.alias();
  const several = allFields(type)[field]?.kind === 'links';
  const column = `${row}.${columnOf(type, field)}`;
  const conditions = [inLocale(type, row, list), ...others.map((other) => other(row))];
  if (within !== null) conditions.push(within(row));
  const each = several
    ? `CROSS JOIN LATERAL (SELECT DISTINCT v FROM unnest(${column}) v) AS v (value)`
    : `CROSS JOIN LATERAL (SELECT ${column}) AS v (value)`;
  return [
    true,
    `SELECT v.value, count(*) AS n FROM ${sourceOf(type, list)} ${row} ${each} WHERE ${conditions.join(' AND ')} AND v.value IS NOT NULL GROUP BY v.value`,
  ];
};

/** Where a value is a document, only those that are public are shown, and it has a code to order by. */
const target = (
  type: PublicType,
  field: string,
  scope: Scope,
  alias: string,
): [join: string, order: string] => {
  const declared = allFields(type)[field];
  if (declared?.kind !== 'link' && declared?.kind !== 'links') return ['', `${alias}.value`];
  const to = publicType(declared.to);
  const name = scope.statement.alias();
  return [
    ` JOIN ${sourceOf(to, scope)} ${name} ON ${name}.document_id = ${alias}.value AND ${inLocale(to, name, scope)}`,
    `${name}.${columnOf(to, to.key ?? '')}`,
  ];
};

/** The facets that are asked of a list, each one column: values with their numbers, most first. */
export const facets = (planner: Planner, nodes: readonly FieldNode[], list: FacetedList): Extra => {
  const { type, list: around, times } = list;
  const object = planner.objectType(`${type.graphql}Facets`);
  const expressions: string[] = [];
  const prints: Array<(cells: readonly Cell[], run: Run) => string> = [];
  for (const [key, fieldNodes] of planner.subfields(object, nodes)) {
    const head = `${prints.length === 0 ? '' : ','}${JSON.stringify(key)}:`;
    const declared = object.getFields()[fieldNodes[0]?.name.value ?? ''];
    if (!declared) {
      prints.push(() => `${head}"${object.name}"`);
      continue;
    }
    const field = String(declared.extensions.facet);
    const [live, values] = valuesOf(list, field);
    if (live) {
      around.statement.touches((variables) => times(variables) * LIVE_COST);
      around.statement.laborious = true;
    }
    const scope = new Scope(
      around.statement,
      around.locale,
      (variables) => times(variables) * USUAL_VALUES,
      Math.max(around.depth, 1),
    );
    scope.asOf = around.asOf;
    const alias = around.statement.alias();
    scope.column(`${alias}.value`);
    const value = getNamedType(declared.type) as GraphQLObjectType;
    const print = planObject(planner, value, fieldNodes, scope, alias);
    const [join, order] = target(type, field, scope, alias);
    const at = expressions.length;
    expressions.push(
      rowsAsText(
        scope,
        `FROM (${values}) ${alias}${join}${scope.joinText} ORDER BY ${alias}.n DESC, ${order} LIMIT ${MOST_VALUES}`,
      ),
    );
    const rows = rowsOfText(scope.depth);
    prints.push(
      (cells, run) =>
        `${head}[${rows(cells[at])
          .map((line) => print(line, run))
          .join(',')}]`,
    );
  }
  return { expressions, print: (cells, run) => `{${prints.map((print) => print(cells, run)).join('')}}` };
};
