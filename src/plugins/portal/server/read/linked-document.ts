import { type PublicTypeName, publicType } from '../../../../domain/public-model';
import { planObject } from '../plan/object';
import type { Reading } from '../plan/site';
import { joinDocument } from '../sql/tables';

/** A link: the document is joined; null when it is not public. */
export const linkedDocument =
  (to: PublicTypeName, column: string): Reading =>
  ({ planner, scope, alias, nodes }) => {
    const target = joinDocument(scope, to, `${alias}.${column}`);
    const known = scope.column(`${target}.document_id`);
    const print = planObject(planner, planner.objectType(publicType(to).graphql), nodes, scope, target);
    return (row, run) => (row[known] ? print(row, run) : 'null');
  };
