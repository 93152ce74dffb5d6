import type { FieldNode } from 'graphql';
import type { Field, Fields, GroupField, LinkField } from '../../../../domain/public-model';
import type { Planner } from '../plan/planner';
import type { Run } from '../terms/root-plan';
import type { Row } from '../terms/row';

export type GroupValue = Readonly<Record<string, unknown>>;

/** Prints what is asked of a parsed group. `row` is the row of the document that carries it. */
export type Project = (value: GroupValue, row: Row, run: Run) => string;

/** How a link inside a group is printed; `path`: from the group to the link, through the groups within it. */
export type ProjectLink = (path: readonly string[], link: LinkField, nodes: readonly FieldNode[]) => Project;

export const fieldsOfGroup = (group: GroupField): Fields => ({ ...group.fields, ...group.derived?.fields });

const projectInner = (name: string, project: Project): Project => {
  return (value, row, run) => {
    const inner = value[name];
    if (Array.isArray(inner))
      return `[${inner.map((item: GroupValue) => project(item, row, run)).join(',')}]`;
    return inner === null || inner === undefined ? 'null' : project(inner as GroupValue, row, run);
  };
};

const projectField = (
  planner: Planner,
  path: readonly string[],
  field: Field,
  nodes: readonly FieldNode[],
  link: ProjectLink,
): Project => {
  const name = path.at(-1) ?? '';
  if (field.kind === 'link') return link(path, field, nodes);
  if (field.kind === 'group' || field.kind === 'groups')
    return projectInner(name, projectGroup(planner, field, nodes, link, path));
  return (value) => {
    const inner = value[name];
    return inner === undefined ? 'null' : JSON.stringify(inner);
  };
};

export const projectGroup = (
  planner: Planner,
  group: GroupField,
  nodes: readonly FieldNode[],
  link: ProjectLink,
  path: readonly string[] = [],
): Project => {
  const fields = fieldsOfGroup(group);
  const parts: Array<readonly [head: string, project: Project]> = [];
  for (const [key, fieldNodes] of planner.subfields(planner.objectType(group.graphql), nodes)) {
    const name = fieldNodes[0]?.name.value ?? '';
    const field = fields[name];
    const head = `${parts.length === 0 ? '' : ','}${JSON.stringify(key)}:`;
    if (name === '__typename') parts.push([head, () => `"${group.graphql}"`]);
    else if (field) parts.push([head, projectField(planner, [...path, name], field, fieldNodes, link)]);
  }
  return (value, row, run) => `{${parts.map(([head, project]) => head + project(value, row, run)).join('')}}`;
};
