import { type GroupField, publicType } from '../../../../domain/public-model';
import { orNull, planObject } from '../plan/object';
import type { Site } from '../plan/site';
import { rowsAsText, rowsOfText } from '../sql/nested';
import { inLocale, sourceOf } from '../sql/tables';
import type { ProjectLink } from './project-group';

const USUAL = 3;

/** The documents that a link inside a group names come in a column of their own, and are found there by id. */
export const linkWithinGroup =
  ({ planner, scope, alias }: Site, group: GroupField, column: string): ProjectLink =>
  (name, link, nodes) => {
    const type = publicType(link.to);
    const inner = scope.inside(() => USUAL);
    const target = inner.statement.alias();
    inner.column(`${target}.document_id`);
    const print = orNull(planObject(planner, planner.objectType(type.graphql), nodes, inner, target));
    const json = `${alias}.${column}::json`;
    const ids =
      group.kind === 'groups'
        ? `ARRAY(SELECT e ->> '${name}' FROM json_array_elements(${json}) e)`
        : `ARRAY[${json} ->> '${name}']`;
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
