import type { FieldNode } from 'graphql';
import type { GroupField } from '../../../../domain/public-model';
import type { FieldPlan } from '../plan/field-context';
import type { Planner } from '../plan/planner';
import { linkWithinGroup } from './group-link';
import { fieldsOfGroup, type GroupValue, projectGroup } from './project-group';

/** Whether the document asks for the group as it is kept: every field, in order, under its own name. */
const asKept = (planner: Planner, group: GroupField, nodes: readonly FieldNode[]): boolean => {
  const asked = [...planner.subfields(planner.objectType(group.graphql), nodes)];
  const kept = Object.entries(fieldsOfGroup(group));
  return (
    asked.length === kept.length &&
    kept.every(([name, field], index) => {
      const [key, fieldNodes] = asked[index] ?? ['', []];
      if (key !== name || fieldNodes[0]?.name.value !== name || field.kind === 'link') return false;
      return field.kind !== 'group' && field.kind !== 'groups' ? true : asKept(planner, field, fieldNodes);
    })
  );
};

/** A group is kept as JSON: handed through where all of it is asked for, otherwise parsed and printed in part. */
export const storedGroup =
  (group: GroupField, column: string): FieldPlan =>
  (context) => {
    const { planner, scope, alias, nodes } = context;
    const at = scope.column(`${alias}.${column}`);
    const empty = group.kind === 'groups' ? '[]' : 'null';
    if (asKept(planner, group, nodes)) return (row) => row[at] || empty;
    const project = projectGroup(planner, group, nodes, linkWithinGroup(context, group, column));
    return (row, run) => {
      const kept = row[at];
      if (!kept) return empty;
      const value: unknown = JSON.parse(kept);
      if (Array.isArray(value))
        return `[${value.map((item: GroupValue) => project(item, row, run)).join(',')}]`;
      return project(value as GroupValue, row, run);
    };
  };
