import { type GroupField, publicType } from '../../../../domain/public-model';
import type { FieldContext } from '../plan/field-context';
import { orNull, planObject } from '../plan/object';
import { rowsAsText, rowsOfText } from '../sql/nested';
import { inLocale, sourceOf } from '../sql/tables';
import type { ProjectLink } from './project-group';

const USUAL = 3;

/** The ids at the end of a path in a group kept as JSON; lists on the way are gone through. */
const idsAlong = (json: string, list: boolean, path: readonly string[]): string => {
  const [name, ...deeper] = path;
  if (deeper.length > 0)
    return `ARRAY(SELECT e #>> '{}' FROM jsonb_path_query(${json}::jsonb, 'lax $.${path.join('.')}') e)`;
  return list
    ? `ARRAY(SELECT e ->> '${name}' FROM json_array_elements(${json}::json) e)`
    : `ARRAY[${json}::json ->> '${name}']`;
};

/** The documents that a link inside a group names come in a column of their own, and are found there by id. */
export const linkWithinGroup =
  ({ planner, scope, alias }: FieldContext, group: GroupField, column: string): ProjectLink =>
  (path, link, nodes) => {
    const name = path.at(-1) ?? '';
    const type = publicType(link.to);
    const inner = scope.inside(() => USUAL);
    const target = inner.statement.alias();
    inner.column(`${target}.document_id`);
    const print = orNull(planObject(planner, planner.objectType(type.graphql), nodes, inner, target));
    const ids = idsAlong(`${alias}.${column}`, group.kind === 'groups', path);
    const at = scope.column(
      rowsAsText(
        inner,
        `FROM ${sourceOf(type, inner)} ${target}${inner.joinText} WHERE ${target}.document_id = ANY (${ids}) AND ${inLocale(type, target, inner)}`,
      ),
    );
    const rows = rowsOfText(inner.depth);
    return (value, row, run) => {
      const found = rows(row[at]).find((line) => line[0] === value[name]);
      return found ? print(found, run) : 'null';
    };
  };
