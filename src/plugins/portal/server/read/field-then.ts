import type { Snapshot } from '../../../../domain/change';
import type { GroupField, PublicType } from '../../../../domain/public-model';
import { readyField } from '../../../../domain/store';
import type { FieldPlan } from '../plan/field-context';
import type { Row } from '../terms/row';
import { linkWithinGroup } from './group-link';
import { type GroupValue, projectGroup } from './project-group';

const parsed = (text: string): unknown => JSON.parse(text);

/**
 * A group of a document as it stood at a moment (as-of.ts): from the store it comes ready, from the ledger as it was
 * entered. What follows from other fields is computed anew, without the district's own rules and registers: the ledger has none.
 */
export const groupThen =
  (type: PublicType, name: string, group: GroupField, column: string): FieldPlan =>
  (context) => {
    const { planner, scope, alias, nodes } = context;
    const at = scope.column(`${alias}.${column}`);
    const derived = type.derived && name in type.derived.fields ? type.derived : null;
    const snapshotAt = derived ? scope.column(`${alias}.snapshot`) : -1;
    const project = projectGroup(planner, group, nodes, linkWithinGroup(context, group, column));
    const valueIn = (row: Row): unknown => {
      const snapshot = row[snapshotAt];
      if (derived && snapshot) return derived.from(parsed(snapshot) as Snapshot, {})[name];
      const kept = row[at];
      return kept ? parsed(kept) : null;
    };
    return (row, run) => {
      const value = readyField(group, valueIn(row));
      if (Array.isArray(value))
        return `[${value.map((item) => project(item as GroupValue, row, run)).join(',')}]`;
      return value === null ? 'null' : project(value as GroupValue, row, run);
    };
  };
