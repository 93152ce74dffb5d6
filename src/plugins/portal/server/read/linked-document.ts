import {
  type PublicType,
  type PublicTypeName,
  publicType,
  storeColumns,
} from '../../../../domain/public-model';
import type { FieldPlan } from '../plan/field-context';
import { orNull, planObject } from '../plan/object';
import type { Scope } from '../sql/scope';
import { columnOf, joinDocument } from '../sql/tables';

/** What tells whether there is a document: a text that each has and that is asked for anyway, or else its key. */
const telltale = (type: PublicType, target: string, scope: Scope): string =>
  storeColumns(type)
    .filter(({ required, form }) => required && form === 'json')
    .map(({ field }) => `${target}.${columnOf(type, field)}`)
    .find((expression) => scope.columns.includes(expression)) ?? `${target}.document_id`;

/** A link: the document is joined; null when it is not public. */
export const linkedDocument =
  (to: PublicTypeName, column: string): FieldPlan =>
  ({ planner, scope, alias, nodes }) => {
    const target = joinDocument(scope, to, `${alias}.${column}`);
    const type = publicType(to);
    const print = orNull(planObject(planner, planner.objectType(type.graphql), nodes, scope, target));
    const known = scope.column(telltale(type, target, scope));
    return (row, run) => (row[known] ? print(row, run) : 'null');
  };
