import type { FieldNode } from 'graphql';
import { type PublicType, type PublicTypeName, publicTypes } from '../../../../domain/public-model';
import { orNull, planObject } from '../plan/object';
import type { Planner } from '../plan/planner';
import type { Scope } from '../sql/scope';
import { joinDocument } from '../sql/tables';
import type { Print } from '../terms/root-plan';

/**
 * A document of whatever public type, named by an id: every type that it could be is joined, and the one that is
 * there is printed. Null where none is public. `id` may differ by type: null for each of which it is known that it is another's.
 */
export const anyDocument = (
  planner: Planner,
  nodes: readonly FieldNode[],
  scope: Scope,
  id: string | ((type: PublicTypeName) => string),
  types: readonly PublicType[] = publicTypes,
): Print => {
  const candidates = types.map((type) => {
    const alias = joinDocument(scope, type.name, typeof id === 'string' ? id : id(type.name));
    return {
      known: scope.column(`${alias}.document_id`),
      print: orNull(planObject(planner, planner.objectType(type.graphql), nodes, scope, alias)),
    };
  });
  return (row, run) => {
    const found = candidates.find(({ known }) => row[known]);
    return found ? found.print(row, run) : 'null';
  };
};
